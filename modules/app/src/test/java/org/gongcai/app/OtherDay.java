package org.gongcai.app;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Starts the program as if the system's clock showed another day. */
final class OtherDay {

    private static final String SECONDS = "gongcai.test.seconds-later";

    private OtherDay() {}

    /** Given to the JVM's start, so that the class of the clock can be changed. */
    static String agent() {
        var from = ByteBuddyAgent.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(from.toString())).toString();
    }

    /** The day, at whose noon the clock begins, then the program's own arguments. */
    public static void main(String[] arguments) {
        var day = LocalDate.parse(arguments[0]).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        System.setProperty(
                SECONDS, String.valueOf(Duration.between(Instant.now(), day).toSeconds()));
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Later.class).on(named("currentInstant"))))
                .installOn(ByteBuddyAgent.install());
        if (!LocalDate.now(ZoneOffset.UTC).equals(LocalDate.parse(arguments[0]))) {
            throw new IllegalStateException("The clock still shows " + Instant.now());
        }
        Launcher.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Copied into the class that reads the system's clock, so that it uses the JDK alone. */
    private static final class Later {
        @Advice.OnMethodExit
        @SuppressWarnings({"UnusedMethod", "UnusedVariable", "ParameterAssignment"})
        static void later(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(Long.getLong(SECONDS, 0));
        }
    }
}
