package org.gongcai.cli.verify;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongcai verify draw}. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        description = {"Checks the draws of evaluators in an evidence bundle.", "校验证据包中的评审专家抽取。"})
final class VerifyDraw implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE-OR-URL",
            converter = Place.Reader.class,
            description = Evidence.PARAMETER)
    private Place place;

    @Mixin private Keys keys;
    @Mixin private Report report;

    @SuppressWarnings("NullAway.Init")
    VerifyDraw() {}

    @Override
    public Integer call() throws Exception {
        return BundleChecks.of(place, keys).draws().tell(report);
    }
}
