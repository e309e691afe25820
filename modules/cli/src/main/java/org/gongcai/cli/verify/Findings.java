package org.gongcai.cli.verify;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongcai.cli.verify.Finding.Result;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Seen;
import org.gongcai.trust.Untrusted;

/** Gathers what was found; a check that fails stops no other. For one thread. */
final class Findings {
    static final String DEMO_WITNESS = "demo-witness";

    private final List<Finding> all = new ArrayList<>();
    private boolean isWitnessed;
    private boolean isAlwaysIndependent = true;

    List<Finding> all() {
        return List.copyOf(all);
    }

    boolean verifies() {
        return all.stream().noneMatch(each -> each.result() == Result.FAIL);
    }

    /** Whether every checkpoint that anything rests on was seen by more than the demo's witness. */
    boolean isIndependentlyWitnessed() {
        return isWitnessed && isAlwaysIndependent;
    }

    Seen witnessed(Seen seen) {
        isWitnessed = true;
        isAlwaysIndependent &=
                seen.witnessTimes().keySet().stream().anyMatch(name -> !name.equals(DEMO_WITNESS));
        return seen;
    }

    void pass(Check check, String where, String detail) {
        all.add(new Finding(check, Result.PASS, where, "", detail));
    }

    void fail(Check check, String where, Object expected, Object found) {
        all.add(
                new Finding(
                        check,
                        Result.FAIL,
                        where,
                        String.valueOf(expected),
                        String.valueOf(found)));
    }

    void open(Check check, String where, String why) {
        all.add(new Finding(check, Result.OPEN, where, "", why));
    }

    void expect(Check check, String where, Object expected, Object found) {
        if (expected.equals(found)) {
            pass(check, where, String.valueOf(found));
        } else {
            fail(check, where, expected, found);
        }
    }

    /** Passes unless the attempt is refused. */
    boolean holds(Check check, String where, Runnable attempt) {
        return got(
                        check,
                        where,
                        () -> {
                            attempt.run();
                            return "";
                        })
                .isPresent();
    }

    /** What the supplier gives, which then also passes the check; nothing if it refuses. */
    <T> Optional<T> got(Check check, String where, Supplier<T> attempt) {
        var got = read(check, where, attempt);
        got.ifPresent(value -> pass(check, where, ""));
        return got;
    }

    /** What the supplier gives, without a word; a refusal fails the check. */
    <T> Optional<T> read(Check check, String where, Supplier<T> attempt) {
        try {
            return Optional.of(stated(attempt));
        } catch (Untrusted refused) {
            fail(check, where, "", refused.fault().sentence() + " " + refused.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Evidence is anybody's: a value that the law's or the language's types refuse is a wrong field
     * of it, and no error of ours.
     */
    private static <T> T stated(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (Refused refused) {
            throw new Untrusted(Fault.RESULT_DIFFERS, refused.rule());
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            throw new Untrusted(Fault.WRONG_FIELD, String.valueOf(wrong.getMessage()));
        }
    }

    /** One line for all of them, or one for each that is refused. */
    <T> void each(
            Check check,
            String where,
            Collection<T> items,
            Function<T, String> name,
            Consumer<T> attempt) {
        int before = all.size();
        for (T item : items) {
            read(
                    check,
                    name.apply(item),
                    () -> {
                        attempt.accept(item);
                        return item;
                    });
        }
        if (all.size() == before) {
            pass(check, where, items.size() + " 项 checked");
        }
    }
}
