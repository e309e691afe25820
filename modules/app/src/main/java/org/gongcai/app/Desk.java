package org.gongcai.app;

import java.util.Arrays;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.DocumentsApi.DocumentView;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorPoolApi;
import org.gongcai.contracts.HistoryApi;
import org.gongcai.contracts.HolderApi;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.LogApi;
import org.gongcai.contracts.MonitoringApi;
import org.gongcai.contracts.ObservationApi;
import org.gongcai.contracts.OperationsApi;
import org.gongcai.contracts.ProcurementApi;
import org.gongcai.contracts.StatisticsApi;
import org.gongcai.contracts.VenueApi;
import org.gongcai.contracts.ViolationApi;
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
        HolderApi holding,
        EvaluationApi evaluations,
        ObservationApi observations,
        MonitoringApi monitorings,
        LogApi log,
        DisclosureApi published,
        OperationsApi operations,
        EvaluatorPoolApi pools,
        EvaluatorDrawApi draws,
        VenueApi venue,
        CommitteeApi committees,
        ViolationApi violations,
        StatisticsApi statistics,
        HistoryApi history) {

    /** Where the services are found: among the beans, behind a person's rights, over HTTP. */
    interface Services {
        <T> T get(Class<T> api);
    }

    static Desk of(Services services) {
        return new Desk(
                services.get(IntegrityApi.class),
                services.get(DocumentsApi.class),
                services.get(ProcurementApi.class),
                services.get(BidOpeningApi.class),
                services.get(HolderApi.class),
                services.get(EvaluationApi.class),
                services.get(ObservationApi.class),
                services.get(MonitoringApi.class),
                services.get(LogApi.class),
                services.get(DisclosureApi.class),
                services.get(OperationsApi.class),
                services.get(EvaluatorPoolApi.class),
                services.get(EvaluatorDrawApi.class),
                services.get(VenueApi.class),
                services.get(CommitteeApi.class),
                services.get(ViolationApi.class),
                services.get(StatisticsApi.class),
                services.get(HistoryApi.class));
    }

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
