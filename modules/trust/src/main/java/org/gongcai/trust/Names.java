package org.gongcai.trust;

import java.util.List;
import java.util.regex.Pattern;

/** Which identifiers and numbers the protocols allow. */
public final class Names {
    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9-]{1,32}");
    private static final List<String> SLOTS = List.of("qualification", "technical", "price", "all");

    private Names() {}

    public static String role(String name) {
        if (!ROLE.matcher(name).matches()) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "not a role, holder or recipient: '" + name + "'");
        }
        return name;
    }

    static void checkSlot(String slot) {
        if (!SLOTS.contains(slot)) {
            throw new Untrusted(
                    Fault.WRONG_FIELD, "slot '%s', known are %s".formatted(slot, SLOTS));
        }
    }

    public static void checkText(String field, String text) {
        if (text.isBlank()) {
            throw new Untrusted(Fault.WRONG_FIELD, field + " is blank");
        }
    }

    public static void checkAtLeast(long least, String field, long number) {
        if (number < least) {
            throw new Untrusted(
                    Fault.WRONG_FIELD,
                    "%s is %d, must be at least %d".formatted(field, number, least));
        }
    }
}
