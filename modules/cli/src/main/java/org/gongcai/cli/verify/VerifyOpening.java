package org.gongcai.cli.verify;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify opening}. */
@Command(
        name = "opening",
        mixinStandardHelpOptions = true,
        description = {"Checks the opening of bids in an evidence bundle.", "校验证据包中的开标过程。"})
final class VerifyOpening implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = Evidence.PARAMETER)
    private Place place;

    @Mixin private Keys keys;
    @Mixin private Pins pins = new Pins();
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyOpening() {}

    @Override
    public Integer call() throws Exception {
        return BundleChecks.of(place, keys).openings(pins).tell(report);
    }
}
