package org.gongcai.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.DocumentsApi;
import org.gongcai.contracts.DocumentsApi.BeginUpload;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.Role;
import org.gongcai.platform.documents.Uploads;
import org.gongcai.platform.events.Queues;
import org.gongcai.platform.parties.Appointments;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.platform.security.Accounts;
import org.gongcai.platform.security.NewAccount;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same platform on PostgreSQL. */
@PlatformTest
@DirtiesContext
class PostgresTest {

    // Stops with the process: stopped earlier, it would be missed by the workers of the context.
    private static final EmbeddedPostgres POSTGRES = start();

    @Autowired private Actors actors;
    @Autowired private Appointments appointments;
    @Autowired private Debarments debarments;
    @Autowired private Accounts accounts;
    @Autowired private DocumentsApi documents;
    @Autowired private Uploads uploads;
    @Autowired private Queues queues;
    @Autowired private LegalClock clock;

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void the_register_is_copied_and_people_act() {
        var purchaser = actors.party("清河县第一中学", PartyKind.PURCHASER);
        var agency = actors.party("正信招标代理有限公司", PartyKind.AGENCY);
        actors.entrust(purchaser, agency);
        var agent = actors.appointed(Role.AGENCY, agency);
        assertThat(agent.call(() -> appointments.actingFor(purchaser.id(), agency.id())).party())
                .isEqualTo(agency);
        await().until(queues::idle);
    }

    @Test
    void debarments_are_followed() {
        var offender = new Offender(OffenderKind.EVALUATOR, "E-0042", "E-0042", null);
        var from = clock.today();
        actors.debar(offender, "澄财采罚〔2026〕3号", from, from.plusYears(1));
        assertThat(debarments.of(Set.of("E-0042"), from)).hasSize(1);
        assertThat(debarments.of(Set.of("E-0042"), from.plusYears(1))).isEmpty();
    }

    @Test
    void accounts_are_kept() {
        var person = UUID.randomUUID();
        accounts.create(new NewAccount("zhou", "correct horse", person, "周", false));
        accounts.setRoles(person, Set.of(Role.POOL_KEEPER));
        assertThat(accounts.caller("zhou").roles()).containsExactly(Role.POOL_KEEPER);
    }

    @Test
    void documents_are_stored() {
        var supplier = actors.person(Role.SUPPLIER);
        var text = new byte[] {'h', 'i'};
        var id = supplier.call(() -> documents.begin(new BeginUpload("a.txt", "", 2))).id();
        supplier.run(() -> documents.segment(id, 0, text));
        assertThat(supplier.call(() -> documents.complete(id)).size()).isEqualTo(2);
        assertThat(uploads.size(uploads.begin(7, null))).isEqualTo(7);
    }

    @Test
    void the_clock_moves() {
        var target = clock.now().plus(Duration.ofDays(1));
        clock.moveTo(target);
        await().until(() -> clock.movingTo().isEmpty());
        assertThat(clock.now()).isAfterOrEqualTo(target);
    }
}
