package org.gongcai.portal;

import java.text.ChoiceFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choices by number within words, such as {@code {0} {0,choice,0#days|1#day|1<days} left}: of the
 * formats of messages the only one in use, so that apostrophes need no escape.
 */
final class Plurals {

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,([^{}]+)}");

    private Plurals() {}

    /** The words with each choice made; other places stay as they are. */
    static String chosen(String words, Object... parameters) {
        return CHOICE.matcher(words)
                .replaceAll(choice ->
                        Matcher.quoteReplacement(
                                chosen(
                                        choice.group(2),
                                        parameters[Integer.parseInt(choice.group(1))])));
    }

    private static String chosen(String choices, Object number) {
        return new ChoiceFormat(choices).format(Double.parseDouble(number.toString()));
    }
}
