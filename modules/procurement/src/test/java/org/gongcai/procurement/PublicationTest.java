package org.gongcai.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongcai.procurement.Fixtures.AGENT;
import static org.gongcai.procurement.Fixtures.AGENT_TOO;
import static org.gongcai.procurement.Fixtures.DEADLINE;
import static org.gongcai.procurement.Fixtures.HANDLER;
import static org.gongcai.procurement.Fixtures.NOW;
import static org.gongcai.procurement.Fixtures.NUMBER;
import static org.gongcai.procurement.Fixtures.PURCHASER;
import static org.gongcai.procurement.Fixtures.REVIEWER;
import static org.gongcai.procurement.Fixtures.drafted;
import static org.gongcai.procurement.Fixtures.proposed;
import static org.gongcai.procurement.Fixtures.publication;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongcai.contracts.ProcurementApi.Action;
import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.SessionScheduled;
import org.gongcai.contracts.ProcurementEvent.TenderAnnounced;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.contracts.Tender.Criterion;
import org.gongcai.contracts.Tender.CriterionKind;
import org.gongcai.contracts.Tender.ScoreDisclosure;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.Refused;
import org.gongcai.trust.JsonObject;
import org.junit.jupiter.api.Test;

class PublicationTest {

    @Test
    void the_handler_cannot_publish_alone() {
        var project = proposed();
        assertThat(refusal(() -> project.confirmPublication(HANDLER, NOW)).code())
                .isEqualTo("second-person-needed");
        assertThat(project.state()).isEqualTo(ProjectState.PUBLICATION_PROPOSED);
    }

    @Test
    void one_of_the_purchaser_and_one_of_its_agency_are_not_two_persons_of_the_owner() {
        var byPurchaser = proposed();
        var refused = refusal(() -> byPurchaser.confirmPublication(AGENT, NOW));
        assertThat(refused.code()).isEqualTo("second-person-needed");
        assertThat(refused.remedy()).hasValueSatisfying(it -> assertThat(it).contains("采购人"));
        var byAgency = drafted();
        byAgency.proposePublication(AGENT, publication(DEADLINE), () -> NUMBER, NOW);
        assertThat(refusal(() -> byAgency.confirmPublication(REVIEWER, NOW)).remedy())
                .hasValueSatisfying(it -> assertThat(it).contains("代理机构"));
        assertThat(byAgency.confirmPublication(AGENT_TOO, NOW)).hasSize(2);
    }

    @Test
    void a_second_person_announces_the_tender_and_schedules_its_opening() {
        var events = proposed().confirmPublication(REVIEWER, NOW);
        assertThat(events).hasSize(2);
        var announced = (TenderAnnounced) events.getFirst();
        var session = (SessionScheduled) events.getLast();
        assertThat(announced.tender().number()).isEqualTo("349921-CG-2026-0031");
        assertThat(announced.tender().legalDate()).isEqualTo("2026-03-16");
        assertThat(session.start()).isEqualTo(DEADLINE);
        assertThat(session.sequence()).isEqualTo(announced.sequence() + 1);
    }

    @Test
    void the_logged_notice_is_canonical_and_names_what_binds_the_bidders() {
        var announced = (TenderAnnounced) proposed().confirmPublication(REVIEWER, NOW).getFirst();
        var statement = announced.statement();
        var data = JsonObject.read(statement.data());
        assertThat(statement.type()).isEqualTo("tender.notice");
        assertThat(statement.by()).isEqualTo(PURCHASER.creditCode().value());
        assertThat(statement.docs()).containsExactly("ab".repeat(32));
        assertThat(data.string("tender")).isEqualTo(statement.subject());
        assertThat(data.string("budget")).isEqualTo("2864000.00");
        assertThat(data.integer("deadline")).isEqualTo(DEADLINE.getEpochSecond());
        assertThat(data.bool("holdersMayOpen")).isTrue();
    }

    @Test
    void a_deadline_nearer_than_the_law_allows_is_refused_with_rule_and_source() {
        var tooNear = publication(Instant.parse("2026-04-03T01:30:00Z"));
        var refused = refusal(() -> propose(drafted(), tooNear));
        assertThat(refused.code()).isEqualTo("bid-deadline-too-near");
        assertThat(refused.field()).hasValue("bidDeadline");
        assertThat(refused.rule()).contains("20 日");
        assertThat(refused.source()).hasValue("政府采购法第三十五条");
    }

    @Test
    void a_deadline_on_a_day_off_is_refused_with_the_next_working_day() {
        var saturday = publication(Instant.parse("2026-04-11T01:30:00Z"));
        var refused = refusal(() -> propose(drafted(), saturday));
        assertThat(refused.code()).isEqualTo("deadline-not-working-day");
        assertThat(refused.remedy()).hasValueSatisfying(it -> assertThat(it).contains("04-13"));
    }

    @Test
    void a_deadline_that_became_too_near_by_waiting_is_refused_at_the_second_word() {
        var project = proposed();
        var later = NOW.plus(Duration.ofDays(5));
        assertThat(refusal(() -> project.confirmPublication(REVIEWER, later)).code())
                .isEqualTo("bid-deadline-too-near");
    }

