package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.CountyPerson.BAI_XUE;
import static org.gongcai.app.CountyPerson.FANG_XIAO;
import static org.gongcai.app.CountyPerson.LUO_JIAN;
import static org.gongcai.app.CountyPerson.MENG_QI;
import static org.gongcai.app.CountyPerson.SU_MEI;
import static org.gongcai.app.CountyPerson.TANG_ZHIYUAN;
import static org.gongcai.app.CountyPerson.TIAN_YE;
import static org.gongcai.app.CountyPerson.ZHOU_LAN;
import static org.gongcai.app.TestCounty.eventually;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.BidOpeningEvent.OpenedBid;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.EvaluationEvent.RankedBid;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.ObservationApi.InvitationAnswer;
import org.gongcai.contracts.ObservationApi.InvitationState;
import org.gongcai.contracts.ObservationApi.InvitationView;
import org.gongcai.contracts.ObservationApi.NewNote;
import org.gongcai.contracts.ObservationApi.SignIn;
import org.gongcai.contracts.ObservationEvent.NoteType;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.rules.Money;
import org.gongcai.trust.Attachment;
import org.gongcai.trust.Bytes32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tender from its notice to its published result, each step by the person who owns it. */
class StoryTest {

    private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

    private final TestCounty county = TestCounty.onRunningServer();
    private final List<Submitted> submitted = new ArrayList<>();

    @TempDir Path folder;

    record Submitted(CountyPerson person, Sealed sealed, BidAccepted accepted) {}

    @Test
    void a_tender_goes_from_its_notice_to_its_published_result() {
        var deadline = county.nextOpening();
        var plan =
                TestTender.plan(
                        county,
                        CountyParty.EDUCATION_BUREAU,
                        "中小学智慧教室设备",
                        TestTender.lot("智慧教室设备", "2864000.00"));
        var project = TestTender.announced(county, plan, deadline);
        county.setKeys(project);
        inspectorsAreInvitedAndAnswer(project);

        bid(project, SU_MEI, new Sheet("2600000.00", "签订合同后 60 日", true, ""), small());
        bid(project, TIAN_YE, new Sheet("2649800.00", "签订合同后 45 日", true, ""), small());
        bid(project, MENG_QI, new Sheet("2718000.00", "签订合同后 30 日", false, ""), large());
        replaceBid(project, SU_MEI, new Sheet("2586000.00", "签订合同后 60 日", true, ""));
        nothingIsSaidBeforeTheClosing(project);

        county.moveClockTo(deadline.minusSeconds(600));
        inspectorSignsInAndNotes(project);
        county.moveClockTo(deadline);
        closed(project);
        release(project, SU_MEI);
        release(project, TIAN_YE);
        holdersOpenTheThird(project);
        opened(project);

        county.moveClockTo(deadline.plusSeconds(3600));
        reviewed(project);
        awarded(project);
        eachLoserSeesItsOwnRank(project);
        absenceBlocksNothing(project);
    }

    private void inspectorsAreInvitedAndAnswer(UUID project) {
        eventually(() ->
                assertThat(invitation(project, CountyPerson.HAN_SONG).state())
                        .isEqualTo(InvitationState.INVITED));
        var han = county.desk(CountyPerson.HAN_SONG).observations();
        han.answer(
                invitation(project, CountyPerson.HAN_SONG).id(), new InvitationAnswer(true, null));
    }

