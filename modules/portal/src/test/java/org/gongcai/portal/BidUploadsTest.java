package org.gongcai.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest(TestPortal.class)
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class BidUploadsTest {

    private static final String BASE =
            "/supplier/tenders/b0000000-0000-4000-8000-000000000031/uploads/"
                    + "b0000000-0000-4000-8000-000000000032";

    @Autowired private MockMvc web;

    private static MockHttpServletRequestBuilder segment(int bytes) {
        var supplier = new Caller(UUID.randomUUID(), "supplier", "王敏", Set.of(Role.SUPPLIER));
        return put(BASE + "/segments/0")
                .with(user(supplier))
                .accept("application/json")
                .contentType("application/octet-stream")
                .content(new byte[bytes]);
    }

    @Test
    void a_segment_above_one_mebibyte_is_refused_as_a_problem() throws Exception {
        web.perform(segment((1 << 20) + 1).with(csrf()))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.code").value("too-large"));
    }

    @Test
    void a_segment_without_the_sessions_token_is_refused() throws Exception {
        web.perform(segment(1)).andExpect(status().isForbidden());
    }

    @Test
    void a_refusal_of_the_service_reaches_the_script_in_its_words() throws Exception {
        web.perform(segment(1).with(csrf()))
                .andExpect(jsonPath("$.code").value("unknown-sample"))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_stranger_is_told_to_sign_in() throws Exception {
        web.perform(get(BASE).accept("application/json")).andExpect(status().isUnauthorized());
    }
}
