package org.gongcai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.gongcai.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest(WithPagesTest.Pages.class)
class WithPagesTest {

    static class Pages {
        @Bean
        SecurityFilterChain pages(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Autowired private MockMvc mvc;

    @Test
    void a_module_with_pages_decides_who_sees_them_and_the_api_stays_as_it_is() throws Exception {
        assertThat(status("/")).isEqualTo(404);
        assertThat(status("/api/v1/operations/queues")).isEqualTo(401);
        assertThat(status("/actuator/metrics")).isEqualTo(401);
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }
}