    private InvitationView invitation(UUID project, CountyPerson inspector) {
        return county.desk(inspector).observations().invitations().stream()
                .filter(each -> each.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private void inspectorSignsInAndNotes(UUID project) {
        var han = county.desk(CountyPerson.HAN_SONG).observations();
        var id = invitation(project, CountyPerson.HAN_SONG).id();
        assertThat(han.signIn(id, new SignIn(true)).state()).isEqualTo(InvitationState.ATTENDED);
        han.note(id, new NewNote(NoteType.NORMAL, "开标准备就绪。"));
    }

    private List<Attachment> small() {
        return List.of(TestTender.file("投标文件.pdf", TestTender.pdf()));
    }

    private List<Attachment> large() {
        byte[] content = new byte[TWENTY_MEGABYTES];
        new Random(20).nextBytes(content);
        return List.of(TestTender.file("技术标.pdf", content));
    }

    private void bid(UUID project, CountyPerson person, Sheet sheet, List<Attachment> files) {
        var bidder = county.bidder(person);
        var sealed = bidder.seal(project, "1", sheet, files, folder);
        var accepted = bidder.submit(project, sealed);
        submitted.add(new Submitted(person, sealed, accepted));
        eventually(() -> bidder.checkedReceipt(project, accepted.bidId(), sealed.bid()));
    }

    private void replaceBid(UUID project, CountyPerson person, Sheet sheet) {
        submitted.removeIf(each -> each.person() == person);
        bid(project, person, sheet, small());
        assertThat(county.desk(person).openings().myBidsOf(project))
                .extracting(MyBid::state)
                .containsExactlyInAnyOrder(BidState.RECEIPTED, BidState.REPLACED);
    }

    private void nothingIsSaidBeforeTheClosing(UUID project) {
        for (var person : List.of(FANG_XIAO, ZHOU_LAN, CountyPerson.LIANG_ZHENG)) {
            var view = county.desk(person).openings().opening(project);
            assertThat(view.state()).isEqualTo(OpeningState.RECEIVING);
            assertThat(view.lots()).allMatch(lot -> lot.count() == null && lot.released() == 0);
        }
        assertThat(publicTender(project).closing()).isNull();
    }

    private org.gongcai.contracts.DisclosureApi.PublicTender publicTender(UUID project) {
        var number = county.desk(FANG_XIAO).openings().opening(project).number();
        return county.server().citizen().published().tender(number);
    }

    private void closed(UUID project) {
        eventually(() ->
                assertThat(county.desk(FANG_XIAO).openings().opening(project).state())
                        .isEqualTo(OpeningState.CLOSED));
        eventually(() -> assertThat(publicTender(project).closing()).isNotNull());
    }

    private Submitted of(CountyPerson person) {
        return submitted.stream().filter(each -> each.person() == person).findFirst().orElseThrow();
    }

    private void release(UUID project, CountyPerson person) {
        var mine = of(person);
        var bid = mine.accepted().bidId();
        var view =
                county.desk(person).openings().myBidsOf(project).stream()
                        .filter(each -> each.bidId().equals(bid))
                        .findFirst()
                        .orElseThrow();
        county.bidder(person)
                .release(
                        project,
                        bid,
                        view.closingEvent(),
                        Bytes32.parse(view.envelope()),
                        mine.sealed().bid().dek());
    }

    private void holdersOpenTheThird(UUID project) {
        var supervision = county.holder(HolderSeat.SUPERVISION);
        supervision.checkClosing(project);
        supervision.handOver(project);
        county.holder(HolderSeat.AGENCY).handOver(project);
    }

    private void opened(UUID project) {
        eventually(() -> assertThat(publicTender(project).state()).isEqualTo(TenderState.OPENED));
        var bids = publicTender(project).lots().getFirst().bids();
        assertThat(bids)
                .extracting(OpenedBid::bidder, OpenedBid::price, OpenedBid::outcome)
                .containsExactlyInAnyOrder(
                        line(CountyParty.QIMING, "2586000.00", DecryptOutcome.DECRYPTED),
                        line(CountyParty.HENGTAI, "2649800.00", DecryptOutcome.DECRYPTED),
                        line(CountyParty.YUNQIAO, "2718000.00", DecryptOutcome.REMEDIED));
        for (var each : submitted) {
            assertThat(bids)
                    .filteredOn(bid -> bid.bidder().equals(each.person().party().code()))
                    .extracting(OpenedBid::plain)
                    .containsExactly(each.sealed().bid().plain().hex());
        }
    }

    private static org.assertj.core.groups.Tuple line(
            CountyParty party, String price, DecryptOutcome outcome) {
        return org.assertj.core.api.Assertions.tuple(party.code(), Money.cny(price), outcome);
    }

    private void reviewed(UUID project) {
        var decisions =
                submitted.stream()
                        .map(each -> each.person().party())
                        .map(party ->
                                new Decision(
                                        party.code().value(), true, null, party.smallOrMicro()))
                        .toList();
        eventually(() ->
                county.desk(FANG_XIAO)
                        .evaluations()
                        .reviewQualification(project, "1", new QualificationReview(decisions)));
        var ranking =
                county.desk(LUO_JIAN).evaluations().evaluation(project).lots().getFirst().ranking();
        assertThat(ranking)
                .extracting(RankedBid::bidder, RankedBid::evaluatedPrice)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                CountyParty.QIMING.code(), Money.cny("2327400.00")),
                        org.assertj.core.api.Assertions.tuple(
                                CountyParty.HENGTAI.code(), Money.cny("2384820.00")),
                        org.assertj.core.api.Assertions.tuple(
                                CountyParty.YUNQIAO.code(), Money.cny("2718000.00")));
    }

    private void awarded(UUID project) {
        var purchaser = county.desk(ZHOU_LAN).projects();
        eventually(() ->
                assertThat(purchaser.project(project).state()).isEqualTo(ProjectState.EVALUATED));
        var first = new LotAward("1", CountyParty.QIMING.code().value(), null);
        purchaser.proposeAward(project, new AwardProposal(List.of(first)));
        county.desk(TANG_ZHIYUAN).projects().confirmAward(project);
        eventually(() -> assertThat(publicTender(project).state()).isEqualTo(TenderState.AWARDED));
        var award = Objects.requireNonNull(publicTender(project).award(), "the award notice");
        assertThat(award.awards().getFirst().amount()).isEqualTo(Money.cny("2586000.00"));
        assertThat(award.saved()).isEqualTo(Money.cny("278000.00"));
        assertThat(award.savingsRate()).isEqualByComparingTo("9.71");
    }

    private void eachLoserSeesItsOwnRank(UUID project) {
        eventually(() ->
                assertThat(county.desk(TIAN_YE).evaluations().myResults(project))
                        .singleElement()
                        .matches(result ->
                                Integer.valueOf(2).equals(result.rank()) && !result.awarded()));
        assertThat(county.desk(MENG_QI).evaluations().myResults(project))
                .singleElement()
                .matches(result -> Integer.valueOf(3).equals(result.rank()));
    }

    private void absenceBlocksNothing(UUID project) {
        eventually(() ->
                assertThat(invitation(project, BAI_XUE).state()).isEqualTo(InvitationState.ABSENT));
        eventually(() -> {
            var statistic =
                    Objects.requireNonNull(publicTender(project).observation(), "the statistic");
            assertThat(statistic.invited()).isEqualTo(3);
            assertThat(statistic.attended()).isEqualTo(1);
        });
    }
}
