package org.gongcai.bidopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.gongcai.contracts.BidOpeningEvent.ClientCodeServed;
import org.gongcai.contracts.ClientCode;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.events.RecordedEvents;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest({BidOpeningModule.class, TestLog.class, OpeningFixture.class})
@TestPropertySource(
        properties = {"gongcai.bids.batch-interval=100ms", "gongcai.bids.proof-limit=2s"})
class ClientCodesTest {

    private static final Runnable NOTHING = () -> {};

    @Autowired ServedCodes served;
    @Autowired Outbox outbox;
    @Autowired LegalClock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired RecordedEvents recorded;

    @Test
    void of_two_instances_that_start_together_with_a_new_version_one_says_so_and_both_start() {
        instance("aa".repeat(32), NOTHING).started();
        var root = "bb".repeat(32);
        var other = instance(root, NOTHING);
        var slower = instance(root, () -> CompletableFuture.runAsync(other::started).join());
        slower.started();
        assertThat(recorded.all(ClientCodeServed.class))
                .filteredOn(each -> each.root().equals(root))
                .hasSize(1);
        assertThat(slower.last().root()).isEqualTo(root);
    }

    /**
     * @param meanwhile happens once, between reading what was served and writing
     */
    private ClientCodes instance(String root, Runnable meanwhile) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton(
                "code", new InterruptedCode(root, new AtomicReference<>(meanwhile)));
        return new ClientCodes(
                served, beans.getBeanProvider(ClientCode.class), outbox, clock, transaction);
    }

    private record InterruptedCode(String root, AtomicReference<Runnable> meanwhile)
            implements ClientCode {
        @Override
        public String manifest() {
            meanwhile.getAndSet(NOTHING).run();
            return "00  js/one.js\n";
        }
    }
}
