package org.gongcai.app;

import static org.gongcai.app.DemoActs.eventually;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.gongcai.contracts.CommitteeApi;
import org.gongcai.contracts.CommitteeApi.BidSession;
import org.gongcai.contracts.CommitteeApi.ChairVote;
import org.gongcai.contracts.CommitteeApi.ConformityVote;
import org.gongcai.contracts.CommitteeApi.LotRef;
import org.gongcai.contracts.CommitteeApi.LotSession;
import org.gongcai.contracts.CommitteeApi.ReportSignature;
import org.gongcai.contracts.CommitteeApi.SaveScore;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.VenueApi.CodeEntry;
import org.gongcai.contracts.VenueApi.Declaration;
import org.gongcai.contracts.VenueApi.IdentityCheck;
import org.gongcai.contracts.VenueApi.NewRepresentative;
import org.gongcai.contracts.VenueApi.NewTerminal;
import org.gongcai.contracts.VenueApi.VenueSeat;
import org.gongcai.contracts.VenueApi.VenueSeatState;
import org.gongcai.rules.CreditCode;

/**
 * The committee of the classrooms: seated by the identity desk, electing, scoring and signing at
 * terminals. What was done before it was cut off is not done again.
 */
final class DemoCommittee {

    private static final String LOT = "1";

    /** Technical plan, service, references: of each member, the same for references. */
    private record Marks(List<String> plan, List<String> service, String references) {}

    private static final Map<CountyParty, Marks> MARKS =
            Map.of(
                    CountyParty.QIMING,
                    marks("36.0 35.5 36.5 35.0 36.0", "17.5 18.0 17.0 18.0 17.5", "8"),
                    CountyParty.HENGTAI,
                    marks("33.0 34.0 32.5 33.5 33.0", "16.0 16.5 15.5 16.0 16.0", "6"),
                    CountyParty.YUNQIAO,
                    marks("35.0 34.5 35.5 34.0 35.0", "17.0 17.0 16.5 17.5 17.0", "8"),
                    CountyParty.YUANZHI,
                    marks("31.0 32.0 31.5 30.5 31.0", "15.0 15.5 15.0 14.5 15.0", "6"));

    private final DemoDesks desks;
    private final DemoActs acts;

    DemoCommittee(DemoDesks desks, DemoActs acts) {
        this.desks = desks;
        this.acts = acts;
    }

    private static Marks marks(String plan, String service, String references) {
        return new Marks(List.of(plan.split(" ")), List.of(service.split(" ")), references);
    }

    void evaluate(DemoTender tender) {
        if (acts.lot(tender).state() != LotEvaluationState.COMMITTEE) {
            return;
        }
        acts.moveTo(tender.evaluation().minus(Duration.ofMinutes(30)));
        var draw = desks.of(tender.handler()).draws().draws(acts.id(tender)).getFirst().id();
        represent(tender, draw);
        var seats = seat(tender, draw);
        acts.moveTo(tender.evaluation());
        begin(seats);
        conform(seats);
        score(seats);
        sign(seats);
        eventually(() -> acts.lot(tender).state() == LotEvaluationState.COMPLETED);
    }

    private void represent(DemoTender tender, UUID draw) {
        var purchaser = desks.of(tender.purchaserPersons()[0]);
        var vacant =
                purchaser.venue().session(draw).seats().stream()
                        .filter(VenueSeat::purchaserRepresentative)
                        .anyMatch(seat -> seat.state() == VenueSeatState.VACANT);
        if (vacant) {
            var letter =
                    purchaser.upload(
                            "授权函.pdf",
                            "application/pdf",
                            DemoPdf.of(List.of("授权函（演示）", "兹授权本单位工作人员参加评审：" + tender.title())));
            purchaser.venue().appointRepresentative(draw, new NewRepresentative("郑工", letter.id()));
        }
    }

    /** The desk gives each its code; typed at the terminal it becomes the seat's own account. */
    private List<CommitteeApi> seat(DemoTender tender, UUID draw) {
        var desk = desks.of(CountyPerson.GUO_NING).venue();
        var terminal = desk.enrolTerminal(new NewTerminal("一号终端", DemoActs.EVALUATION_ROOM));
        return desk.session(draw).seats().stream()
                .map(seat -> {
                    var check = new IdentityCheck("居民身份证");
                    var code = desk.issueCode(draw, seat.seat(), check).code();
                    var entry = new CodeEntry(terminal.secret(), code);
                    return seated(desks.services().venue().signIn(entry).username());
                })
                .toList();
    }

    private CommitteeApi seated(String account) {
        var seat = desks.of(account);
        if (seat.venue().seat().state() != VenueSeatState.TAKEN) {
            seat.venue().declare(new Declaration(false, null));
        }
        return seat.committees();
    }

    private static void begin(List<CommitteeApi> seats) {
        seats.forEach(seat -> eventually(() -> seat.mine().seated()));
        for (var seat : seats) {
            if (seat.mine().chair() == null) {
                seat.voteChair(new ChairVote(1));
            }
        }
        seats.forEach(CommitteeApi::acknowledgeDiscipline);
    }

    private static void conform(List<CommitteeApi> seats) {
        for (var seat : seats) {
            bids(seat, bid -> bid.myConformity() == null)
                    .forEach(bid ->
                            seat.voteConformity(
                                    new ConformityVote(LOT, bid.envelope(), true, null)));
        }
    }

    private static void score(List<CommitteeApi> seats) {
        for (int member = 0; member < seats.size(); member++) {
            var seat = seats.get(member);
            if (!lot(seat).sheetSubmitted()) {
                for (var bid : bids(seat, each -> true)) {
                    mark(seat, member, bid);
                }
                seat.submitSheet(new LotRef(LOT));
            }
        }
    }

    private static void mark(CommitteeApi seat, int member, BidSession bid) {
        var marks = Objects.requireNonNull(MARKS.get(bidder(bid.bidder())));
        save(seat, bid, "T1", marks.plan().get(member));
        save(seat, bid, "T2", marks.service().get(member));
        save(seat, bid, "O1", marks.references());
    }

    private static CountyParty bidder(CreditCode code) {
        return MARKS.keySet().stream()
                .filter(party -> party.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void save(CommitteeApi seat, BidSession bid, String criterion, String points) {
        seat.saveScore(new SaveScore(LOT, bid.envelope(), criterion, new BigDecimal(points), null));
    }

    private static void sign(List<CommitteeApi> seats) {
        if (lot(seats.getFirst()).report() == null) {
            seats.getFirst().drawUpReport(new LotRef(LOT));
        }
        for (var seat : seats) {
            if (!lot(seat).signed().contains(seat.mine().seat())) {
                seat.signReport(new ReportSignature(LOT, true, null));
            }
        }
    }

    private static List<BidSession> bids(CommitteeApi seat, Predicate<BidSession> wanted) {
        return lot(seat).bids().stream().filter(wanted).toList();
    }

    private static LotSession lot(CommitteeApi seat) {
        return seat.mine().lots().getFirst();
    }
}
