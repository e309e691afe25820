package org.gongcai.cli.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.gongcai.trust.Alg;
import org.gongcai.trust.CloseChecked;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose keys the user knows from elsewhere, and who counts as supervision. */
class VerifyPinsTest {
    @TempDir Path folder;

    private final SampleTender tender = SampleTender.opened();

    private Ran verify() throws IOException {
        return Ran.of("verify", "opening", tender.bundle().zip(folder));
    }

    private Ran verifyPinned(String pin) throws IOException {
        return Ran.of("verify", "opening", tender.bundle().zip(folder), "--pin", pin);
    }

    @Test
    void a_fingerprint_of_a_few_digits_pins_nothing() throws IOException {
        var own = tender.key("supervision").verifyKey().id().hex();
        verifyPinned("supervision=" + own.substring(0, 16)).verifies();
        verifyPinned("supervision=" + own.substring(0, 15)).isUnreadable();
        verifyPinned("supervision=").isUnreadable();
        var onPaper = own.substring(0, 32).toUpperCase(Locale.ROOT).replaceAll("(.{4})", "$1 ");
        verifyPinned("supervision=" + onPaper).verifies();
    }

    @Test
    void a_pinned_name_that_signed_nothing_is_noticed() throws IOException {
        verifyPinned("supervison=" + tender.key("supervision").verifyKey().id().hex())
                .failsAt(Check.PIN);
    }

    @Test
    void every_signature_of_a_pinned_name_is_by_the_pinned_key() throws IOException {
        var other = SigningKey.generate(Alg.ES256);
        tender.change(
                "close.checked",
                0,
                act -> {
                    var sig = CloseChecked.of(act.data()).signature("supervision", other);
                    return act.signedBy("supervision", sig);
                });
        verifyPinned("supervision=" + tender.key("supervision").verifyKey().id().hex())
                .failsAt(Check.PIN);
    }

    @Test
    void a_name_that_only_begins_like_supervisions_checks_nothing() throws IOException {
        tender.change(
                "close.checked",
                0,
                act -> {
                    var by = "supervisionOfNobody";
                    var check = CloseChecked.of(act.data());
                    return act.signedBy(by, check.signature(by, tender.key("supervision")));
                });
        verify().failsAt(Check.CHECKED);
    }

    @Test
    void what_checks_no_opening_takes_no_pins() throws IOException {
        var pin = "supervision=" + tender.key("supervision").verifyKey().id().hex();
        Ran.of("verify", "draw", tender.bundle().zip(folder), "--pin", pin).isUnreadable();
    }
}
