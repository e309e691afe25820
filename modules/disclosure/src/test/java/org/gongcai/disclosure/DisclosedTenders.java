package org.gongcai.disclosure;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.gongcai.contracts.DisclosureApi;
import org.gongcai.contracts.DisclosureApi.TenderRow;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.Event;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;
import org.gongcai.contracts.ProcurementEvent.NoticePosted;
import org.gongcai.platform.events.Outbox;
import org.gongcai.rules.Refused;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Tenders that tests tell of, and what the public reads of them. */
abstract class DisclosedTenders {

    @Autowired DisclosureApi api;
    @Autowired PublishedTenders tenders;
    @Autowired Outbox outbox;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired MockMvc mvc;
    @Autowired EntityManagerFactory entities;

    static final AtomicInteger TOLD = new AtomicInteger();

    final Story story =
            new Story(
                    "349921-CG-2025-%04d".formatted(TOLD.incrementAndGet()),
                    "2864000.00",
                    "100000.00");

    @AfterEach
    void forgetEverything() {
        for (var table :
                List.of(
                        "proof",
                        "posting",
                        "opened_bid",
                        "award_figure",
                        "past_sums",
                        "inspection_figure",
                        "monitoring",
                        "lot",
                        "tender")) {
            db.sql("DELETE FROM disclosure." + table).update();
        }
    }

    List<String> found(String q) {
        return api.tenders(q, null, null, 100).rows().stream().map(TenderRow::number).toList();
    }

    static String number(int sequence) {
        return "349921-CG-2026-%04d".formatted(sequence);
    }

    static Story numbered(int sequence) {
        return new Story(number(sequence), "1000.00");
    }

    void store(Story each) {
        store(each, tender -> {});
    }

    void store(Story each, Consumer<PublishedTender> then) {
        var tender = new PublishedTender(each.announced());
        then.accept(tender);
        tenders.save(tender);
    }

    NoticePosted posted() {
        return new NoticePosted(
                story.head(Story.ANNOUNCED),
                NoticeKind.TENDER,
                "澄州政府采购网",
                true,
                "https://zfcg.chengzhou.example/31",
                Story.ANNOUNCED);
    }

    void publish(Event... events) {
        for (var event : events) {
            transaction.executeWithoutResult(status -> outbox.publish(event));
        }
    }

    void awaitState(TenderState wanted) {
        await().ignoreExceptionsInstanceOf(Refused.class)
                .until(() -> api.tender(story.number).state() == wanted);
    }
}
