package org.gongcai.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.CommitteeAction;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.CommitteeApi.SeatSession;
import org.gongcai.contracts.CommitteeApi.SeatState;
import org.gongcai.contracts.EvaluatorDrawApi.DrawView;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.contracts.VenueApi.VenueSession;

/**
 * The desk and the other seats of an evaluation in which one seat is the player's. Whoever looks
 * again does what is wanted next.
 */
final class JobCommittee {

    private static final String LOT = "1";
    private static final IdentityCheck CHECK = new IdentityCheck("居民身份证");
    private static final CountyPerson DESK = CountyPerson.GUO_NING;

    private final DemoDesks desks;
    private final JobNotes notes;
    private final UUID project;

    JobCommittee(DemoDesks desks, JobNotes notes, UUID project) {
        this.desks = desks;
        this.notes = notes;
        this.project = project;
    }

    Optional<DrawView> drawn() {
        return desks.of(JobTender.SCORES.reviewer()).draws().draws(project).stream().findFirst();
    }

    /** From the list, which names nobody: every reading of names is an entry of the log. */
    private Optional<VenueSession> current() {
        return desks.of(DESK).venue().sessions().stream()
                .filter(each -> each.project().equals(project))
                .findFirst();
    }

    private VenueSession session() {
        return current().orElseThrow();
    }

    /** Whether the player's seat, which is the first expert's, waits for its code. */
    boolean isAwaitingPlayer() {
        return current()
                .filter(each -> players(each).state() == VenueSeatState.EXPECTED)
                .isPresent();
    }

    private static VenueSeat players(VenueSession session) {
        return session.seats().stream()
                .filter(each -> !each.purchaserRepresentative())
                .findFirst()
                .orElseThrow();
    }

    /** Identity is checked and the code printed; an earlier one no longer counts. */
    void printCode() {
        var session = session();
        int seat = players(session).seat();
        var issued = desks.of(DESK).venue().issueCode(session.draw(), seat, CHECK);
        notes.put("code " + project, issued.code());
    }

    String code() {
        return notes.get("code " + project).orElse("–");
    }

    /** A terminal of the room, for the player's browser. */
    String terminal() {
        return desks.of(DESK)
                .venue()
                .enrolTerminal(new NewTerminal("引导任务终端", session().place()))
                .secret();
    }

    void goOn() {
        var session = session();
        represent(session);
        int own = players(session).seat();
        var others =
                session().seats().stream()
                        .filter(each -> each.seat() != own)
                        .filter(each -> each.state() != VenueSeatState.VACANT)
                        .map(each -> seated(session, each))
                        .map(Desk::committees)
                        .toList();
        others.forEach(each -> act(each, others.size() == session.seats().size() - 1));
    }

    private void represent(VenueSession session) {
        var vacant =
                session.seats().stream()
                        .anyMatch(each ->
                                each.purchaserRepresentative()
                                        && each.state() == VenueSeatState.VACANT);
        if (vacant) {
            var purchaser = desks.of(CountyPerson.ZHOU_LAN);
            var letter =
                    purchaser.upload(
                            "授权函.pdf",
                            "application/pdf",
                            DemoPdf.of(List.of("授权函（演示）", "兹授权本单位工作人员参加评审：" + session.title())));
            purchaser
                    .venue()
                    .appointRepresentative(
                            session.draw(), new NewRepresentative("郑工", letter.id()));
        }
    }

    private Desk seated(VenueSession session, VenueSeat seat) {
        var note = "seat %d of %s".formatted(seat.seat(), project);
        var username =
                notes.get(note)
                        .orElseGet(() -> {
                            var account = signedIn(session, seat.seat());
                            notes.put(note, account);
                            return account;
                        });
        var own = desks.of(username);
        if (own.venue().seat().state() != VenueSeatState.TAKEN) {
            own.venue().declare(new Declaration(false, null));
        }
        return own;
    }

    private String signedIn(VenueSession session, int seat) {
        var venue = desks.of(DESK).venue();
        var code = venue.issueCode(session.draw(), seat, CHECK).code();
        var terminal = notes.get("terminal " + project).orElseGet(this::newTerminal);
        return desks.services().venue().signIn(new CodeEntry(terminal, code)).username();
    }

    private String newTerminal() {
        var secret = terminal();
        notes.put("terminal " + project, secret);
        return secret;
    }

    private static void act(CommitteeApi seat, boolean complete) {
        var session = seat.mine();
        if (!complete || !session.seated()) {
            return;
        }
        if (session.chair() == null && session.myChairVote() == null) {
            session = seat.voteChair(new ChairVote(chair(session)));
        }
        if (!heard(session)) {
            session = seat.acknowledgeDiscipline();
        }
        switch (lot(session).phase()) {
            case CONFORMITY -> conform(seat, lot(session));
            case SCORING -> score(seat, session);
            case REPORT -> report(seat, lot(session));
            case WAITING, COMPLETED, FAILED -> {}
        }
    }

    /** An expert, as the law wants it, and not the player, who has enough to do. */
    private static int chair(SeatSession session) {
        return session.seats().stream()
                .filter(each -> !each.purchaserRepresentative())
                .map(SeatState::seat)
                .max(Integer::compare)
                .orElseThrow();
    }

    private static boolean heard(SeatSession session) {
        return session.seats().stream()
                .anyMatch(each -> each.seat() == session.seat() && each.discipline());
    }

    private static LotSession lot(SeatSession session) {
        return session.lots().getFirst();
    }

    private static void conform(CommitteeApi seat, LotSession lot) {
        if (lot.actions().contains(CommitteeAction.VOTE_CONFORMITY)) {
            lot.bids().stream()
                    .filter(bid -> bid.myConformity() == null)
                    .forEach(bid ->
                            seat.voteConformity(
                                    new ConformityVote(LOT, bid.envelope(), true, null)));
        }
    }

    private static void score(CommitteeApi seat, SeatSession session) {
        var lot = lot(session);
        if (lot.actions().contains(CommitteeAction.SUBMIT_SHEET)) {
            for (var bid : lot.bids()) {
                session.criteria().stream()
                        .filter(each -> each.kind() != CriterionKind.PRICE)
                        .forEach(each -> save(seat, lot, bid, each));
            }
            seat.submitSheet(new LotRef(LOT));
        }
    }

    private static void save(
            CommitteeApi seat, LotSession lot, BidSession bid, Criterion criterion) {
        var points = points(lot, bid, criterion);
        seat.saveScore(new SaveScore(LOT, bid.envelope(), criterion.code(), points, null));
    }

    /** What is usual for it: objective points must be the same from every seat. */
    static BigDecimal points(LotSession lot, BidSession bid, Criterion criterion) {
        var part = BigDecimal.valueOf(9L - lot.bids().indexOf(bid), 1);
        return criterion.maximum().multiply(part).setScale(0, RoundingMode.DOWN);
    }

    private static void report(CommitteeApi seat, LotSession lot) {
        if (lot.actions().contains(CommitteeAction.DRAW_UP_REPORT)) {
            seat.drawUpReport(new LotRef(LOT));
        } else if (lot.actions().contains(CommitteeAction.SIGN_REPORT)) {
            seat.signReport(new ReportSignature(LOT, true, null));
        }
    }
}
