package org.gongcai.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.CommitteePhase;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.RefusalView;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Refused;

/** The session as the page of a seat shows it: where it is, and for whom it waits. */
record CommitteeRoom(SeatSession session, FilledForm form) {

    static CommitteeRoom of(SeatSession session) {
        return new CommitteeRoom(session, FilledForm.NONE);
    }

    LotSession lot(String number) {
        return session.lots().stream()
                .filter(lot -> lot.lot().equals(number))
                .findFirst()
                .orElseThrow(() ->
                        Refused.of("unknown-lot", "本项目没有第 %s 包".formatted(number))
                                .remedy("请从评审首页进入")
                                .value("lot", number));
    }

    String path(LotSession lot) {
        return "/committee/lots/" + lot.lot();
    }

    boolean isScored() {
        return session.awardBasis() == AwardBasis.COMPREHENSIVE_SCORING;
    }

    boolean isChair() {
        return Integer.valueOf(session.seat()).equals(session.chair());
    }

    /** Whom this seat may want in the chair. */
    List<SeatState> electable() {
        return session.seats().stream().filter(seat -> !seat.purchaserRepresentative()).toList();
    }

    boolean isChosen(SeatState seat) {
        return Integer.valueOf(seat.seat()).equals(session.myChairVote());
    }

    boolean isDisciplineWanted() {
        return session.seats().stream()
                .anyMatch(seat -> seat.seat() == session.seat() && !seat.discipline());
    }

    /** Whether all sit and the announced time has come. */
    boolean mayBegin(Page page) {
        var start = session.startsAt();
        return session.seated() && (start == null || !page.now().isBefore(start));
    }

    /** What the beginning waits for. */
    String beginning(Page page) {
        var start = session.startsAt();
        return session.seated() && start != null
                ? page.text("committee.wait.start", page.moment(start))
                : seatsTaken(page);
    }

    /** Lots on which something is done or was. */
    List<LotSession> begun() {
        return session.lots().stream()
                .filter(lot -> lot.phase() != CommitteePhase.WAITING)
                .toList();
    }

    /** Whether marks are or were given. */
    boolean hasScores(LotSession lot) {
        return isScored()
                && switch (lot.phase()) {
                    case WAITING, CONFORMITY, FAILED -> false;
                    case SCORING, REPORT, COMPLETED -> true;
                };
    }

    /** Whether the report can be drawn up or is. */
    boolean hasReport(LotSession lot) {
        return switch (lot.phase()) {
            case WAITING, CONFORMITY, SCORING, FAILED -> false;
            case REPORT, COMPLETED -> true;
        };
    }

    /** Seats that have neither signed nor are said to have refused. */
    List<Integer> unsigned(LotSession lot) {
        return lot.awaited().stream()
                .filter(seat -> lot.refusals().stream().noneMatch(each -> each.seat() == seat))
                .toList();
    }

    /** Whether this seat can bear out what another one states. */
    boolean mayWitness(LotSession lot, RefusalView refusal) {
        return lot.actions().contains(CommitteeAction.WITNESS_REFUSAL)
                && refusal.witness() == null
                && refusal.statedBy() != session.seat();
    }

    /** The key of why this seat cannot bear it out; absent where it can, or need not. */
    Optional<String> whyNoWitness(LotSession lot, RefusalView refusal) {
        if (refusal.witness() != null || mayWitness(lot, refusal)) {
            return Optional.empty();
        }
        if (refusal.seat() == session.seat()) {
            return Optional.of("refusal.yours");
        }
        if (refusal.statedBy() == session.seat()) {
            return Optional.of("refusal.by-you");
        }
        return lot.signed().contains(session.seat())
                ? Optional.empty()
                : Optional.of("refusal.sign-first");
    }

    CommitteeStrip strip(LotSession lot) {
        return CommitteeStrip.of(session, lot);
    }

    /** In a sentence, what the lot waits for. */
    String waiting(Page page, LotSession lot) {
        var step = strip(lot).current();
        return step == null
                ? page.text("committee.over." + lot.phase().name())
                : waiting(page, lot, step);
    }

    /** In a sentence, why something cannot be done with the lot now. */
    String whyNot(Page page, LotSession lot) {
        return strip(lot).current() == null
                ? page.text("committee.closed." + lot.phase().name())
                : page.text("committee.not-now", waiting(page, lot));
    }

    private String waiting(Page page, LotSession lot, CommitteeStep step) {
        return switch (step) {
            case SEATS -> seatsTaken(page);
            case CHAIR -> mayBegin(page) ? page.text("committee.wait.chair") : beginning(page);
            case DISCIPLINE ->
                    page.text("committee.wait.discipline", seats(page, seat -> !seat.discipline()));
            case CONFORMITY -> conformity(page, lot);
            case SCORING -> page.text("committee.wait.sheets", awaited(page, lot));
            case REPORT -> page.text("committee.wait.report");
            case SIGNED -> page.text("committee.wait.signatures", awaited(page, lot));
        };
    }

    /** Before the draw has told of its seats, nobody knows which ones are missing. */
    private String seatsTaken(Page page) {
        var absent = seats(page, seat -> !seat.present());
        return absent.isEmpty()
                ? page.text("committee.wait.all-seats")
                : page.text("committee.wait.seats", absent);
    }

    private String awaited(Page page, LotSession lot) {
        return seats(page, seat -> lot.awaited().contains(seat.seat()));
    }

    private String conformity(Page page, LotSession lot) {
        long open = lot.bids().stream().filter(bid -> bid.conformity() == null).count();
        return lot.bids().isEmpty()
                ? page.text("committee.wait.qualification")
                : page.text("committee.wait.conformity", awaited(page, lot), open);
    }

    private String seats(Page page, Predicate<SeatState> wanted) {
        return session.seats().stream()
                .filter(wanted)
                .map(seat -> page.text("committee.seat", seat.seat()))
                .reduce((one, next) -> one + page.text("list.separator") + next)
                .orElse("");
    }
}
