package org.gongcai.rules;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The members of the consortium for which a bid is made, by credit code, as the opening sheet's
 * field says in whatever words around them. What holds against a bidder holds against each.
 */
public record ConsortiumMembers(SequencedSet<String> codes) {

    private static final String FIELD = "members";
    private static final Pattern CREDIT_CODE =
            Pattern.compile("(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])");

    public ConsortiumMembers {
        codes = new LinkedHashSet<>(codes);
    }

    /**
     * @param sheet fields of an opening sheet
     */
    public static ConsortiumMembers of(Map<String, String> sheet) {
        var written = sheet.getOrDefault(FIELD, "").toUpperCase(Locale.ROOT);
        return new ConsortiumMembers(
                CREDIT_CODE
                        .matcher(written)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
