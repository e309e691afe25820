package org.gongcai.app;

import java.util.Arrays;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.SegmentHash;
import org.gongcai.trust.SigningKey;

/** The services as one person reaches them: as plain beans in the demo, over HTTP in tests. */
record Desk(
        IntegrityApi register,
        DocumentsApi documents,
        ProcurementApi projects,
        BidOpeningApi openings,
        EvaluationApi evaluations,
        ObservationApi observations,
        LogApi log,
        DisclosureApi published,
        OperationsApi operations) {

    /** Uploads a document in segments, as pages do. */
    DocumentView upload(String name, String type, byte[] content) {
        var upload = documents.begin(new BeginUpload(name, type, content.length)).id();
        for (int number = 0, at = 0; at < content.length; number++, at += SegmentHash.SEGMENT) {
            int end = Math.min(content.length, at + SegmentHash.SEGMENT);
            documents.segment(upload, number, Arrays.copyOfRange(content, at, end));
        }
        return documents.complete(upload);
    }

    /** Enrols a signing key under a name and proves that it is held. */
    UUID enrol(String by, SigningKey key) {
        var challenge = register.challenge(new IntegrityApi.KeyName(by)).challenge();
        var proof = Enrolment.prove(by, Bytes32.parse(challenge), key);
        return register.enrolKey(new IntegrityApi.EnrolKey(proof.text())).eventId();
    }
}
