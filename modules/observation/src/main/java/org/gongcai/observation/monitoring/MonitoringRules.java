package org.gongcai.observation.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongcai.contracts.MonitoringApi.MonitoringState;
import org.gongcai.contracts.ObservationEvent.Resolution;
import org.gongcai.platform.problems.Typed;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.WorkingDays;
import org.jspecify.annotations.Nullable;

/** What a monitoring must keep to. */
final class MonitoringRules {

    private static final int LONGEST_TERM = 30;
    private static final int LONGEST_REASON = 1_000;

    private MonitoringRules() {}

    static <E extends Enum<E>> Set<E> some(
            Class<E> type, @Nullable Set<E> typed, String field, String label) {
        if (typed == null || typed.isEmpty()) {
            throw Refused.of("field-missing", label + "至少选择一项").field(field).remedy("请选择" + label);
        }
        var all = EnumSet.noneOf(type);
        all.addAll(typed);
        return all;
    }

    /** No law sets these terms; the body does, within a limit of this program. */
    static int days(int workingDays) {
        if (workingDays < 1 || workingDays > LONGEST_TERM) {
            throw Refused.of(
                            "monitoring-term",
                            "期限为 1 至 %d 个工作日，现为 %d".formatted(LONGEST_TERM, workingDays))
                    .field("workingDays")
                    .remedy("请改填期限")
                    .value("most", LONGEST_TERM)
                    .value("days", workingDays);
        }
        return workingDays;
    }

    static LocalDate after(LocalDate day, int workingDays) {
        return WorkingDays.official().add(day, workingDays).effective();
    }

    static String reason(String typed) {
        return Typed.required(typed, LONGEST_REASON, "reason", "理由");
    }

    static void require(MonitoringState state, String act, MonitoringState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw Refused.of("wrong-state", "监督现处于“%s”，不能%s".formatted(named(state), act))
                    .remedy("请刷新后查看监督现在的状态")
                    .wording("monitoring")
                    .value("state", state);
        }
    }

    /** An answer is to a post of the other side that is there. */
    static void checkAnswers(@Nullable Integer answers, Author author, List<DialoguePost> posts) {
        if (answers == null) {
            return;
        }
        if (answers < 1
                || answers > posts.size()
                || posts.get(answers - 1).fromBody() == author.ofBody()) {
            throw Refused.of("unknown-post", "没有对方发来的第 %d 条".formatted(answers))
                    .field("post")
                    .remedy("请刷新后从对方发来的内容答复")
                    .value("number", answers);
        }
    }

    static FoundMatter unreported(int number, List<FoundMatter> findings) {
        if (number < 1 || number > findings.size()) {
            throw Refused.of("unknown-finding", "没有第 %d 项问题".formatted(number))
                    .field("elimination")
                    .remedy("请刷新后重新选择")
                    .value("number", number);
        }
        var found = findings.get(number - 1);
        if (found.isReported()) {
            throw Refused.of("finding-reported", "第 %d 项问题的整改情况已经报告，不能更改".formatted(number))
                    .field("elimination")
                    .remedy("需要补充的，请在往来沟通中说明")
                    .value("number", number);
        }
        return found;
    }

    /** Nobody is judged before having reported, or having let the term to report pass. */
    static void checkCompletion(
            List<Resolution> resolutions,
            List<FoundMatter> findings,
            @Nullable LocalDate term,
            Instant now) {
        if (resolutions.size() != findings.size()) {
            throw Refused.of(
                            "resolutions-incomplete",
                            "共有 %d 项问题，须逐项认定，现认定 %d 项"
                                    .formatted(findings.size(), resolutions.size()))
                    .field("resolutions")
                    .remedy("请逐项认定是否整改到位")
                    .value("findings", findings.size())
                    .value("resolutions", resolutions.size());
        }
        if (term != null
                && !LegalTime.dateOf(now).isAfter(term)
                && !findings.stream().allMatch(FoundMatter::isReported)) {
            throw Refused.of("report-awaited", "整改报告期限至 %s，尚有问题没有报告整改情况".formatted(term))
                    .field("resolutions")
                    .remedy("请等采购人报告，或者在期限届满后办结")
                    .value("last", term);
        }
    }

    private static String named(MonitoringState state) {
        return switch (state) {
            case DRAFT -> "草稿";
            case ACTIVE -> "进行中";
            case ADDRESSED -> "整改中";
            case DECLINED -> "未发现问题";
            case COMPLETED -> "已办结";
            case STOPPED -> "已终止";
            case CANCELLED -> "已撤销";
        };
    }
}
