package org.gongcai.portal;

import java.util.List;
import java.util.Set;
import org.gongcai.contracts.DisclosureApi.Proof;
import org.gongcai.contracts.LogApi;
import org.gongcai.rules.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Looks up what the log holds of the facts of a record. */
@Component
class RecordStamps {

    private final LogApi log;

    RecordStamps(LogApi log) {
        this.log = log;
    }

    List<RecordStamp> of(List<Proof> proofs, Set<String> wanted) {
        return of(proofs.stream().filter(proof -> wanted.contains(proof.what())).toList());
    }

    List<RecordStamp> of(List<Proof> proofs) {
        return proofs.stream().map(this::of).toList();
    }

    RecordStamp of(Proof proof) {
        return new RecordStamp(
                proof.what(), proof.at(), hash(proof), address("/log/leaves/" + proof.event()));
    }

    private @Nullable String hash(Proof proof) {
        try {
            return RecordStamp.hash(log.leaf(proof.event()).leaf());
        } catch (Refused unknown) {
            // The log takes a moment; the address shows the entry once it is there.
            return null;
        }
    }

    static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
