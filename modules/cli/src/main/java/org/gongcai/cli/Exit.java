package org.gongcai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;
import picocli.CommandLine;

/** Exit codes: what a script that calls the command may rely on. */
final class Exit {

    /** Everything that was asked for verifies. */
    static final int VERIFIES = 0;

    /** Something does not verify; the output says what, where, and both values. */
    static final int DIFFERS = 1;

    /** The input cannot be read, or the command is not a command. */
    static final int UNREADABLE = 2;

    private Exit() {}

    static int of(Throwable cause) {
        return cause instanceof Untrusted untrusted && isReadable(untrusted.fault())
                ? DIFFERS
                : UNREADABLE;
    }

    private static boolean isReadable(Fault fault) {
        return switch (fault) {
            case MALFORMED_JSON, MALFORMED_TEXT, MISSING_FIELD, UNKNOWN_FIELD -> false;
            default -> true;
        };
    }

    /** Says in one line what is wrong; a stack trace is for none of our users. */
    static int report(Exception cause, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (cause instanceof Untrusted
                || cause instanceof IOException
                || cause instanceof UncheckedIOException
                || cause instanceof InvalidPathException) {
            command.getErr().println(command.getColorScheme().errorText(words(cause)));
            return of(cause);
        }
        throw cause;
    }

    /** The platform's own exceptions name a file or nothing at all. */
    private static String words(Throwable cause) {
        var message = Objects.requireNonNullElse(cause.getMessage(), "");
        return switch (cause) {
            case UncheckedIOException e -> words(Objects.requireNonNull(e.getCause()));
            case NoSuchFileException e -> "no such file: " + message;
            case AccessDeniedException e -> "may not be read or written: " + message;
            case InvalidPathException e ->
                    message + " (a terminal whose character set is not UTF-8 cannot name it)";
            default -> message.isEmpty() ? cause.getClass().getSimpleName() : message;
        };
    }
}
