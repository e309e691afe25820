package org.gongcai.portal;

import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.EvaluatorDrawApi.RecusalGround;

/** Who must not be drawn and why, as typed. */
record RecusalForm(String ground, String who, String note) {

    static final RecusalForm EMPTY = new RecusalForm("", "", "");

    RecusalForm {
        ground = Typed.text(ground);
        who = Typed.text(who);
        note = Typed.text(note);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    Recusal recusal(int row) {
        return new Recusal(
                Typed.constant("recusals[%d].ground".formatted(row), ground, RecusalGround.class),
                who,
                Typed.orNull(note));
    }
}
