package org.gongcai.portal;

import java.time.LocalDate;
import org.gongcai.contracts.EvaluatorPoolApi.NewPool;
import org.gongcai.contracts.EvaluatorPoolApi.PoolLevel;
import org.gongcai.contracts.EvaluatorPoolApi.PoolSource;
import org.gongcai.rules.Regime;

/** A pool of evaluators to be opened, as typed. */
record PoolForm(
        String name,
        String regime,
        String level,
        String source,
        String region,
        String legalBasis,
        String from,
        String to) {

    PoolForm {
        name = Typed.text(name);
        regime = Typed.text(regime);
        level = Typed.text(level);
        source = Typed.text(source);
        region = Typed.text(region);
        legalBasis = Typed.text(legalBasis);
        from = Typed.text(from);
        to = Typed.text(to);
    }

    static PoolForm from(LocalDate day) {
        return new PoolForm("", "", "", PoolSource.OWN.name(), "", "", day.toString(), "");
    }

    NewPool pool() {
        return new NewPool(
                name,
                Typed.constant("regime", regime, Regime.class),
                Typed.constant("level", level, PoolLevel.class),
                Typed.constant("source", source, PoolSource.class),
                region,
                legalBasis,
                Typed.date("from", from),
                Typed.dateOrNull("to", to));
    }
}
