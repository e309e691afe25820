package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gongcai.rules.ScoringCriterion.Kind.PRICE;
import static org.gongcai.rules.ScoringCriterion.Kind.SUBJECTIVE;
import static org.gongcai.rules.ScoringTest.CRITERIA;
import static org.gongcai.rules.ScoringTest.item;
import static org.gongcai.rules.ScoringTest.refused;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** What a document may score, and how its items are marked. */
class ScoringCriteriaTest {

    @Test
    void a_mark_is_from_zero_to_the_maximum_of_an_item_that_is_marked() {
        assertThatCode(() -> CRITERIA.checkMark("T", BigDecimal.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> CRITERIA.checkMark("T", new BigDecimal("60.00")))
                .doesNotThrowAnyException();
        refused(() -> CRITERIA.checkMark("T", new BigDecimal("-0.01")), "mark-range", "T");
        refused(() -> CRITERIA.checkMark("T", new BigDecimal("0.001")), "mark-range", "T");
        refused(() -> CRITERIA.checkMark("T", new BigDecimal("1e999999")), "mark-range", "T");
        refused(() -> CRITERIA.checkMark("P", BigDecimal.ONE), "criterion-not-marked", "P");
        refused(() -> CRITERIA.checkMark("X", BigDecimal.ONE), "criterion-not-marked", "X");
    }

    @Test
    void the_items_of_a_document_make_exactly_one_hundred_points() {
        refused(
                () -> ScoringCriteria.of(item("P", PRICE, "30"), item("T", SUBJECTIVE, "69.99")),
                "criteria-sum",
                "criteria");
        refused(
                () -> ScoringCriteria.of(item("P", PRICE, "30"), item("P", SUBJECTIVE, "70")),
                "criterion-code-twice",
                "code");
        refused(() -> item("P", PRICE, "0"), "criterion-maximum", "maximum");
        refused(() -> item("P", PRICE, "30.001"), "criterion-maximum", "maximum");
        refused(() -> item(" ", PRICE, "30"), "criterion-code", "code");
    }

    @Test
    void a_document_has_one_price_item_and_none_where_the_price_is_fixed() {
        refused(
                () -> ScoringCriteria.of(item("T", SUBJECTIVE, "100")),
                "price-criterion",
                "criteria");
        refused(
                () -> ScoringCriteria.of(item("P", PRICE, "30"), item("Q", PRICE, "70")),
                "price-criterion",
                "criteria");
        refused(() -> new ScoringCriteria(CRITERIA.items(), true), "price-criterion", "criteria");
    }

    @Test
    void the_price_of_a_tender_has_a_floor_and_that_of_a_consultation_a_band() {
        var tender = ProcurementMethod.OPEN_TENDER;
        var consultation = ProcurementMethod.COMPETITIVE_CONSULTATION;
        allowed("30", tender, CategoryKind.GOODS);
        allowed("90", tender, CategoryKind.GOODS);
        allowed("10", tender, CategoryKind.SERVICES);
        allowed("60", consultation, CategoryKind.GOODS);
        allowed("30", consultation, CategoryKind.SERVICES);
        refused(() -> share("29.99", tender, CategoryKind.GOODS), "price-share", "criteria");
        refused(() -> share("9.99", tender, CategoryKind.SERVICES), "price-share", "criteria");
        refused(() -> share("60.01", consultation, CategoryKind.GOODS), "price-share", "criteria");
        refused(
                () -> share("30.01", consultation, CategoryKind.SERVICES),
                "price-share",
                "criteria");
    }

    private static void allowed(String price, ProcurementMethod method, CategoryKind kind) {
        assertThatCode(() -> share(price, method, kind)).doesNotThrowAnyException();
    }

    private static void share(String price, ProcurementMethod method, CategoryKind kind) {
        BigDecimal rest = new BigDecimal(100).subtract(new BigDecimal(price));
        ScoringCriteria.of(item("P", PRICE, price), item("T", SUBJECTIVE, rest.toPlainString()))
                .checkPriceShare(method, kind);
    }
}
