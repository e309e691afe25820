package org.gongcai.app;

import java.util.Objects;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.SignedText;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Secret32;
import org.gongcai.trust.SigningKey;
import org.gongcai.trust.draw.DrawCommit;
import org.gongcai.trust.draw.DrawReveal;
import org.gongcai.trust.draw.DrawSpec;

/** What a role's own device does in a draw: makes a nonce, commits to it, and reveals it. */
final class DrawDevice {

    private final String by;
    private final String role;
    private final Desk desk;
    private final SigningKey key;
    private final Secret32 nonce;

    DrawDevice(String by, String role, Desk desk, SigningKey key) {
        this(by, role, desk, key, Secret32.of(Entropy.secure().bytes("draw-nonce", 32)));
    }

    /**
     * @param nonce the same each time, where the device is to know it again after a restart
     */
    DrawDevice(String by, String role, Desk desk, SigningKey key, Secret32 nonce) {
        this.by = by;
        this.role = role;
        this.desk = desk;
        this.key = key;
        this.nonce = nonce;
    }

    DrawView specify(DrawView prepared) {
        var spec = DrawSpec.of(JsonObject.read(Objects.requireNonNull(prepared.specification())));
        return desk.draws().specify(prepared.id(), signed(spec.signed(by, key)));
    }

    DrawView commit(DrawView draw) {
        var commit = DrawCommit.to(draw.number(), role, nonce);
        return desk.draws().commit(draw.id(), signed(commit.signed(by, key)));
    }

    DrawView reveal(UUID draw, String number) {
        var reveal = DrawReveal.revealing(number, role, nonce);
        return desk.draws().reveal(draw, signed(reveal.signed(by, key)));
    }

    private static SignedText signed(JsonObject message) {
        return new SignedText(message.text());
    }
}
