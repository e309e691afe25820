package org.gongcai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gongcai.evaluation.Opened.qualified;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongcai.contracts.EvaluationApi;
import org.gongcai.contracts.EvaluationApi.EvaluationView;
import org.gongcai.contracts.EvaluationApi.LotEvaluationState;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.EvaluationEvent.EvaluationCompleted;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Role;
import org.gongcai.platform.Actors;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.security.Caller;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest(EvaluationModule.class)
class EvaluatingTest {

    @Autowired EvaluationApi api;
    @Autowired Actors actors;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;
    @Autowired RecordedEvents recorded;
    @Autowired MockMvc mvc;

    private PartyRef purchaser;
    private PartyRef agency;
    private PartyRef first;
    private PartyRef second;
    private PartyRef third;
    private Caller buyer;
    private Opened tender;

    @BeforeEach
    void openThreeBids() {
        purchaser = actors.party("澄溪县教育体育局", PartyKind.PURCHASER);
        agency = actors.party("澄州衡正招标代理有限公司", PartyKind.AGENCY);
        first = actors.party("启明教学装备有限公司", PartyKind.SUPPLIER);
        second = actors.party("云桥信息技术有限公司", PartyKind.SUPPLIER);
        third = actors.party("远志软件有限公司", PartyKind.SUPPLIER);
        buyer = actors.appointed(Role.PURCHASER, purchaser);
        tender =
                new Opened("10")
                        .of(purchaser, agency)
                        .bid(first.creditCode(), "100")
                        .bid(second.creditCode(), "101")
                        .bid(third.creditCode(), "102");
        // The opening may arrive before the announcement: their owners are two services.
        publish(tender.opened());
        publish(tender.announced());
        await().ignoreExceptionsInstanceOf(Refused.class).until(this::isInReview);
    }

    private boolean isInReview() {
        return as(buyer, () -> api.evaluation(tender.project)).lots().getFirst().state()
                == LotEvaluationState.QUALIFICATION_REVIEW;
    }

    @Test
    void the_purchaser_reviews_and_the_ranking_is_told_once() {
        var view = as(buyer, this::review);

        assertThat(view.lots().getFirst().ranking())
                .extracting(ranked -> ranked.bidder())
                .containsExactly(first.creditCode(), second.creditCode(), third.creditCode());
        var completed =
                recorded.all(EvaluationCompleted.class).stream()
                        .filter(event -> event.subject().equals(tender.project))
                        .toList();
        assertThat(completed).hasSize(1);
        assertThat(completed.getFirst().statement().by()).isEqualTo(purchaser.creditCode().value());
        assertThat(as(buyer, () -> api.evaluation(tender.project))).isEqualTo(view);
        refused("wrong-state", () -> as(buyer, this::review));
    }

    @Test
    void an_agency_acts_while_it_is_entrusted() {
        var agent = actors.appointed(Role.AGENCY, agency);
        refused("not-yours", () -> as(agent, this::review));
        assertThat(as(agent, api::evaluations)).isEmpty();

        actors.entrust(purchaser, agency);

        assertThat(as(agent, api::evaluations)).hasSize(1);
        assertThat(as(agent, this::review).lots().getFirst().ranking()).hasSize(3);
    }

    @Test
    void strangers_see_nothing() throws Exception {
        var other = actors.appointed(Role.PURCHASER, actors.party("县水利局", PartyKind.PURCHASER));
        var bidder = actors.appointed(Role.SUPPLIER, first);

        refused("not-yours", () -> as(other, () -> api.evaluation(tender.project)));
        refused("not-yours", () -> as(other, this::review));
        assertThat(as(other, api::evaluations)).isEmpty();
        assertThatThrownBy(() -> as(bidder, () -> api.evaluation(tender.project)))
                .isInstanceOf(AccessDeniedException.class);
        refused("unknown-evaluation", () -> as(buyer, () -> api.evaluation(UUID.randomUUID())));
        mvc.perform(get("/api/v1/evaluations/{project}", tender.project))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void each_bidder_reads_its_own_rank_once_the_award_is_public() {
        var bidder = actors.appointed(Role.SUPPLIER, second);
        var outsider =
                actors.appointed(Role.SUPPLIER, actors.party("江源建设有限公司", PartyKind.SUPPLIER));
        as(buyer, this::review);
        refused("result-not-published", () -> as(bidder, this::results));
        refused("result-not-published", () -> as(outsider, this::results));

        publish(tender.awarded(first.creditCode(), "100"));
        await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> as(bidder, this::results).size() == 1);

        assertThat(as(bidder, this::results).getFirst().rank()).isEqualTo(2);
        assertThat(as(outsider, this::results)).isEmpty();
        assertThatThrownBy(() -> as(buyer, this::results))
                .isInstanceOf(AccessDeniedException.class);
    }

    private EvaluationView review() {
        return api.reviewQualification(
                tender.project,
                "1",
                new QualificationReview(
                        List.of(
                                qualified(first.creditCode()),
                                qualified(second.creditCode()),
                                qualified(third.creditCode()))));
    }

    private List<MyResult> results() {
        return api.myResults(tender.project);
    }

    private void publish(Event event) {
        transaction.executeWithoutResult(status -> outbox.publish(event));
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return caller.call(work);
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
