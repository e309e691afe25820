package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.gongcai.platform.time.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** An installation without the demo whose clock can be moved, as for training. */
@PlatformTest(TestPortal.class)
class WithoutDemoTest {

    private static final List<String> PAGES =
            List.of(
                    "/demo/clock",
                    "/demo/persons",
                    "/demo/reset",
                    "/demo/run",
                    "/demo/jobs",
                    "/demo/guide",
                    "/demo/phone",
                    "/demo/phone/fragment");

    private static final List<String> ACTS =
            List.of(
                    "/demo/clock?to=day",
                    "/demo/switch?username=admin",
                    "/demo/reset",
                    "/demo/jobs?job=DRAW",
                    "/demo/jobs/step",
                    "/demo/jobs/leave",
                    "/demo/jobs/prepare?job=DRAW");

    @Autowired private MockMvc web;
    @Autowired private LegalClock clock;

    private static RequestPostProcessor signedIn(Role role) {
        return user(new Caller(UUID.randomUUID(), role.wireName(), "王敏", Set.of(role)));
    }

    @Test
    void nothing_of_the_demo_is_there() throws Exception {
        var operator = signedIn(Role.OPERATOR);
        for (String path : PAGES) {
            web.perform(get(path).accept("text/html")).andExpect(status().isNotFound());
            web.perform(get(path).accept("text/html").with(operator))
                    .andExpect(status().isNotFound());
        }
        for (String act : ACTS) {
            web.perform(post(act).with(csrf())).andExpect(status().isNotFound());
            web.perform(post(act).with(csrf()).with(operator)).andExpect(status().isNotFound());
        }
        web.perform(get("/").accept("text/html"))
                .andExpect(content().string(not(containsString("/demo/"))));
    }

    @Test
    void a_movable_clock_is_moved_by_operators_on_their_page() throws Exception {
        var operator = signedIn(Role.OPERATOR);
        web.perform(get("/operator").accept("text/html").with(operator))
                .andExpect(content().string(containsString("action=\"/operator/clock\"")));
        web.perform(
                        post("/operator/clock")
                                .accept("text/html")
                                .with(csrf())
                                .with(operator)
                                .param("to", "2020-01-01T09:00"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("法定时钟只能向前拨")))
                .andExpect(content().string(containsString("value=\"2020-01-01T09:00\"")));
        var move = post("/operator/clock").with(csrf()).param("to", "2026-03-20T09:00");
        web.perform(move.with(operator)).andExpect(redirectedUrl("/operator"));
        assertThat(clock.movingTo().orElseGet(clock::now))
                .isAfterOrEqualTo(Instant.parse("2026-03-20T01:00:00Z"));
    }

    @Test
    void nobody_else_moves_it() throws Exception {
        web.perform(
                        post("/operator/clock")
                                .with(csrf())
                                .with(signedIn(Role.PURCHASER))
                                .param("to", "2026-03-20T09:00"))
                .andExpect(status().isForbidden());
    }
}
