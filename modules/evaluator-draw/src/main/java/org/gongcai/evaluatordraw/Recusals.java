package org.gongcai.evaluatordraw;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongcai.contracts.EvaluatorDrawApi.Recusal;
import org.gongcai.contracts.PartyRef;
import org.gongcai.contracts.Tender;
import org.gongcai.evaluatordraw.pool.PooledEvaluator;
import org.gongcai.platform.parties.Debarments;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.Eligibility;
import org.gongcai.rules.RecusalWindow;
import org.gongcai.rules.Refused;
import org.springframework.stereotype.Component;

/** Who of a pool must not be drawn for a tender, and why (domain-rules §3.2). */
@Component
class Recusals {

    // So many blinded ids keep a specification below the size of a log entry.
    private static final int MOST = 1500;

    // Unified social credit codes have eighteen places.
    private static final Pattern UNIT = Pattern.compile("[0-9A-Z]{18}");

    private final Debarments debarments;

    /**
     * What draws of the same committee bar: who was asked before, and colleagues of those who hold
     * seats.
     */
    record Before(Set<Known> asked, Set<String> employers) {

        /** A number means somebody in one pool alone; another pool may know the same person. */
        private record Known(UUID pool, String number, String name, String phone) {
            boolean is(UUID other, PooledEvaluator person) {
                return pool.equals(other)
                        ? number.equals(person.number())
                        : name.equals(person.name()) && phone.equals(person.phone());
            }

            /** Names and telephones go to no log. */
            @Override
            public String toString() {
                return "Known[hidden]";
            }
        }

        static Before of(
                List<AskedPerson> asked, Function<AskedPerson, UUID> poolOf, DrawVault vault) {
            var known = new HashSet<Known>();
            var employers = new TreeSet<String>();
            for (var each : asked) {
                var invited = each.invited(vault);
                known.add(
                        new Known(
                                poolOf.apply(each),
                                invited.number(),
                                invited.name(),
                                invited.phone()));
                if (each.isIn()) {
                    employers.add(invited.employerCode());
                }
            }
            return new Before(known, employers);
        }

        private Stream<String> reasons(UUID pool, PooledEvaluator person) {
            if (asked.stream().anyMatch(each -> each.is(pool, person))) {
                return Stream.of("drawn-before");
            }
            return employers.contains(person.employerCode())
                    ? Stream.of("same-employer")
                    : Stream.empty();
        }
    }

    Recusals(Debarments debarments) {
        this.debarments = debarments;
    }

    /** Number of each excluded person and the first reason that applies. */
    Map<String, String> of(
            Tender tender,
            List<Recusal> given,
            Before earlier,
            UUID pool,
            List<PooledEvaluator> people,
            LocalDate day) {
        var debarred = debarred(pool, people, day);
        var window = new RecusalWindow(day);
        var excluded = new LinkedHashMap<String, String>();
        for (var person : people) {
            Stream.concat(
                            reasons(person, tender, given, debarred, window),
                            earlier.reasons(pool, person))
                    .findFirst()
                    .ifPresent(reason -> excluded.put(person.number(), reason));
        }
        if (excluded.size() > MOST) {
            throw Refused.of(
                            "recusals-too-many",
                            "回避人员 %d 人，超过 %d 人".formatted(excluded.size(), MOST))
                    .field("recusals")
                    .remedy("请核对回避单位，或者改用其他专家库")
                    .value("count", excluded.size())
                    .value("most", MOST);
        }
        return excluded;
    }

    private static Stream<String> reasons(
            PooledEvaluator person,
            Tender tender,
            List<Recusal> given,
            Map<String, String> debarred,
            RecusalWindow window) {
        var own =
                Stream.of(tender.purchaser(), tender.agency())
                        .filter(Objects::nonNull)
                        .map(PartyRef::creditCode)
                        .filter(code -> code.value().equals(person.employerCode()))
                        .map(code -> "own-unit");
        var named =
                given.stream()
                        .filter(each -> names(each, person, window))
                        .map(each -> reason(each));
        var banned =
                Stream.ofNullable(debarred.get(person.number()))
                        .map(decision -> "debarred:" + decision);
        return Stream.of(own, named, banned).flatMap(each -> each);
    }

    /** A code that names nobody is a slip: the person it was meant for would be drawn. */
    static void refuseUnknown(List<Recusal> given, List<PooledEvaluator> pool, LocalDate day) {
        given.forEach(Recusals::check);
        var window = new RecusalWindow(day);
        for (var each : given) {
            if (pool.stream().noneMatch(person -> names(each, person, window))) {
                throw Refused.of("recusal-unknown", "专家库中没有编号或者单位代码为“%s”的专家".formatted(each.who()))
                        .field("recusals")
                        .remedy("请核对后更正；库中确无该单位专家的，不需要回避，请删去该行")
                        .value("who", each.who());
            }
        }
    }

    /**
     * A unit is recused in every pool. A number means somebody else in another one, where the
     * person is found by name and telephone.
     */
    static List<Recusal> carried(
            List<Recusal> given, List<PooledEvaluator> from, List<PooledEvaluator> to) {
        return given.stream().flatMap(each -> carried(each, from, to)).toList();
    }

    private static Stream<Recusal> carried(
            Recusal given, List<PooledEvaluator> from, List<PooledEvaluator> to) {
        var person = from.stream().filter(each -> isNumber(given, each)).findFirst();
        if (person.isEmpty()) {
            return UNIT.matcher(who(given)).matches() ? Stream.of(given) : Stream.empty();
        }
        return to.stream()
                .filter(each -> isSame(person.get(), each))
                .map(each -> new Recusal(given.ground(), each.number(), given.note()));
    }

    private static boolean isSame(PooledEvaluator one, PooledEvaluator other) {
        return one.name().equals(other.name()) && one.phone().equals(other.phone());
    }

    private static boolean isNumber(Recusal recusal, PooledEvaluator person) {
        return who(recusal).equals(person.number().toUpperCase(Locale.ROOT));
    }

    private static String who(Recusal recusal) {
        return recusal.who().strip().toUpperCase(Locale.ROOT);
    }

    private static boolean names(Recusal recusal, PooledEvaluator person, RecusalWindow window) {
        var who = who(recusal);
        return isNumber(recusal, person)
                || who.equals(person.employerCode())
                || person.former().stream()
                        .anyMatch(each -> who.equals(each.code()) && each.isWithin(window));
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

    private Map<String, String> debarred(
            UUID pool, Collection<PooledEvaluator> people, LocalDate day) {
        var numbers = people.stream().map(PooledEvaluator::number).toList();
        var known = debarments.ofEvaluators(pool, numbers, day);
        var found = new LinkedHashMap<String, String>();
        for (var each : known) {
            Eligibility.of(Set.of(each.code()), known, CheckMoment.EVALUATOR_DRAW, day)
                    .exclusion()
                    .ifPresent(ban -> found.put(ban.code(), ban.decision()));
        }
        return found;
    }
}
