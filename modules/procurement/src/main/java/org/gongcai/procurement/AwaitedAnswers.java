package org.gongcai.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.hibernate.annotations.BatchSize;

/**
 * What inspectors asked and nobody has answered. It never stops a project: whoever is asked
 * answers, or says why it goes on, and the term ends by itself.
 */
@Embeddable
class AwaitedAnswers {

    @ElementCollection
    @BatchSize(size = 50)
    @CollectionTable(
            schema = "procurement",
            name = "awaited_answer",
            joinColumns = @JoinColumn(name = "project"))
    @OrderColumn(name = "answer_index")
    private List<AwaitedAnswer> open = new ArrayList<>();

    void ask(UUID note, Instant answerBy) {
        open.add(new AwaitedAnswer(note, answerBy));
    }

    void answer(UUID note) {
        open.removeIf(each -> each.note().equals(note));
    }

    void checkNextStep(Instant now) {
        var waiting = open.stream().filter(each -> each.holdsBack(now)).toList();
        if (!waiting.isEmpty()) {
            throw questionOpen(waiting);
        }
    }

    private static Refused questionOpen(List<AwaitedAnswer> waiting) {
        var last =
                waiting.stream()
                        .map(AwaitedAnswer::answerBy)
                        .max(Comparator.naturalOrder())
                        .map(midnight -> LegalTime.dateOf(midnight).minusDays(1))
                        .orElseThrow();
        return Refused.of(
                        "question-open",
                        "监督人员要求在下一步之前答复的问题还有 %d 项未答复，期限至 %s".formatted(waiting.size(), last))
                .remedy("请先答复；确有必要先行办理的，请写明理由后继续，理由会告知监督人员，其哈希存入公开日志")
                .value("count", waiting.size())
                .value("last", last);
    }

    /** Returns the questions that no longer wait. */
    List<UUID> goOn(Instant now) {
        var waiting =
                open.stream().filter(each -> each.holdsBack(now)).map(AwaitedAnswer::note).toList();
        if (waiting.isEmpty()) {
            throw Refused.of("question-none", "没有要求在下一步之前答复的问题").remedy("可以直接办理下一步");
        }
        waiting.forEach(this::answer);
        return waiting;
    }
}
