package org.gongcai.contracts;

import java.util.List;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.SignedText;
import org.gongcai.contracts.SealingView.LongTermKey;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * What holders do beside handing over pieces: rehearse their keys, take all envelopes with them to
 * open them offline, settle who is at fault, and destroy their keys (gongcai/bid/v1 §3.1, §3.4,
 * §3.5).
 */
@HttpExchange("/api/v1/openings")
public interface HolderApi {

    /** Rehearsals that the caller's seats have not answered yet. */
    @GetExchange("/{project}/rehearsals")
    List<RehearsalView> rehearsals(@PathVariable UUID project);

    /** A holder's device opened the challenge (K2). */
    @PostExchange("/{project}/rehearsals")
    OpeningView answer(@PathVariable UUID project, @RequestBody RehearsalAnswer answer);

    /** Long-term keys of the recipients that announced keys, for those who take part. */
    @GetExchange("/{project}/long-term-keys")
    List<LongTermKey> longTermKeys(@PathVariable UUID project);

    /** Part of an envelope's body, at most 1 MiB; for seats, after the closing. */
    @GetExchange("/{project}/envelopes/{envelope}/body")
    byte[] body(
            @PathVariable UUID project,
            @PathVariable String envelope,
            @RequestParam long offset,
            @RequestParam int length);

    /** Pieces that were said not to open, for the seats, once every lot is decided. */
    @GetExchange("/{project}/disputes")
    List<DisputeView> disputes(@PathVariable UUID project);

    /** Who said that pieces do not open shows its slot key to the other seats. */
    @PostExchange("/{project}/shown-keys")
    OpeningView showKey(@PathVariable UUID project, @RequestBody ShownKey shown);

    /** Another seat repeated the decryption (signed piece.judged). */
    @PostExchange("/{project}/verdicts")
    OpeningView judge(@PathVariable UUID project, @RequestBody SignedText judged);

    /** A holder destroyed its slot key (signed key.destroyed). */
    @PostExchange("/{project}/key-destructions")
    OpeningView destroyed(@PathVariable UUID project, @RequestBody SignedText destroyed);

    /**
     * A piece that a holder said does not open.
     *
     * @param head of the envelope, canonical
     * @param key the slot key its holder showed, PKCS #8 in hex; absent until shown
     */
    record DisputeView(
            String envelope,
            int clause,
            int piece,
            String recipient,
            String head,
            @Nullable String key) {}

    /**
     * @param key PKCS #8 in hex
     */
    record ShownKey(String recipient, String key) {}

    /**
     * @param key public key to which the challenge is sealed, hex
     * @param sealed enc and ciphertext of the challenge, hex
     */
    record RehearsalView(String recipient, String key, String sealed) {}

    /**
     * @param answer H("gongcai/bid/v1/rehearsed", challenge), hex
     */
    record RehearsalAnswer(String recipient, String answer) {}

    /** How far the rehearsals of a recipient's key are. */
    enum Rehearsed {
        /** No key is announced. */
        NOT_YET,
        /** Asked before the key set is signed. */
        ASKED,
        ANSWERED,
        /** Asked once more, one working day before the deadline. */
        ASKED_AGAIN,
        ANSWERED_AGAIN,
        /** Not answered in time: the key counts as lost, and that is published. */
        SILENT
    }
}
