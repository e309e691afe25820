package org.gongcai.observation.log;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same two instances on PostgreSQL. */
class SeveralSequencersOnPostgresTest extends SeveralSequencersTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        OwnPostgres.use(properties);
    }
}
