package org.gongcai.procurement;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.gongcai.contracts.Statement;
import org.gongcai.contracts.Tender;
import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.contracts.Tender.CommitteeTerms;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Money;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Encodings;
import org.gongcai.trust.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the transparency log records of a project: by the purchaser, in canonical JSON. */
final class Statements {

    // A log entry holds 60 000 bytes; the rest is for what the log puts around the statement.
    private static final int LARGEST = 56_000;

    private Statements() {}

    static Statement notice(Tender tender) {
        var hashes = tender.documents().stream().map(Attachment::sha256).toList();
        return new Statement(
                "tender.notice",
                tender.number(),
                tender.purchaser().creditCode().value(),
                fitting(withTerms(subject(tender), tender), tender.committee()),
                hashes,
                List.of());
    }

    private static JsonObject subject(Tender tender) {
        var agency = tender.agency();
        return JsonObject.of("v", 1, "tender", tender.number(), "title", tender.title())
                .with("purchaser", tender.purchaser().creditCode().value())
                .withIfPresent("agency", agency == null ? null : agency.creditCode().value())
                .with("method", tender.method().name())
                .with("category", tender.category())
                .with("currency", tender.budget().currency().getCurrencyCode())
                .with("budget", figure(tender.budget()))
                .with("lots", tender.lots().stream().map(Statements::lot).toList())
                .with("summary", tender.summary())
                .with("legalDate", tender.legalDate().toString());
    }

    private static JsonObject withTerms(JsonObject subject, Tender tender) {
        var documents = tender.documents().stream().map(Statements::document).toList();
        return subject.with("documents", documents)
                .with("smallOrMicroDeduction", tender.smallOrMicroDeduction().toPlainString())
                .with("deadline", tender.bidDeadline().getEpochSecond())
                .with("releaseMinutes", tender.releaseMinutes())
                .with("holdersMayOpen", tender.holdersMayOpen())
                .with("place", tender.place())
                .with("awardBasis", tender.awardBasis().name());
    }

    private static JsonObject lot(Tender.LotContent lot) {
        return JsonObject.of(
                "lot", lot.number(), "title", lot.title(), "budget", figure(lot.budget()));
    }

    private static JsonObject document(Attachment document) {
        return JsonObject.of(
                "name", document.name(), "sha256", document.sha256(), "size", document.size());
    }

    private static String figure(Money money) {
        return money.amount().toPlainString();
    }

    /** With the criteria in full where there is room for them, else with their hash. */
    private static String fitting(JsonObject data, @Nullable CommitteeTerms committee) {
        if (committee == null) {
            return fitting(data);
        }
        var full = data.with("committee", committee(committee));
        return size(full) <= LARGEST
                ? full.text()
                : fitting(data.with("committee", committeeHash(committee)));
    }

    private static JsonObject committee(CommitteeTerms committee) {
        return JsonObject.of("disclosure", committee.disclosure().name())
                .with(
                        "criteria",
                        committee.criteria().stream().map(Statements::criterion).toList());
    }

    private static JsonObject committeeHash(CommitteeTerms committee) {
        return JsonObject.of("disclosure", committee.disclosure().name())
                .with("sha256", Encodings.sha256(committee(committee).bytes()).hex());
    }

    private static JsonObject criterion(Tender.Criterion criterion) {
        return JsonObject.of("code", criterion.code(), "name", criterion.name())
                .with("kind", criterion.kind().name())
                .with("maximum", criterion.maximum().toPlainString())
                .with("rule", criterion.rule());
    }

    private static int size(JsonObject data) {
        return Encodings.utf8(data.text()).length;
    }

    private static String fitting(JsonObject data) {
        var text = data.text();
        int size = size(data);
        if (size > LARGEST) {
            throw new Refused(
                            "notice-too-long",
                            "summary",
                            "公告内容共 %d 字节，超过存证允许的 %d 字节".formatted(size, LARGEST),
                            "请精简概况、包名和文件名，详细内容放在招标文件中",
                            null)
                    .value("size", size)
                    .value("most", LARGEST);
        }
        return text;
    }

    static Statement failed(
            Plan plan, String number, List<String> lots, String reason, String source, Instant at) {
        var data =
                JsonObject.of("v", 1, "tender", number, "lots", lots)
                        .with("reason", reason)
                        .with("source", source)
                        .with("at", at.getEpochSecond());
        return byPurchaser(plan, "tender.failed", number, data);
    }

    static Statement award(
            Plan plan, Currency currency, String number, List<Awarded> awards, Instant at) {
        var data =
                JsonObject.of("v", 1, "tender", number, "currency", currency.getCurrencyCode())
                        .with(
                                "awards",
                                awards.stream().map(each -> awarded(each, currency)).toList())
                        .with("legalDate", LegalTime.dateOf(at).toString())
                        .with("at", at.getEpochSecond());
        return byPurchaser(plan, "tender.award", number, data);
    }

    private static JsonObject awarded(Awarded awarded, Currency currency) {
        var award = awarded.award(currency);
        return JsonObject.of("lot", award.lot(), "supplier", award.supplier().value())
                .with("name", award.supplierName())
                .with("amount", figure(award.amount()))
                .with("budget", figure(award.lotBudget()))
                .withIfPresent("reason", awarded.reason());
    }

    private static Statement byPurchaser(Plan plan, String type, String number, JsonObject data) {
        return new Statement(type, number, plan.purchaserCode(), data.text(), List.of(), List.of());
    }
}
