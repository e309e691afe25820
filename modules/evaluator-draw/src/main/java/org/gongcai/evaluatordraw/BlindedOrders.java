package org.gongcai.evaluatordraw;

import java.util.List;
import java.util.Map;
import org.gongcai.contracts.EvaluatorDrawEvent.OrderPlace;
import org.springframework.stereotype.Component;

/** Everybody's place in a draw and what became of it; blinded. */
@Component
class BlindedOrders {

    private final SealedRecords secrets;
    private final Calling calling;
    private final DrawVault vault;

    BlindedOrders(SealedRecords secrets, Calling calling, DrawVault vault) {
        this.secrets = secrets;
        this.calling = calling;
        this.vault = vault;
    }

    /** Per group in the order of the specification; empty without a seed of ours. */
    Map<String, List<OrderPlace>> of(Draw draw) {
        if (draw.protocol().seed().isEmpty()) {
            return Map.of();
        }
        var drawing = calling.drawing(draw, secrets.get(draw.id()).secrets(vault));
        var walk = new OrderWalk(drawing, draw.drawnAt().orElseThrow());
        draw.contacts()
                .all()
                .forEach(contact -> walk.hear(contact.message(draw.number()), contact.at()));
        return walk.orders();
    }
}
