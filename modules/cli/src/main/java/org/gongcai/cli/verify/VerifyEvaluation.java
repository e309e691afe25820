package org.gongcai.cli.verify;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify evaluation}. */
@Command(
        name = "evaluation",
        mixinStandardHelpOptions = true,
        description = {"Checks ranking and award in an evidence bundle.", "校验证据包中的评审和定标。"})
final class VerifyEvaluation implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = Evidence.PARAMETER)
    private Place place;

    @Mixin private Keys keys;
    @Mixin private Pins pins = new Pins();
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyEvaluation() {}

    @Override
    public Integer call() throws Exception {
        return BundleChecks.of(place, keys).openings(pins).evaluations().tell(report);
    }
}
