package org.gongcai.cli.verify;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify bundle}. */
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = {"Checks everything in an evidence bundle.", "校验证据包的全部内容。"})
final class VerifyBundle implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = Evidence.PARAMETER)
    private Place place;

    @Mixin private Keys keys;
    @Mixin private Pins pins = new Pins();
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyBundle() {}

    @Override
    public Integer call() throws Exception {
        return BundleChecks.of(place, keys)
                .draws()
                .openings(pins)
                .evaluations()
                .party()
                .tell(report);
    }
}
