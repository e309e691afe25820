package org.gongcai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongcai.app.TestCounty.eventually;
import static org.gongcai.app.TestCounty.inParallel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.gongcai.app.Bidder.Sealed;
import org.gongcai.app.Bidder.Sheet;
import org.gongcai.contracts.BidOpeningApi.BidAccepted;
import org.gongcai.contracts.BidOpeningApi.MyBid;
import org.gongcai.contracts.EvaluationApi.Decision;
import org.gongcai.contracts.EvaluationApi.QualificationReview;
import org.gongcai.contracts.IntegrityApi.NewAppointment;
import org.gongcai.contracts.IntegrityApi.NewEntrustment;
import org.gongcai.contracts.IntegrityApi.RegisterParty;
import org.gongcai.contracts.IntegrityApi.RegisterPerson;
import org.gongcai.contracts.IntegrityApi.RegisterSupplier;
import org.gongcai.contracts.PartyKind;
import org.gongcai.contracts.ProcurementApi.AwardProposal;
import org.gongcai.contracts.ProcurementApi.LotAward;
import org.gongcai.contracts.ProcurementApi.LotPlan;
import org.gongcai.contracts.ProcurementApi.ProjectPlan;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.Role;
import org.gongcai.contracts.StatisticsApi.Figures;
import org.gongcai.rules.AwardBasis;
import org.gongcai.rules.CreditCode;
import org.gongcai.rules.ProcurementMethod;
import org.gongcai.trust.Alg;
import org.gongcai.trust.Bytes32;
import org.gongcai.trust.Entropy;
import org.gongcai.trust.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One hundred real contracting processes of Colombia, announced on one day with one deadline and
 * taken through together. The data names neither category nor losing bids: all count as goods, and
 * two other suppliers bid 1.05 and 1.10 times the recorded amount.
 */
@EnabledIf("dataIsThere")
class RealInputTest {

    private static final Path DATA =
            Path.of("../../../shared/data/colombia-secop-100/releases-2020-11-09_2021-03-03.json");
    private static final String COP = "COP";
    private static final String FIRST_CLERK = "colombia.first";
    private static final String SECOND_CLERK = "colombia.second";

    private final TestCounty county = TestCounty.onRunningServer();
    private final Desk admin = county.desk(CountyPerson.XU_MING);
    private final Map<String, UUID> buyers = new LinkedHashMap<>();
    private final Map<String, Supplier> suppliers = new LinkedHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private final Map<Process, List<Submitted>> bids = new ConcurrentHashMap<>();
    private int codes;

    @TempDir Path folder;

    record Supplier(CreditCode code, Desk desk, Bidder bidder) {}

    record Release(String title, String buyer, String supplier, BigDecimal amount) {}

    record Process(Release release, UUID project) {}

    record Submitted(Supplier supplier, Sealed sealed, BidAccepted accepted) {}

    static boolean dataIsThere() {
        return Files.exists(DATA);
    }

    @Test
    void a_hundred_real_processes_are_opened_ranked_and_awarded() throws Exception {
        var releases = releases();
        assertThat(releases).hasSize(100);
        register(releases);
        var deadline = county.nextOpening();
        releases.forEach(
                release -> processes.add(new Process(release, announce(release, deadline))));
        inParallel(
                processes.stream()
                        .<Runnable>map(each -> () -> county.setKeys(each.project()))
                        .toList());
        inParallel(processes.stream().<Runnable>map(each -> () -> sealAll(each)).toList());
        inParallel(processes.stream().<Runnable>map(each -> () -> checkReceipts(each)).toList());

        county.moveClockTo(deadline);
        inParallel(processes.stream().<Runnable>map(each -> () -> releaseAll(each)).toList());
        inParallel(processes.stream().<Runnable>map(each -> () -> review(each)).toList());
        inParallel(processes.stream().<Runnable>map(each -> () -> award(each)).toList());

        var expected =
                releases.stream().map(Release::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(copFigures())
                                .satisfies(figures -> {
                                    assertThat(figures.lots()).isEqualTo(100);
                                    assertThat(figures.result().amount())
                                            .isEqualByComparingTo(expected);
                                    assertThat(figures.base().amount())
                                            .isEqualByComparingTo(expected);
                                }));
    }

