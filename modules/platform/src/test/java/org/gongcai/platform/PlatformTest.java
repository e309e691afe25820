package org.gongcai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * A test of a service with the whole platform: H2 in memory, the demo off, a legal clock that
 * starts on 16 March 2026 at nine and can be moved. The value names the service's module and what
 * else it needs. {@link Actors}, {@link org.gongcai.platform.events.RecordedEvents} and {@code
 * MockMvc} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=Oracle;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=20",
            "gongcai.data=target/test-data/${random.uuid}",
            "gongcai.demo.enabled=false",
            "gongcai.clock.movable=true",
            "gongcai.clock.start=2026-03-16T09:00:00+08:00",
            "gongcai.queue.poll=50ms",
            "gongcai.queue.first-back-off=5ms"
        })
@AutoConfigureMockMvc
@Import(TestPlatform.class)
public @interface PlatformTest {
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] value() default TestPlatform.class;
}
