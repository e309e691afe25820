package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a browser seals 100 MB; said, not asserted, as machines differ. */
@EnabledIf("org.gongcai.app.Chromium#isThere")
class SealingSpeedTest {

    private static final Logger log = LoggerFactory.getLogger(SealingSpeedTest.class);

    private static final String SEALING =
            """
            async () => {
              const [{ sealBid }, { parseKeySet }, { generateKeyPair }, { STANDARD_RULE }, signing, json, { hex }] = await Promise.all(
                ["bid", "keyset", "hpke", "access-rule", "signature", "canonical-json", "encoding"].map((name) => import(`/js/trust/${name}.js`)));
              const pks = {};
              for (const recipient of ["agency", "platform", "supervision", "supervisionBackup"]) {
                pks[recipient] = hex((await generateKeyPair(false)).pk);
              }
              const keySet = await parseKeySet(json.write(
                { kem: 16, pks, rule: STANDARD_RULE, seq: 1, slot: "all", suite: "I1", tender: "349921-CG-2026-0007", v: 1 }));
              const signer = await signing.signerOf({ by: "91349921MAE9B0027H", ...(await signing.generateSigningKey(false)) });
              const files = [new File([new Uint8Array(100 * 1024 * 1024)], "图纸.zip", { type: "application/zip" })];
              const begun = performance.now();
              const { head, body } = await sealBid({ keySet, lot: "1", seq: 1, fields: { price: "980000.00" }, files, signer });
              const seconds = (performance.now() - begun) / 1000;
              return { seconds, size: body.size, named: JSON.parse(head).bodyLen };
            }
            """;

    private final TestCounty county = TestCounty.onRunningServer();

    @Test
    void a_browser_seals_a_hundred_megabytes_to_the_length_the_head_names() {
        try (var bidder = Visitor.atDesk(county.server())) {
            var sealed = (Map<?, ?>) bidder.open("/").page().evaluate(SEALING);
            log.info("Sealed 100 MB in the browser in {} s", sealed.get("seconds"));
            assertThat(sealed.get("size")).isEqualTo(sealed.get("named"));
            assertThat(((Number) Objects.requireNonNull(sealed.get("size"))).longValue())
                    .isGreaterThan(100L << 20);
        }
    }
}
