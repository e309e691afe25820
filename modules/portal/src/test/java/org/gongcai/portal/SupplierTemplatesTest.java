package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongcai.contracts.BidOpeningApi.BidState;
import org.gongcai.contracts.BidOpeningApi.KeySetView;
import org.gongcai.contracts.BidOpeningApi.LotOpening;
import org.gongcai.contracts.BidOpeningApi.LotState;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.BidOpeningApi.OpeningState;
import org.gongcai.contracts.BidOpeningApi.OpeningView;
import org.gongcai.contracts.BidOpeningApi.RecipientView;
import org.gongcai.contracts.BidOpeningEvent.DecryptOutcome;
import org.gongcai.contracts.ConsoleView;
import org.gongcai.contracts.ConsoleView.SealedEnvelope;
import org.gongcai.contracts.DisclosureApi.PublicTender;
import org.gongcai.contracts.DisclosureApi.TenderState;
import org.gongcai.contracts.EvaluationApi.ItemScore;
import org.gongcai.contracts.EvaluationApi.MyResult;
import org.gongcai.contracts.HolderApi.Rehearsed;
import org.gongcai.contracts.HolderSeat;
import org.gongcai.contracts.IntegrityApi.KeyView;
import org.gongcai.contracts.SealingView;
import org.gongcai.contracts.SealingView.TrustAnchors;
import org.gongcai.rules.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Every page of suppliers and key holders has words and closed tags in every state. */
class SupplierTemplatesTest {

