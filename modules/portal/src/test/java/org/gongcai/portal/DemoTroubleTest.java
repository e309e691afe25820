package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongcai.contracts.Role;
import org.gongcai.platform.PlatformTest;
import org.gongcai.platform.security.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** What the demo's pages say when its play failed, and when a case is no longer to be had. */
@PlatformTest({TestPortal.class, DemoTroubleTest.Demo.class})
@TestPropertySource(properties = "gongcai.demo.enabled=true")
class DemoTroubleTest {

    @Autowired private MockMvc web;
    @Autowired private Play play;

    /** Every case is taken. */
    static class Demo {
        @Bean
        Play play() {
            return new Play();
        }

        @Bean
        GuidedJobs jobs() {
            return new AllTaken();
        }
    }

    static final class Play implements DemoProgress {
        private volatile boolean stopped;

        @Override
        public int done() {
            return stopped ? 6 : 48;
        }

        @Override
        public int total() {
            return 48;
        }

        @Override
        public String text() {
            return stopped ? "导入 612 名评审专家" : "";
        }

        @Override
        public boolean finished() {
            return !stopped;
        }

        @Override
        public boolean stopped() {
            return stopped;
        }
    }

    private static final class AllTaken implements GuidedJobs {
        @Override
        public List<Offer> offers() {
            return Arrays.stream(JobKind.values())
                    .map(job -> new Offer(job, 0, null, job == JobKind.BID ? "供应商投标" : null))
                    .toList();
        }

        @Override
        public Optional<Started> start(JobKind job) {
            return Optional.empty();
        }

        @Override
        public Optional<Started> resume(String started) {
            return Optional.empty();
        }

        @Override
        public Optional<Guidance> guidance(String started) {
            return Optional.empty();
        }

        @Override
        public void prepare(JobKind job) {}
    }

    @BeforeEach
    void all_is_well() {
        play.stopped = false;
    }

    private String shown(String path) throws Exception {
        var operator = new Caller(UUID.randomUUID(), "operator", "孙昊", Set.of(Role.OPERATOR));
        var answer =
                web.perform(get(path).accept("text/html").with(user(operator)))
                        .andExpect(status().isOk())
                        .andReturn();
        var html = answer.getResponse().getContentAsString();
        PagesTest.assertWellFormed(html);
        return html;
    }

    @Test
    void whoever_comes_too_late_is_told_so() throws Exception {
        web.perform(post("/demo/jobs").with(csrf()).param("job", "DRAW"))
                .andExpect(redirectedUrl("/login?taken=DRAW#jobs"));
        assertThat(shown("/login?taken=DRAW"))
                .contains("“监督一次专家抽取”备好的最后一份刚刚被别人开始了")
                .contains("再准备一份会从公告起把一个项目走到抽取当天");
    }

    @Test
    void whoever_comes_back_to_a_case_that_is_gone_is_told_so() throws Exception {
        web.perform(
                        post("/demo/jobs/step")
                                .with(csrf())
                                .cookie(new Cookie("gongcai-job", "DRAW:x")))
                .andExpect(redirectedUrl("/login?gone=true#jobs"));
        assertThat(shown("/login?gone=true")).contains("没有找到您正在做的那份任务");
    }

    @Test
    void a_case_that_could_not_be_prepared_is_told_with_its_step() throws Exception {
        assertThat(shown("/login")).contains("刚才再准备一份没有成功").contains("供应商投标");
    }

    @Test
    void a_play_that_failed_is_told_with_its_step_and_what_to_do() throws Exception {
        play.stopped = true;
        assertThat(shown("/login"))
                .contains("演示停在第 7 / 48 步，这一步出错：", "导入 612 名评审专家")
                .contains("href=\"/demo/reset\"", "请重新启动程序")
                .contains("这项任务现在做不了")
                .doesNotContain("正在准备", "还在准备", "data-preparing", "再准备一份");
        assertThat(shown("/operator")).contains("导入 612 名评审专家", "需要处理", "href=\"/demo/reset\"");
        assertThat(shown("/statistics")).contains("演示停在第 7 / 48 步");
        play.stopped = false;
        assertThat(shown("/operator")).doesNotContain("演示停在").contains("正常");
    }
}
