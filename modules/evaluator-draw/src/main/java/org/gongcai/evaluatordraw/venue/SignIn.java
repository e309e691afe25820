package org.gongcai.evaluatordraw.venue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.EvaluatorDrawEvent.ContactOutcome;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.SeatAccount;
import org.gongcai.evaluatordraw.DrawnSeats;
import org.gongcai.evaluatordraw.DrawnSeats.CommitteeFacts;
import org.gongcai.evaluatordraw.Wording;
import org.gongcai.evaluatordraw.venue.Answered.Granted;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.NewAccount;
import org.gongcai.platform.time.LegalClock;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A code typed at an enrolled terminal becomes the seat's own account. */
@Service
@PreAuthorize("permitAll()")
class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    // So long a code is still told to be used or expired; later it is unknown.
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Terminals terminals;
    private final Sittings sittings;
    private final SeatCodes codes;
    private final OpenedProjects projects;
    private final Seating seating;
    private final DrawnSeats drawn;
    private final Debarments debarments;
    private final Accounts accounts;
    private final VenueVault vault;
    private final LegalClock clock;

    SignIn(
            Terminals terminals,
            Sittings sittings,
            SeatCodes codes,
            OpenedProjects projects,
            Seating seating,
            DrawnSeats drawn,
            Debarments debarments,
            Accounts accounts,
            VenueVault vault,
            LegalClock clock) {
        this.terminals = terminals;
        this.sittings = sittings;
        this.codes = codes;
        this.projects = projects;
        this.seating = seating;
        this.drawn = drawn;
        this.debarments = debarments;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public Answered<SeatAccount> enter(CodeEntry entry) {
        var terminal =
                terminals
                        .lock(Terminal.hash(entry.terminal()))
                        .orElseThrow(() ->
                                Refused.of("terminal-unknown", "这台终端没有登记")
                                        .field("terminal")
                                        .remedy("请由交易中心登记终端后再签到"));
        if (terminal.isBlocked(clock.now())) {
            throw Refused.of(
                            "too-many-tries",
                            "这台终端 %d 分钟内输错 %d 次，暂停签到"
                                    .formatted(
                                            Terminal.TRIES_WITHIN.toMinutes(), Terminal.MOST_TRIES))
                    .remedy("请稍后再试，或者到身份核验处重新领取密码")
                    .value("minutes", Terminal.TRIES_WITHIN.toMinutes())
                    .value("tries", Terminal.MOST_TRIES);
        }
        return find(terminal, OneTimeCode.typed(entry.code()))
                .<Answered<SeatAccount>>map(code -> use(terminal, code))
                .orElseGet(() -> wrong(terminal, unknownCode()));
    }

    /** Locks the code's committee, so that the code is read as it is after all others. */
    private Optional<SeatCode> find(Terminal terminal, OneTimeCode typed) {
        var since = clock.now().minus(REMEMBERED);
        List<String> hashes =
                sittings.withCodesSince(terminal.authority(), since).stream()
                        .map(sitting -> vault.hash(sitting.salt(), typed))
                        .toList();
        var found = hashes.isEmpty() ? Optional.<UUID>empty() : codes.idOf(hashes);
        found.map(codes::drawOf).ifPresent(sittings::lock);
        return found.flatMap(codes::findById);
    }

    private Answered<SeatAccount> use(Terminal terminal, SeatCode code) {
        var known = drawn.committee(code.draw());
        var wrong =
                whatIsWrong(code, clock.now())
                        .or(() -> known.flatMap(committee -> elsewhere(terminal, committee)));
        if (wrong.isPresent() || known.isEmpty()) {
            return wrong(terminal, wrong.orElseGet(SignIn::over));
        }
        var committee = known.get();
        refuseUnlessEvaluating(projects.of(committee.project()));
        code.spend(clock.now());
        var barred = barred(committee, code.seat());
        if (barred.isPresent()) {
            return replaced(committee, code.seat(), barred.get());
        }
        return new Granted<>(signIn(committee, code.seat()));
    }

    private static void refuseUnlessEvaluating(OpenedProject project) {
        if (project.isEnded()) {
            throw over();
        }
        if (!project.isOpened()) {
            throw Refused.of("wrong-state", "本项目尚未完成开标，不能签到")
                    .remedy("密码仍然有效，请在开标完成后签到")
                    .wording("not-opened");
        }
    }

    private static Refused over() {
        return Refused.of("wrong-state", "本项目的评审已经结束").remedy("不需要再签到").wording("sign-in-over");
    }

    private static Optional<Refused> whatIsWrong(SeatCode code, Instant now) {
        return switch (code.state()) {
            case VOID -> Optional.of(unknownCode());
            case SPENT -> Optional.of(used(code));
            case LIVE ->
                    now.isBefore(code.validUntil()) ? Optional.empty() : Optional.of(expired(code));
        };
    }

    private static Refused used(SeatCode code) {
        var rule =
                code.spentAt()
                        .map(at -> "这个密码已于 %s 使用过，只能使用一次".formatted(Wording.at(at)))
                        .orElse("这个密码已经使用过，只能使用一次");
        var refused =
                Refused.of("code-used", rule)
                        .field("code")
                        .remedy("不是本人使用的，请立即告知身份核验处；需要重新签到的，请重新领取密码");
        return code.spentAt().map(at -> refused.wording("spent").value("at", at)).orElse(refused);
    }

    private static Refused unknownCode() {
        return Refused.of("code-unknown", "没有这个密码，或者已由新的密码代替")
                .field("code")
                .remedy("请核对打印的密码；仍不正确的，请到身份核验处重新领取");
    }

    private static Refused expired(SeatCode code) {
        return Refused.of("code-expired", "这个密码已于 %s 过期".formatted(Wording.at(code.validUntil())))
                .field("code")
                .remedy("请到身份核验处重新领取密码")
                .value("at", code.validUntil());
    }

    private static Optional<Refused> elsewhere(Terminal terminal, CommitteeFacts committee) {
        if (terminal.standsAt(committee.place())) {
            return Optional.empty();
        }
        var rule = "这个密码用于另一场评审，地点在“%s”，本终端在“%s”".formatted(committee.place(), terminal.place());
        return Optional.of(
                Refused.of("code-elsewhere", rule)
                        .field("code")
                        .remedy("请到本人评审所在地点的终端签到")
                        .value("place", committee.place())
                        .value("terminal", terminal.place()));
    }

    private Answered<SeatAccount> wrong(Terminal terminal, Refused why) {
        terminal.triedWrongly(clock.now());
        log.info("A code was refused at terminal {}: {}", terminal.id(), why.code());
        return Answered.turnedAway(why);
    }

    private Optional<String> barred(CommitteeFacts committee, int seat) {
        if (seating.isRepresentative(committee, seat)) {
            return Optional.empty();
        }
        var today = LegalTime.dateOf(clock.now());
        return drawn.person(committee.draw(), seat)
                .flatMap(person ->
                        debarments
                                .evaluatorAt(
                                        person.pool(),
                                        person.number(),
                                        CheckMoment.EVALUATOR_SIGN_IN,
                                        today)
                                .exclusion())
                .map(ban -> "debarred")
                .or(() ->
                        drawn.isSuspended(committee.draw(), seat)
                                ? Optional.of("suspended")
                                : Optional.empty());
    }

    private Answered<SeatAccount> replaced(CommitteeFacts committee, int seat, String reason) {
        var evidence =
                JsonObject.of("at", clock.now().getEpochSecond(), "reason", reason)
                        .with("seat", seat);
        seating.leave(committee, seat, ContactOutcome.ABSENT, evidence);
        log.info("Seat {} of {} is replaced at sign-in", seat, committee.drawNumber());
        return Answered.turnedAway(
                Refused.of("evaluator-barred", "您目前被禁止或暂停参加评审，席位已由下一位递补")
                        .remedy("如有异议，请向专家库管理单位提出"));
    }

    private SeatAccount signIn(CommitteeFacts committee, int number) {
        var seat = seating.occupied(committee, number);
        var username = "seat-" + vault.random("username").substring(0, 8);
        var password = vault.random("password");
        var name = seating.isRepresentative(committee, number) ? "采购人代表" : "评委 " + number;
        accounts.createShortLived(
                new NewAccount(username, password, seat.account(), name, false),
                Set.of(Role.EVALUATOR));
        seat.signIn();
        log.info("Seat {} of {} signed in", number, committee.drawNumber());
        return new SeatAccount(seat.account(), username, password, number);
    }
}