    private static final UUID ID = UUID.fromString("b0000000-0000-4000-8000-000000000031");
    private static final Instant DEADLINE = Instant.parse("2026-03-16T01:30:00Z");
    private static final Instant BEFORE = Instant.parse("2026-03-15T01:30:00Z");
    private static final String HASH = "ab".repeat(32);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    SupplierTemplatesTest.class.getClassLoader(),
                    "org.gongcai.portal");
    private final SampleDisclosure disclosure = new SampleDisclosure();

    private String render(String template, Map<String, Object> model) {
        render(template, model, Locale.ENGLISH);
        return render(template, model, Locale.SIMPLIFIED_CHINESE);
    }

    private String render(String template, Map<String, Object> model, Locale language) {
        var parameters = new HashMap<>(model);
        var csrf = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
        parameters.put(
                "page",
                new Page(
                        new PortalModule().messageSource(),
                        language,
                        "/supplier",
                        null,
                        BEFORE,
                        null,
                        csrf,
                        null,
                        "/v/0"));
        var html = new StringOutput();
        templates.render(template + ".jte", parameters, html);
        PagesTest.assertWellFormed(html.toString());
        return html.toString();
    }

    private static MyBid bid(BidState state, boolean withdrawal) {
        boolean read = state == BidState.OPENED;
        return new MyBid(
                ID,
                ID,
                SampleDisclosure.ANNOUNCED,
                "智慧教室",
                "1",
                "all",
                1,
                withdrawal,
                HASH,
                state,
                BEFORE,
                null,
                0,
                List.of(),
                false,
                read ? DecryptOutcome.DECRYPTED : null,
                read ? HASH : null,
                null);
    }

    private static OpeningView opening(OpeningState state, Set<String> seats) {
        var tender = new SampleDisclosure().tender(SampleDisclosure.ANNOUNCED).tender();
        boolean announced = state != OpeningState.KEYS_WANTED;
        return new OpeningView(
                ID,
                tender.number(),
                tender.title(),
                tender.purchaser(),
                null,
                state,
                DEADLINE,
                30,
                true,
                DEADLINE,
                recipients(announced),
                announced
                        ? new KeySetView("{\"v\":1}", HASH, HASH.substring(0, 20), ID, true)
                        : null,
                null,
                false,
                true,
                Stream.of(LotState.values())
                        .map(lot -> new LotOpening(lot.name(), "包", lot, 4, 2, 3, 1))
                        .toList(),
                seats);
    }

    private static List<RecipientView> recipients(boolean announced) {
        return Stream.of(HolderSeat.values())
                .map(seat ->
                        new RecipientView(
                                seat.recipient(),
                                "澄溪县财政局",
                                announced ? "04" + "cd".repeat(64) : null,
                                announced ? Rehearsed.ASKED : Rehearsed.NOT_YET,
                                seat == HolderSeat.AGENCY,
                                false))
                .toList();
    }

    private static final BidPages.Client LOGGED = new BidPages.Client(HASH, ID, "sha256-AAAA");
    private static final BidPages.Client UNLOGGED = new BidPages.Client(HASH, null, "sha256-AAAA");

    private BidPages.Bidding bidding(boolean replaces) {
        var sealing =
                new SealingView(
                        ID,
                        SampleDisclosure.ANNOUNCED,
                        "1",
                        "all",
                        ID,
                        "{}",
                        List.of(),
                        new TrustAnchors(Map.of(), true),
                        SampleDisclosure.QIMING,
                        List.of(HASH),
                        1,
                        DEADLINE,
                        Money.cny("2864000"),
                        true,
                        replaces ? "贵单位在禁止参加采购的期限内" : null);
        return new BidPages.Bidding(
                sealing, disclosure.tender(SampleDisclosure.ANNOUNCED), replaces);
    }

    private OwnBidRow row(MyBid bid, Instant now) {
        return OwnBidRow.of(bid, disclosure.tender(SampleDisclosure.ANNOUNCED), now);
    }

    @ParameterizedTest
    @EnumSource
    void a_bid_says_in_words_how_it_stands(BidState state) {
        for (boolean withdrawal : new boolean[] {false, true}) {
            var row = row(bid(state, withdrawal), BEFORE);
            render("ownBid", Map.of("row", row));
            render("ownBids", Map.of("rows", List.of(row)));
            render(
                    "release",
                    Map.of(
                            "row",
                            row,
                            "tender",
                            disclosure.tender(SampleDisclosure.ANNOUNCED).tender(),
                            "results",
                            List.of(result(withdrawal))));
        }
    }

    @Test
    void after_the_award_the_way_to_the_own_result_stands_beside_the_bid() {
        var awarded = disclosure.tender(SampleDisclosure.AWARDED);
        var row = OwnBidRow.of(bid(BidState.OPENED, false), awarded, DEADLINE);
        assertThat(render("ownBids", Map.of("rows", List.of(row))))
                .contains("/release#result")
                .contains("查看结果、得分和名次");
        assertThat(
                        render(
                                "release",
                                Map.of(
                                        "row",
                                        row,
                                        "tender",
                                        awarded.tender(),
                                        "results",
                                        List.of(result(false)))))
                .contains("id=\"result\"");
    }

    private static MyResult result(boolean none) {
        var price = Money.cny("2586000");
        return none
                ? new MyResult("1", null, 3, null, null, false, "资格审查不通过", null, List.of())
                : new MyResult(
                        "1",
                        1,
                        3,
                        price,
                        price,
                        true,
                        null,
                        new BigDecimal("92.20"),
                        List.of(
                                new ItemScore(
                                        "S1",
                                        "服务方案",
                                        new BigDecimal("20"),
                                        new BigDecimal("17.25"))));
    }

    @Test
    void a_submitted_bid_is_never_called_successful_before_its_receipt() {
        var waiting = row(bid(BidState.PENDING_PROOF, false), BEFORE);
        assertThat(render("ownBid", Map.of("row", waiting)))
                .contains("已送达，正在等待见证联署")
                .doesNotContain("receipt.tlog-proof")
                .doesNotContain("投标有效");
    }

    @Test
    void a_bid_may_be_changed_only_before_the_deadline() {
        var receipted = bid(BidState.RECEIPTED, false);
        assertThat(row(receipted, BEFORE).mayChange()).isTrue();
        assertThat(row(receipted, DEADLINE).step()).isEqualTo(OwnBidRow.Step.WAIT_FOR_CLOSING);
    }

    @Test
    void the_first_page_lists_bids_and_open_tenders() {
        var rows = List.of(row(bid(BidState.RECEIPTED, false), BEFORE));
        var open = disclosure.tenders(null, TenderState.ANNOUNCED, null, 20).rows();
        assertThat(render("supplier", home(rows, open, true))).contains("已送达并取得回执");
        assertThat(render("supplier", home(List.of(), List.of(), false))).contains("尚未登记签名密钥");
    }

    @Test
    void questions_and_notices_stand_above_everything_else() {
        var home =
                new SupplierPages.SupplierHome(
                        List.of(),
                        new Paging(null, null),
                        List.of(),
                        true,
                        List.of(SampleCommittee.question(null)),
                        1);
        assertThat(render("supplier", Map.of("home", home)))
                .contains("有 1 个澄清问题等待您答复")
                .contains("有 1 件处理告知等待您陈述申辩");
    }

    @Test
    void a_loser_sees_its_own_scores_item_by_item() {
        var row = row(bid(BidState.OPENED, false), BEFORE);
        var model =
                Map.<String, Object>of(
                        "row",
                        row,
                        "tender",
                        disclosure.tender(SampleDisclosure.ANNOUNCED).tender(),
                        "results",
                        List.of(result(false)));
        assertThat(render("release", model)).contains("92.2").contains("17.25").contains("服务方案");
    }

    @Test
    void once_the_result_is_public_each_bid_leads_to_its_own_score() {
        var tender = disclosure.tender(SampleDisclosure.AWARDED);
        var lot = Objects.requireNonNull(tender.award()).awards().getFirst().lot();
        assertThat(lot).isEqualTo(bid(BidState.OPENED, false).lot());
        var row = OwnBidRow.of(bid(BidState.OPENED, false), tender, DEADLINE);
        assertThat(row.step()).isEqualTo(OwnBidRow.Step.RESULT);
        assertThat(render("ownBids", Map.of("rows", List.of(row))))
                .contains(row.releasePath() + "#result", "查看结果、得分和名次");
        var announced = disclosure.tender(SampleDisclosure.ANNOUNCED);
        assertThat(OwnBidRow.of(bid(BidState.OPENED, false), announced, DEADLINE).step())
                .isEqualTo(OwnBidRow.Step.COMPARE);
    }

    private static Map<String, Object> home(
            List<OwnBidRow> bids,
            List<org.gongcai.contracts.DisclosureApi.TenderRow> open,
            boolean hasKey) {
        return Map.of(
                "home",
                new SupplierPages.SupplierHome(
                        bids,
                        new Paging("/supplier", "/supplier?after=x"),
                        open,
                        hasKey,
                        List.of(),
                        0));
    }

    @Test
    void a_tender_offers_its_lots() {
        var tender = disclosure.tender(SampleDisclosure.ANNOUNCED);
        assertThat(render("supplierTender", Map.of("tender", withKeys(tender), "bids", List.of())))
                .contains("/lots/1/bid");
        assertThat(render("supplierTender", Map.of("tender", tender, "bids", List.of())))
                .contains("开标密钥生效后即可投标")
                .doesNotContain("/lots/1/bid");
    }

    private static PublicTender withKeys(PublicTender tender) {
        return new PublicTender(
                tender.project(),
                tender.tender(),
                tender.state(),
                tender.announcedAt(),
                tender.strip(),
                tender.postings(),
                "0a1b 2c3d 4e5f 6071 8293",
                tender.closing(),
                tender.lots(),
                tender.award(),
                tender.observation(),
                tender.proofs(),
                tender.members(),
                tender.scores());
    }

    @Test
    void the_sealing_page_gives_its_script_the_facts_and_says_what_is_replaced() {
        assertThat(render("bid", Map.of("bidding", bidding(true), "client", LOGGED)))
                .contains("data-ceiling=\"2864000.00\"")
                .contains("data-deadline=\"1773624600\"")
                .contains("前一份即被替换")
                .contains("贵单位在禁止参加采购的期限内")
                .contains("只有您看得到")
                .contains("name=\"members\"");
        assertThat(render("bid", Map.of("bidding", bidding(false), "client", UNLOGGED)))
                .doesNotContain("前一份即被替换")
                .contains("请不要封装");
        render("withdrawal", Map.of("bidding", bidding(true), "client", LOGGED));
        render("withdrawal", Map.of("bidding", bidding(false), "client", LOGGED));
    }

    @Test
    void a_revoked_key_cannot_be_revoked_again() {
        var keys =
                List.of(
                        new KeyView(HASH, "x", "ES256", HASH, BEFORE, null, ID),
                        new KeyView("cd".repeat(32), "x", "ES256", HASH, BEFORE, BEFORE, ID));
        assertThat(render("supplierKeys", Map.of("keys", keys, "names", List.of())))
                .contains("/supplier/keys/" + HASH + "/revoke")
                .doesNotContain("/supplier/keys/" + "cd".repeat(32) + "/revoke")
                .contains("data-enrolled=\"" + HASH + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void an_opening_says_what_is_wanted_of_its_holders(OpeningState state) {
        for (Set<String> seats : List.of(Set.<String>of(), Set.of("supervision", "platform"))) {
            var opening = opening(state, seats);
            var rows =
                    opening.recipients().stream()
                            .map(seat -> SeatRow.of(seat, opening, List.of()))
                            .toList();
            render("openings", Map.of("rows", List.of(OpeningRow.of(opening))));
            render("holderKeys", Map.of("opening", opening, "seats", rows, "enrolled", ""));
            render("holderConsole", Map.of("opening", opening, "enrolled", ""));
            render("holderConsole", console(opening));
            render("openingLive", Map.of("live", OpeningLive.of(opening, List.of())));
        }
    }

    private static Map<String, Object> console(OpeningView opening) {
        var envelopes =
                List.of(
                        new SealedEnvelope("1", HASH, "{}", 3, HASH, true, false),
                        new SealedEnvelope("1", HASH, "{}", 3, HASH, false, false));
        var console = new ConsoleView(ID, opening.number(), ID, DEADLINE, "{}", envelopes);
        return Map.of("opening", opening, "console", console, "enrolled", "");
    }

    @Test
    void bids_read_out_are_named_and_the_others_are_not() {
        var published = disclosure.tender(SampleDisclosure.AWARDED).lots();
        var lot = new LotOpening("1", "包", LotState.OPENING, 4, 3, 2, 1);
        var live = OpeningLive.LotLive.of(lot, published.getFirst());
        assertThat(live.bids()).hasSize(1);
        assertThat(live.waiting())
                .containsExactly(
                        OpeningLive.Progress.OPENABLE,
                        OpeningLive.Progress.RELEASED,
                        OpeningLive.Progress.SEALED);
        var opening = opening(OpeningState.CLOSED, Set.of());
        assertThat(
                        render(
                                "openingLiveFragment",
                                Map.of("live", new OpeningLive(opening, List.of(live)))))
                .contains("启明教学装备")
                .contains("2,586,000.00 元")
                .contains("（开启前不公布）");
    }
}
