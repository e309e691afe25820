package org.gongcai.portal;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongcai.platform.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The log's files as a stranger's program fetches them, without a login. */
@PlatformTest(TestPortal.class)
class LogFilesTest {
    @Autowired private MockMvc web;

    @Test
    void a_tile_is_kept_for_ever_and_readable_from_any_site() throws Exception {
        web.perform(get("/log/" + SampleLog.TILE).header("Origin", "https://stranger.example"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(content().bytes(new byte[] {0, 1, 2}))
                .andExpect(
                        header().stringValues(
                                        "Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void a_tile_that_is_not_there_yet_is_not_remembered_as_missing() throws Exception {
        web.perform(get("/log/tile/0/999"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void the_checkpoint_is_fetched_anew_each_time() throws Exception {
        web.perform(get("/log/checkpoint"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=utf-8"))
                .andExpect(content().string("gongcai.example/log\n42\n"))
                .andExpect(header().stringValues("Cache-Control", "no-cache"))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    }

    @Test
    void the_policy_names_log_and_witness() throws Exception {
        web.perform(get("/log/policy"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        "log %s\nwitness demo-witness %s\nquorum demo-witness\n"
                                                .formatted(SampleLog.LOG, SampleLog.WITNESS)));
    }
}
