package org.gongcai.portal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawApi;
import org.gongcai.contracts.EvaluatorDrawApi.DrawAction;
import org.gongcai.contracts.EvaluatorDrawApi.DrawState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.EvaluatorDrawApi.ProtocolEvent;
import org.gongcai.contracts.EvaluatorDrawApi.RoleMessage;
import org.gongcai.contracts.EvaluatorDrawApi.SignedText;
import org.gongcai.contracts.IntegrityApi;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a role's script asks for, checks and signs while a draw goes on. */
@RestController
@RequestMapping("/draws/{draw}")
class DrawActs {

    private static final String SPECIFICATION = "draw.spec";

    private final EvaluatorDrawApi draws;
    private final IntegrityApi register;
    private final LogFacts log;

    DrawActs(EvaluatorDrawApi draws, IntegrityApi register, LogFacts log) {
        this.draws = draws;
        this.register = register;
        this.log = log;
    }

    @GetMapping("/protocol")
    Protocol protocol(@PathVariable UUID draw) {
        return protocol(draws.draw(draw));
    }

    @PostMapping("/specification")
    Protocol specify(@PathVariable UUID draw, @RequestBody SignedText signed) {
        return protocol(draws.specify(draw, signed));
    }

    @PostMapping("/commits")
    Protocol commit(@PathVariable UUID draw, @RequestBody SignedText commit) {
        return protocol(draws.commit(draw, commit));
    }

    @PostMapping("/reveals")
    Protocol reveal(@PathVariable UUID draw, @RequestBody SignedText reveal) {
        return protocol(draws.reveal(draw, reveal));
    }

    private Protocol protocol(DrawView draw) {
        return new Protocol(
                draw.state(),
                draw.actions(),
                draw.specification(),
                specification(draw),
                entries(draw.committed()),
                entries(draw.revealed()),
                draw.committed().stream().map(RoleMessage::role).toList(),
                draw.revealed().stream().map(RoleMessage::role).toList(),
                draw.seed(),
                beacon(draw),
                log.keys(),
                log.checkpoint(),
                keysInForce());
    }

    private LogFacts.@Nullable Entry specification(DrawView draw) {
        return draw.events().stream()
                .filter(each -> each.type().equals(SPECIFICATION) && each.proven())
                .map(ProtocolEvent::event)
                .map(log::entry)
                .findFirst()
                .orElse(null);
    }

    /** Once it is recorded, whether the log proves it or not: it proves itself. */
    private static @Nullable Beacon beacon(DrawView draw) {
        var brought = draw.beacon();
        return brought == null || brought.signature() == null
                ? null
                : new Beacon(brought.round(), brought.signature());
    }

    private List<LogFacts.Entry> entries(List<RoleMessage> messages) {
        return messages.stream()
                .filter(RoleMessage::proven)
                .map(RoleMessage::event)
                .map(log::entry)
                .toList();
    }

    record Beacon(long round, String sig) {}

    /** The page may have been open while its reader enrolled a key in another window. */
    private List<String> keysInForce() {
        return register.keys().stream()
                .filter(key -> key.revokedAt() == null)
                .map(KeyView::keyId)
                .toList();
    }

    /**
     * @param prepared the specification to be signed or that was signed
     * @param specification its entry, once the log proves it; likewise commits and reveals
     * @param committed the roles whose commitment has arrived, proven or not; likewise revealed
     * @param beacon what was recorded of the awaited round
     * @param enrolled ids of the caller's own keys
     * @param checkpoint newest note of the log, which tells the witnesses' time
     */
    record Protocol(
            DrawState state,
            Set<DrawAction> actions,
            @Nullable String prepared,
            LogFacts.@Nullable Entry specification,
            List<LogFacts.Entry> commits,
            List<LogFacts.Entry> reveals,
            List<String> committed,
            List<String> revealed,
            @Nullable String seed,
            @Nullable Beacon beacon,
            LogFacts.Keys log,
            String checkpoint,
            List<String> enrolled) {}
}
