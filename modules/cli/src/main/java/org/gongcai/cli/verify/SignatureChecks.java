package org.gongcai.cli.verify;

import java.util.List;
import org.gongcai.trust.Enrolment;
import org.gongcai.trust.Sig;

/** Every signature of every entry, under keys that were enrolled before it and not revoked. */
record SignatureChecks(Leaves leaves, Enrolled enrolled, Findings findings) {
    private static final String PLATFORM = "platform";

    void run() {
        var signed =
                leaves.chained().stream().filter(each -> !each.chained().sigs().isEmpty()).toList();
        var known = signed.stream().filter(each -> !isOfPlatform(each)).toList();
        findings.each(Check.SIGNATURES, "", known, ProvenLeaf::where, this::rejectUnlessSigned);
        tellOfPlatform(signed);
    }

    private void rejectUnlessSigned(ProvenLeaf leaf) {
        var entry = leaf.chained();
        entry.rejectUnlessSignedUnder(
                leaf.is(Enrolment.TYPE) ? Enrolled.self(entry) : enrolled.at(leaf.index()));
    }

    /** The platform's own key is enrolled by nobody: the log's signature covers what it says. */
    private boolean isOfPlatform(ProvenLeaf leaf) {
        return leaf.chained().sigs().stream().allMatch(this::isOfPlatform);
    }

    private boolean isOfPlatform(Sig sig) {
        return sig.by().equals(PLATFORM) && !enrolled.knows(sig.key());
    }

    private void tellOfPlatform(List<ProvenLeaf> signed) {
        long count = signed.stream().filter(this::isOfPlatform).count();
        if (count > 0) {
            findings.open(
                    Check.SIGNATURES,
                    PLATFORM,
                    "平台自身密钥未登记，由日志签名担保 %d 项 · %d entries of the platform, whose key nobody enrols"
                            .formatted(count, count));
        }
    }
}
