package org.gongcai.bidopening;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningEvent.HolderKeysLost;
import org.gongcai.contracts.BidOpeningEvent.KeyRehearsed;
import org.gongcai.contracts.BidOpeningEvent.RehearsalAsked;
import org.gongcai.contracts.HolderApi.RehearsalAnswer;
import org.gongcai.contracts.HolderApi.RehearsalView;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.problems.Checked;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.platform.time.Timers;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.JsonObject;
import org.gongcai.trust.Rehearsal;
import org.gongcai.trust.TenderKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holders show that their devices can still open (K2): before the key set is signed, and again one
 * working day before the deadline, when a lost key can still be made good.
 */
@Service
class Rehearsing {

    private static final Logger log = LoggerFactory.getLogger(Rehearsing.class);

    private final TenderOpenings openings;
    private final KeyRehearsals rehearsals;
    private final Seats seats;
    private final Timers timers;
    private final Outbox outbox;
    private final LegalClock clock;
    private final BidSettings settings;
    private final Entropy entropy = Entropy.secure();

    Rehearsing(
            TenderOpenings openings,
            KeyRehearsals rehearsals,
            Seats seats,
            Timers timers,
            Outbox outbox,
            LegalClock clock,
            BidSettings settings) {
        this.openings = openings;
        this.rehearsals = rehearsals;
        this.seats = seats;
        this.timers = timers;
        this.outbox = outbox;
        this.clock = clock;
        this.settings = settings;
    }

    /** A key that was just announced is rehearsed before anybody signs it. */
    void ask(TenderOpening opening, TenderKey key) {
        ask(opening.id(), key, false);
    }

    private void ask(UUID project, TenderKey key, boolean again) {
        if (!rehearsals.existsByTenderAndRecipientAndPkAndAgain(
                project, key.recipient(), key.pk().hex(), again)) {
            var challenge = Rehearsal.challenge(key, entropy);
            rehearsals.save(new KeyRehearsal(project, key, again, challenge));
        }
    }

    /** The last working day before the deadline: keys in force are rehearsed once more. */
    @Transactional
    public void askAgain(UUID project) {
        var opening = openings.lock(project);
        if (opening.state() != OpeningState.RECEIVING) {
            return;
        }
        opening.keys()
                .announced()
                .values()
                .forEach(key -> ask(project, TenderKey.of(JsonObject.read(key.statement())), true));
        timers.schedule(
                RehearsalEndTimer.KIND, project, clock.now().plus(settings.rehearsalTime()));
        outbox.publish(new RehearsalAsked(opening.head(clock.now())));
        log.info("Rehearsals of {} are asked again", opening.number());
    }

    @Transactional
    public void answer(UUID project, RehearsalAnswer sent) {
        var opening = openings.lock(project);
        seats.require(sent.recipient(), opening.tender());
        var answer = Checked.input("answer", () -> Bytes32.parse(sent.answer()));
        var asked =
                lastOf(opening, sent.recipient())
                        .orElseThrow(() ->
                                Refused.of("rehearsal-not-asked", "目前没有需要本席位回答的演练")
                                        .remedy("请先公布本席位的密钥"));
        if (!asked.isAnsweredBy(answer)) {
            throw Refused.of("rehearsal-fails", "演练没有通过：所用的密钥不是本席位公布的那一把")
                    .field("answer")
                    .remedy("请导入本项目的密钥文件后再演练；密钥已丢失的，请重新生成并公布");
        }
        if (!asked.isAnswered()) {
            asked.answer();
            var seat = HolderSeat.ofRecipient(asked.recipient()).orElseThrow();
            outbox.publish(new KeyRehearsed(opening.head(clock.now()), seat, asked.again()));
            log.info("{} rehearsed its key of {}", asked.recipient(), opening.number());
        }
    }

    private Optional<KeyRehearsal> lastOf(TenderOpening opening, String recipient) {
        return current(opening).stream()
                .filter(each -> each.recipient().equals(recipient))
                .max(Comparator.comparing(KeyRehearsal::again));
    }

    /** Those of keys that are still the announced ones. */
    private List<KeyRehearsal> current(TenderOpening opening) {
        var announced = opening.keys().announced();
        return rehearsals.findByTenderOrderByAgainAsc(opening.id()).stream()
                .filter(each -> {
                    var key = announced.get(each.recipient());
                    return key != null && key.pk().equals(each.pk());
                })
                .toList();
    }

    /** Nobody signs for a device that has not shown that it can open. */
    void refuseUnrehearsed(TenderOpening opening, String recipient) {
        if (lastOf(opening, recipient).filter(each -> !each.isAnswered()).isPresent()) {
            throw Refused.of("key-not-rehearsed", "本席位的密钥尚未通过演练，不能签署密钥集")
                    .remedy("请在保存密钥的设备上完成演练后再签署");
        }
    }

    @Transactional(readOnly = true)
    public List<RehearsalView> wanted(UUID project) {
        var opening = openings.get(project);
        var mine = seats.ofCaller(opening.tender());
        return mine.stream()
                .flatMap(recipient -> lastOf(opening, recipient).stream())
                .filter(each -> !each.isAnswered())
                .map(KeyRehearsal::view)
                .toList();
    }

    Rehearsed stateOf(TenderOpening opening, String recipient) {
        return lastOf(opening, recipient).map(KeyRehearsal::state).orElse(Rehearsed.NOT_YET);
    }

    /** Who has not answered by now has lost its key, as far as anybody can know. */
    @Transactional
    public void end(UUID project) {
        var opening = openings.lock(project);
        var silent =
                current(opening).stream()
                        .filter(each -> each.again() && !each.isAnswered())
                        .toList();
        if (silent.isEmpty() || opening.state() != OpeningState.RECEIVING) {
            return;
        }
        silent.forEach(KeyRehearsal::giveUp);
        var lost = silent.stream().map(KeyRehearsal::recipient).sorted().toList();
        outbox.publish(lost(opening, lost));
        log.warn("Keys of {} for {} were not rehearsed in time", lost, opening.number());
    }

    private HolderKeysLost lost(TenderOpening opening, List<String> lost) {
        var openable = opening.requiredKeySet().rule().isOpenableWithout(lost);
        var statement = Statements.keysLost(opening.requiredKeySet(), lost, openable);
        var lostSeats = lost.stream().flatMap(each -> HolderSeat.ofRecipient(each).stream());
        return new HolderKeysLost(
                opening.head(clock.now()), statement, lostSeats.toList(), openable);
    }
}
