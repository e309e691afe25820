package org.gongcai.evaluatordraw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Who of a pool must not be drawn for a tender, and why (domain-rules §3.2). */
@Component
class Recusals {

    // So many blinded ids keep a specification below the size of a log entry.
    private static final int MOST = 1500;

    private final Debarments debarments;

    Recusals(Debarments debarments) {
        this.debarments = debarments;
    }

    /** Number of each excluded person and the first reason that applies. */
    Map<String, String> of(
            Tender tender, List<Recusal> given, List<PooledEvaluator> pool, LocalDate day) {
        given.forEach(Recusals::check);
        var debarred = debarred(pool, day);
        var excluded = new LinkedHashMap<String, String>();
        for (var person : pool) {
            reasons(person, tender, given, debarred)
                    .findFirst()
                    .ifPresent(reason -> excluded.put(person.number(), reason));
        }
        if (excluded.size() > MOST) {
            throw Refused.of(
                            "recusals-too-many",
                            "回避人员 %d 人，超过 %d 人".formatted(excluded.size(), MOST))
                    .field("recusals")
                    .remedy("请核对回避单位，或者改用其他专家库");
        }
        return excluded;
    }

    private static Stream<String> reasons(
            PooledEvaluator person,
            Tender tender,
            List<Recusal> given,
            Map<String, String> debarred) {
        var own =
                Stream.of(tender.purchaser(), tender.agency())
                        .filter(Objects::nonNull)
                        .map(PartyRef::creditCode)
                        .filter(code -> code.value().equals(person.employerCode()))
                        .map(code -> "own-unit");
        var named = given.stream().filter(each -> names(each, person)).map(each -> reason(each));
        var banned =
                Stream.ofNullable(debarred.get(person.number()))
                        .map(decision -> "debarred:" + decision);
        return Stream.of(own, named, banned).flatMap(each -> each);
    }

    private static boolean names(Recusal recusal, PooledEvaluator person) {
        var who = recusal.who().strip().toUpperCase(Locale.ROOT);
        return who.equals(person.number().toUpperCase(Locale.ROOT))
                || who.equals(person.employerCode());
    }

    private static String reason(Recusal recusal) {
        var note = recusal.note() == null ? "" : ":" + recusal.note();
        return recusal.ground().name() + note;
    }

    private static void check(Recusal recusal) {
        if (recusal.who().isBlank()) {
            throw Refused.of("recusal-who", "回避对象应填写专家编号或者单位的统一社会信用代码")
                    .field("recusals")
                    .remedy("请补全回避对象，或者删去该行");
        }
    }

    private Map<String, String> debarred(Collection<PooledEvaluator> pool, LocalDate day) {
        var codes = new TreeSet<String>();
        for (var person : pool) {
            codes.add(person.number());
        }
        var found = new LinkedHashMap<String, String>();
        for (var each : debarments.of(new ArrayList<>(codes), day)) {
            found.putIfAbsent(each.code(), each.decision());
        }
        return found;
    }
}