    private Figures copFigures() {
        var statistics = county.server().citizen().statistics().statistics(COP, null, null);
        return statistics.byYear().getFirst().spending();
    }

    /** Two of the amounts are wrapped objects of a database export. */
    private static List<Release> releases() throws Exception {
        var all = new ArrayList<Release>();
        for (var release :
                JsonMapper.builder().build().readTree(Files.readAllBytes(DATA)).get("releases")) {
            var award = release.get("awards").get(0);
            all.add(
                    new Release(
                            release.get("tender").get("title").asString().strip(),
                            buyer(release),
                            award.get("suppliers").get(0).get("name").asString().strip(),
                            amount(award.get("value").get("amount"))));
        }
        return all;
    }

    private static String buyer(JsonNode release) {
        if (release.has("buyer")) {
            return release.get("buyer").get("name").asString().strip();
        }
        for (var party : release.get("parties")) {
            if (party.get("roles").toString().contains("buyer")) {
                return party.get("name").asString().strip();
            }
        }
        throw new IllegalArgumentException("No buyer in " + release.get("ocid"));
    }

    private static BigDecimal amount(JsonNode value) {
        return new BigDecimal(
                value.isObject() ? value.get("$numberLong").asString() : value.asString());
    }

    private void register(List<Release> releases) {
        var authority = county.party(CountyParty.FINANCE_BUREAU);
        var agency = county.party(CountyParty.HENGZHENG);
        var first = clerk(FIRST_CLERK);
        var second = clerk(SECOND_CLERK);
        releases.stream()
                .map(Release::buyer)
                .distinct()
                .forEach(name -> {
                    var buyer = buyer(name, authority);
                    buyers.put(name, buyer);
                    appoint(first, buyer);
                    appoint(second, buyer);
                    var today = county.today();
                    admin.register()
                            .entrust(
                                    new NewEntrustment(
                                            buyer, agency, "全部", today, today.plusYears(1), null));
                });
        releases.stream().map(Release::supplier).distinct().forEach(this::supplier);
        supplier("另一供应商甲");
        supplier("另一供应商乙");
    }

    private UUID clerk(String username) {
        return admin.register()
                .registerPerson(new RegisterPerson("采购经办", null, username, TestCounty.PASSWORD))
                .id();
    }

    private UUID buyer(String name, UUID authority) {
        var code = nextCode("11").value();
        return admin.register()
                .registerParty(
                        new RegisterParty(
                                code,
                                name,
                                java.util.Set.of(PartyKind.PURCHASER),
                                CountyParty.REGION,
                                authority,
                                false,
                                null))
                .id();
    }

    private void appoint(UUID person, UUID party) {
        admin.register()
                .appoint(
                        new NewAppointment(
                                person,
                                party,
                                null,
                                Role.PURCHASER,
                                null,
                                county.today(),
                                null,
                                "任命文件"));
    }

    private void supplier(String name) {
        var code = nextCode("91");
        var username = "colombia." + code.value().toLowerCase(java.util.Locale.ROOT);
        county.server()
                .citizen()
                .register()
                .registerSupplier(
                        new RegisterSupplier(
                                code.value(),
                                name,
                                CountyParty.REGION,
                                false,
                                "投标经办",
                                "10000000000",
                                username,
                                TestCounty.PASSWORD));
        var desk = county.server().desk(username, TestCounty.PASSWORD);
        var bidder = new Bidder(code, desk, SigningKey.generate(Alg.ES256), Entropy.secure());
        bidder.enrol();
        suppliers.put(name, new Supplier(code, desk, bidder));
    }