    @Test
    void a_tender_without_document_is_not_published() {
        var project = Fixtures.draft(Fixtures.plan(Fixtures.lot("一包", "1000.00")));
        assertThat(refusal(() -> propose(project, publication(DEADLINE))).code())
                .isEqualTo("document-missing");
    }

    @Test
    void a_release_time_of_five_minutes_is_refused() {
        var rushed = new Publication(DEADLINE, 5, true, "一号厅");
        assertThat(refusal(() -> propose(drafted(), rushed)).field()).hasValue("releaseMinutes");
    }

    @Test
    void a_returned_publication_keeps_its_number_and_what_was_typed() {
        var project = proposed();
        project.returnPublication("请补充技术参数");
        assertThat(project.state()).isEqualTo(ProjectState.DRAFT);
        assertThat(project.publication()).hasValue(publication(DEADLINE));
        project.proposePublication(
                REVIEWER,
                publication(DEADLINE),
                () -> {
                    throw new AssertionError("a second number was taken");
                },
                NOW);
        assertThat(project.numberIfAny()).hasValue(NUMBER.toString());
    }

    @Test
    void only_another_person_is_offered_the_second_word() {
        assertThat(ProjectViews.of(proposed(), HANDLER).actions())
                .containsExactly(Action.RETURN_PUBLICATION);
        assertThat(ProjectViews.of(proposed(), REVIEWER).actions())
                .containsExactlyInAnyOrder(Action.RETURN_PUBLICATION, Action.CONFIRM_PUBLICATION);
        assertThat(ProjectViews.of(proposed(), AGENT).actions())
                .containsExactly(Action.RETURN_PUBLICATION);
    }

    @Test
    void an_announced_tender_can_no_longer_be_revised() {
        var project = Fixtures.closed();
        var typed = Fixtures.plan(Fixtures.lot("一包", "1000.00"));
        var lots = new Lots(typed.lots(), Plan.currency(typed));
        var plan = Fixtures.lawful(typed);
        var terms = Fixtures.evaluation(typed, plan);
        assertThat(refusal(() -> project.revise(plan, terms, lots)).code())
                .isEqualTo("wrong-state");
    }

    @Test
    void a_notice_appears_neither_in_the_future_nor_before_it_is_given() {
        var project = Fixtures.closed();
        var later = posting(NoticeKind.TENDER, NOW.plusSeconds(1));
        var result = posting(NoticeKind.RESULT, NOW);
        assertThat(refusal(() -> project.recordPosting(later, NOW)).code())
                .isEqualTo("posting-in-future");
        assertThat(refusal(() -> project.recordPosting(result, NOW)).code())
                .isEqualTo("posting-too-early");
        assertThat(project.recordPosting(posting(NoticeKind.TENDER, NOW), NOW).statutory())
                .isTrue();
    }

    @Test
    void the_notice_says_how_bids_are_evaluated() {
        var project = Fixtures.draft(Fixtures.scored(Fixtures.plan(Fixtures.lot("一包", "9.00"))));
        project.attach(Fixtures.document());
        propose(project, publication(DEADLINE));
        var announced = (TenderAnnounced) project.confirmPublication(REVIEWER, NOW).getFirst();
        assertThat(announced.tender().awardBasis()).isEqualTo(AwardBasis.COMPREHENSIVE_SCORING);
        assertThat(announced.tender().committee()).isEqualTo(project.evaluation().committee());
        var data = JsonObject.read(announced.statement().data());
        assertThat(data.string("awardBasis")).isEqualTo("COMPREHENSIVE_SCORING");
        assertThat(data.object("committee").string("disclosure")).isEqualTo("TOTALS");
        assertThat(data.object("committee").objects("criteria"))
                .extracting(it -> it.string("maximum"))
                .containsExactly("30.00", "29.50", "40.50");
    }

    @Test
    void criteria_too_long_for_the_log_are_noticed_by_their_hash() {
        var rule = "评".repeat(1_000);
        var criteria = new ArrayList<Criterion>();
        criteria.add(new Criterion("P", "价格", CriterionKind.PRICE, new BigDecimal(40), rule));
        for (int i = 0; i < 60; i++) {
            var item = new Criterion("T" + i, "技术", CriterionKind.SUBJECTIVE, BigDecimal.ONE, rule);
            criteria.add(item);
        }
        var terms = new CommitteeTerms(criteria, ScoreDisclosure.OWN_ONLY);
        var plan = Fixtures.plan(Fixtures.lot("一包", "9.00"));
        var project =
                Fixtures.draft(Fixtures.ranked(plan, AwardBasis.COMPREHENSIVE_SCORING, terms));
        project.attach(Fixtures.document());
        propose(project, publication(DEADLINE));
        var announced = (TenderAnnounced) project.confirmPublication(REVIEWER, NOW).getFirst();
        var committee = JsonObject.read(announced.statement().data()).object("committee");
        assertThat(committee.string("sha256")).hasSize(64);
        assertThat(committee.has("criteria")).isFalse();
    }

    private static NewPosting posting(NoticeKind notice, Instant at) {
        return new NewPosting(notice, "澄溪采购公告网", true, "https://example.org/1", at);
    }

    private static void propose(Project project, Publication typed) {
        project.proposePublication(HANDLER, typed, () -> NUMBER, NOW);
    }

    private static Refused refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act);
    }
}
