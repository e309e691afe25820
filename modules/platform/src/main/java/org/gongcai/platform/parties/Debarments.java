package org.gongcai.platform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongcai.rules.CheckMoment;
import org.gongcai.rules.Debarment;
import org.gongcai.rules.Eligibility;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is debarred on a day, half-open [from, to). Follows the published decisions within moments.
 */
@Component
@Transactional(readOnly = true)
public class Debarments {

    // Databases limit how many values one question may name.
    private static final int AT_ONCE = 500;

    private final StoredDebarments debarments;

    Debarments(StoredDebarments debarments) {
        this.debarments = debarments;
    }

    /**
     * What the moment means for the organisation, or for the consortium of these members.
     *
     * @param members credit codes
     */
    public Eligibility at(Collection<String> members, CheckMoment moment, LocalDate day) {
        return Eligibility.of(members, of(members, day), moment, day);
    }

    /** The debarments of these organisations that hold on that day, by code and first day. */
    public List<Debarment> of(Collection<String> codes, LocalDate day) {
        return found(codes, some -> debarments.ofOrganisations(some, day));
    }

    /** What the moment means for the evaluator with that number in the pool. */
    public Eligibility evaluatorAt(UUID pool, String number, CheckMoment moment, LocalDate day) {
        var one = Set.of(number);
        return Eligibility.of(one, ofEvaluators(pool, one, day), moment, day);
    }

    /** The debarments of evaluators with these numbers in the pool that hold on that day. */
    public List<Debarment> ofEvaluators(UUID pool, Collection<String> numbers, LocalDate day) {
        return found(numbers, some -> debarments.ofEvaluators(pool, some, day));
    }

    private static List<Debarment> found(
            Collection<String> codes, Function<List<String>, List<StoredDebarment>> holding) {
        var wanted = new ArrayList<>(new TreeSet<>(codes));
        return Stream.iterate(0, start -> start < wanted.size(), start -> start + AT_ONCE)
                .map(start -> wanted.subList(start, Math.min(start + AT_ONCE, wanted.size())))
                .flatMap(some -> holding.apply(some).stream())
                .map(StoredDebarment::debarment)
                .sorted(Comparator.comparing(Debarment::code).thenComparing(Debarment::from))
                .toList();
    }
}
