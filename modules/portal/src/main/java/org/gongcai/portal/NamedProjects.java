package org.gongcai.portal;

import java.util.ArrayList;
import java.util.List;
import org.gongcai.rules.ProjectNumber;

/** A text cut where it names projects, so that their numbers lead to their notices. */
public record NamedProjects(List<Piece> pieces) {
    public NamedProjects {
        pieces = List.copyOf(pieces);
    }

    /**
     * @param isNumber whether it is the number of a project, and not the text around it
     */
    public record Piece(String text, boolean isNumber) {}

    public static NamedProjects in(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (var number : ProjectNumber.in(text)) {
            int at = text.indexOf(number, from);
            pieces.add(new Piece(text.substring(from, at), false));
            pieces.add(new Piece(number, true));
            from = at + number.length();
        }
        pieces.add(new Piece(text.substring(from), false));
        return new NamedProjects(pieces);
    }
}
