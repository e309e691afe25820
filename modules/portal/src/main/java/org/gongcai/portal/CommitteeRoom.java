package org.gongcai.portal;

import java.util.List;
import java.util.function.Predicate;
import org.gongcai.contracts.CommitteeApi.LotSession;
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
                                .remedy("请从评审首页进入"));
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

    CommitteeStrip strip(LotSession lot) {
        return CommitteeStrip.of(
                session.seats(),
                session.chair(),
                lot.phase(),
                session.awardBasis(),
                lot.report() != null);
    }

    /** In a sentence, what the lot waits for. */
    String waiting(Page page, LotSession lot) {
        var step = strip(lot).current();
        if (step == null) {
            return page.text("committee.over." + lot.phase().name());
        }
        var absent = seats(page, seat -> !seat.present());
        return absent.isEmpty()
                ? waiting(page, lot, step)
                : page.text("committee.wait.seats", absent);
    }

    private String waiting(Page page, LotSession lot, CommitteeStep step) {
        return switch (step) {
            case CHAIR -> page.text("committee.wait.chair");
            case DISCIPLINE ->
                    page.text("committee.wait.discipline", seats(page, seat -> !seat.discipline()));
            case CONFORMITY -> conformity(page, lot);
            case SCORING -> page.text("committee.wait.sheets", without(page, lot.submitted()));
            case REPORT -> page.text("committee.wait.report");
            case SIGNED -> page.text("committee.wait.signatures", without(page, lot.signed()));
        };
    }

    private String without(Page page, List<Integer> done) {
        return seats(page, seat -> !done.contains(seat.seat()));
    }

    private static String conformity(Page page, LotSession lot) {
        long open = lot.bids().stream().filter(bid -> bid.conformity() == null).count();
        return lot.bids().isEmpty()
                ? page.text("committee.wait.qualification")
                : page.text("committee.wait.conformity", open);
    }

    private String seats(Page page, Predicate<SeatState> wanted) {
        return session.seats().stream()
                .filter(wanted)
                .map(seat -> page.text("committee.seat", seat.seat()))
                .reduce((one, next) -> one + page.text("list.separator") + next)
                .orElse("");
    }
}
