package org.gongcai.evaluatordraw.venue;

import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.VenueApi;
import org.gongcai.platform.Actors;
import org.gongcai.platform.Schema;
import org.gongcai.platform.events.Outbox;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.time.LegalClock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** The venue alone, beside a draw that is made up. */
@AutoConfigurationPackage
@ComponentScan
class VenueTestModule {

    @Bean
    Schema evaluatorDrawSchema() {
        return new Schema("evaluator_draw");
    }

    @Bean
    StandInDraw standInDraw() {
        return new StandInDraw();
    }

    @Bean
    @Lazy
    Hall hall(
            VenueApi api,
            DocumentsApi documents,
            StandInDraw draw,
            OpenedProjects projects,
            VenueInspectors inspectors,
            Actors actors,
            Accounts accounts,
            Outbox outbox,
            TransactionTemplate transaction,
            LegalClock clock) {
        return new Hall(
                api,
                documents,
                draw,
                projects,
                inspectors,
                actors,
                accounts,
                outbox,
                transaction,
                clock);
    }
}