    /** A code that passes both check characters (GB 32100, GB 11714). */
    private CreditCode nextCode(String prefix) {
        var base = "%08d".formatted(30_000_000 + codes++);
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (base.charAt(i) - '0') * weights[i];
        }
        var check = "0123456789X".charAt((11 - sum % 11) % 11);
        return CreditCode.complete(prefix + CountyParty.REGION + base + check);
    }

    private UUID announce(Release release, Instant deadline) {
        var plan =
                new ProjectPlan(
                        release.title(),
                        buyers.getOrDefault(release.buyer(), new UUID(0, 0)),
                        county.party(CountyParty.HENGZHENG),
                        ProcurementMethod.OPEN_TENDER,
                        "A",
                        COP,
                        List.of(new LotPlan(release.title(), release.amount())),
                        BigDecimal.ZERO,
                        "Selección abreviada por Acuerdo Marco",
                        AwardBasis.LOWEST_EVALUATED_PRICE,
                        null);
        return TestTender.announced(county, plan, deadline);
    }

    /** The recorded supplier bids the amount, two others more, to whole pesos. */
    private void sealAll(Process process) {
        var others =
                suppliers.keySet().stream()
                        .filter(name -> !name.equals(process.release().supplier()))
                        .skip(Math.floorMod(process.project().hashCode(), 7))
                        .limit(2)
                        .toList();
        var submitted = new ArrayList<Submitted>();
        submitted.add(bid(process, process.release().supplier(), BigDecimal.ONE));
        submitted.add(bid(process, others.getFirst(), new BigDecimal("1.05")));
        submitted.add(bid(process, others.getLast(), new BigDecimal("1.10")));
        bids.put(process, submitted);
    }

    private Submitted bid(Process process, String name, BigDecimal factor) {
        var supplier = suppliers.get(name);
        if (supplier == null) {
            throw new IllegalStateException(name + " is not registered");
        }
        var price = process.release().amount().multiply(factor).setScale(0, RoundingMode.HALF_UP);
        var sheet = new Sheet(price.toPlainString(), "30", false, "");
        var files = List.of(TestTender.file("oferta.pdf", TestTender.pdf()));
        var sealed = supplier.bidder().seal(process.project(), "1", sheet, files, folder);
        return new Submitted(supplier, sealed, supplier.bidder().submit(process.project(), sealed));
    }

    private void checkReceipts(Process process) {
        bids.getOrDefault(process, List.of())
                .forEach(each ->
                        eventually(() ->
                                each.supplier()
                                        .bidder()
                                        .checkedReceipt(
                                                process.project(),
                                                each.accepted().bidId(),
                                                each.sealed().bid())));
    }

    private void releaseAll(Process process) {
        for (var each : bids.getOrDefault(process, List.of())) {
            eventually(() -> assertThat(mine(process, each).closingEvent()).isNotNull());
            var mine = mine(process, each);
            each.supplier()
                    .bidder()
                    .release(
                            process.project(),
                            mine.bidId(),
                            mine.closingEvent(),
                            Bytes32.parse(mine.envelope()),
                            each.sealed().bid().dek());
        }
    }

    private static MyBid mine(Process process, Submitted submitted) {
        return submitted.supplier().desk().openings().myBidsOf(process.project()).getFirst();
    }

    private void review(Process process) {
        var decisions =
                bids.getOrDefault(process, List.of()).stream()
                        .map(each ->
                                new Decision(each.supplier().code().value(), true, null, false))
                        .toList();
        var agency = county.desk(CountyPerson.FANG_XIAO).evaluations();
        eventually(() ->
                agency.reviewQualification(
                        process.project(), "1", new QualificationReview(decisions)));
        assertThat(
                        agency.evaluation(process.project())
                                .lots()
                                .getFirst()
                                .ranking()
                                .getFirst()
                                .bidder())
                .isEqualTo(winner(process).code());
    }

    private Supplier winner(Process process) {
        return bids.getOrDefault(process, List.of()).getFirst().supplier();
    }

    private void award(Process process) {
        var first = county.server().desk(FIRST_CLERK, TestCounty.PASSWORD).projects();
        eventually(() ->
                assertThat(first.project(process.project()).state())
                        .isEqualTo(ProjectState.EVALUATED));
        var award = new LotAward("1", winner(process).code().value(), null);
        first.proposeAward(process.project(), new AwardProposal(List.of(award)));
        county.server()
                .desk(SECOND_CLERK, TestCounty.PASSWORD)
                .projects()
                .confirmAward(process.project());
    }
}
