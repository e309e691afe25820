package org.gongcai.platform.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
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
     * The debarments that hold on that day, by code and first day.
     *
     * @param codes credit codes of organisations or evaluators' numbers in their pools
     */
    public List<Debarred> of(Collection<String> codes, LocalDate day) {
        var wanted = new ArrayList<>(new TreeSet<>(codes));
        return Stream.iterate(0, start -> start < wanted.size(), start -> start + AT_ONCE)
                .map(start -> wanted.subList(start, Math.min(start + AT_ONCE, wanted.size())))
                .flatMap(some -> holding(some, day))
                .sorted(Comparator.comparing(Debarred::code).thenComparing(Debarred::from))
                .toList();
    }

    private Stream<Debarred> holding(List<String> codes, LocalDate day) {
        return debarments.findByCodeInAndFromDayLessThanEqualAndToDayAfter(codes, day, day).stream()
                .map(StoredDebarment::debarred);
    }

    /**
     * @param decision number of the deciding document
     * @param to first day on which it no longer holds
     */
    public record Debarred(
            String code, String name, String decision, LocalDate from, LocalDate to) {}
}
