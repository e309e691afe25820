package org.gongcai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongcai.contracts.EventHead;
import org.gongcai.contracts.IntegrityEvent.CommendationRecorded;
import org.gongcai.contracts.IntegrityEvent.DebarmentEnded;
import org.gongcai.contracts.IntegrityEvent.Offender;
import org.gongcai.contracts.IntegrityEvent.OffenderKind;
import org.gongcai.contracts.IntegrityEvent.PartyDebarred;
import org.gongcai.contracts.IntegrityEvent.ViolationPublished;
import org.gongcai.contracts.IntegrityEvent.ViolationRepaired;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Statement;
import org.gongcai.rules.CreditCode;

/** One decision, or commendation, told by its public facts. */
final class Verdict {

    static final String BOYING = "91349900MAE9B0051L";
    static final String QINGLIU = "91349921MAE9B0086L";

    final UUID id = UUID.randomUUID();
    private final Offender offender;
    private final LocalDate decided;
    private long sequence;

    Verdict(String code, String name, String decided) {
        this.offender = new Offender(OffenderKind.SUPPLIER, code, name, null);
        this.decided = LocalDate.parse(decided);
    }

    static Verdict onBoying(String decided) {
        return new Verdict(BOYING, "博影医学科技有限公司", decided);
    }

    ViolationPublished publishedUntil(String day) {
        return new ViolationPublished(
                head(),
                statement("violation.publish"),
                offender,
                "澄溪县财政局",
                "澄财采罚〔2026〕1号",
                "政府采购法第七十七条第一款第三项",
                "与其他供应商恶意串通。",
                "一年内禁止参加政府采购活动",
                "六十日内可申请行政复议",
                decided,
                LocalDate.parse(day));
    }

    PartyDebarred debarred(String from, String to) {
        return new PartyDebarred(
                head(),
                statement("party.debar"),
                offender,
                "澄财采罚〔2026〕1号",
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    DebarmentEnded ended(String on) {
        return new DebarmentEnded(
                head(),
                statement("debarment.end"),
                offender,
                LocalDate.parse(on),
                "复议撤销",
                "澄政复〔2026〕3号");
    }

    ViolationRepaired repaired(String on) {
        return new ViolationRepaired(
                head(), statement("violation.repair"), LocalDate.parse(on), "已整改", "澄财信修〔2027〕1号");
    }

    CommendationRecorded commended() {
        return new CommendationRecorded(
                head(),
                statement("commendation.record"),
                new PartyRef(UUID.randomUUID(), new CreditCode(offender.code()), offender.name()),
                "澄溪县水利局",
                "澄水〔2026〕7号",
                "抗洪抢险表现突出",
                decided);
    }

    private EventHead head() {
        sequence++;
        var at = Instant.parse("2026-03-01T02:00:00Z");
        return new EventHead(UUID.randomUUID(), id, sequence, at);
    }

    private Statement statement(String type) {
        return Statement.ofSystem(type, offender.code(), "{}");
    }
}
