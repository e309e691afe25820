package org.gongcai.portal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a guided job can stand. What a page itself shows decides between the lines of a step. */
public enum JobStep {
    DRAW_SIGN_IN(1, JobKind.DRAW),
    DRAW_PREPARED(2, JobKind.DRAW),
    DRAW_COMMIT(
            3,
            JobKind.DRAW,
            new Line("key", "[data-part=key-step]"),
            new Line("commit", "[data-part=commit-step]")),
    DRAW_REVEAL(4, JobKind.DRAW),
    DRAW_CALLS(5, JobKind.DRAW),
    DRAW_DONE(6, JobKind.DRAW),
    DRAW_VOID(6, JobKind.DRAW),
    BID_SEAL(
            1,
            JobKind.BID,
            new Line("read", "[data-step=read]"),
            new Line("sheet", "[data-step=sheet]"),
            new Line("files", "[data-step=files]"),
            new Line("key", "[data-part=demo-key]"),
            new Line("keys", "[data-step=keys]"),
            new Line("sealing", "[data-part=seal-running]"),
            new Line("seal", "[data-part=seal-idle]"),
            new Line("sealed", "[data-part=seal-done]"),
            new Line("upload", "[data-step=upload]"),
            new Line("receipt", "[data-part=receipt-waiting]"),
            new Line("receipt-failed", "[data-part=receipt-failed]")),
    BID_PROOF(2, JobKind.BID),
    BID_DONE(3, JobKind.BID, new Line("success", "[data-part=success]")),
    BID_CLOSED(3, JobKind.BID),
    OPENING_CLOSING(1, JobKind.OPENING),
    OPENING_AGENCY(1, JobKind.OPENING),
    OPENING_CHECK(2, JobKind.OPENING),
    OPENING_SUPERVISION(3, JobKind.OPENING),
    OPENING_READING(4, JobKind.OPENING),
    OPENING_DONE(5, JobKind.OPENING),
    SCORES_CODE(1, JobKind.SCORES),
    SCORES_CONFLICT(2, JobKind.SCORES),
    SCORES_SEATS(3, JobKind.SCORES),
    SCORES_DISCIPLINE(3, JobKind.SCORES),
    SCORES_CONFORMITY(4, JobKind.SCORES),
    SCORES_VOTE(4, JobKind.SCORES),
    SCORES_MARK(5, JobKind.SCORES),
    SCORES_SUBMIT(6, JobKind.SCORES),
    SCORES_REPORT(7, JobKind.SCORES),
    SCORES_SIGN(7, JobKind.SCORES),
    SCORES_DONE(8, JobKind.SCORES),
    RECEIPT_CHECK(
            1,
            JobKind.RECEIPT,
            new Line("bad", "[data-part=receipt-bad]"),
            new Line("good", "[data-part=receipt-good]"));

    private final int place;
    private final JobKind job;
    private final List<Line> lines;

    JobStep(int place, JobKind job, Line... lines) {
        this.place = place;
        this.job = job;
        this.lines = List.of(lines);
    }

    /**
     * Words that hold where an element of the page is shown.
     *
     * @param name last part of the words' key
     */
    public record Line(String name, String selector) {
        public String key(JobStep step) {
            return step.key() + "." + name;
        }
    }

    /** Of the words that hold where no line does. */
    public String key() {
        return "guide." + name();
    }

    public List<Line> lines() {
        return lines;
    }

    public JobKind job() {
        return job;
    }

    public int place() {
        return place;
    }

    /** How many steps the job has. */
    public int of() {
        return Arrays.stream(values())
                .filter(each -> each.job == job)
                .mapToInt(each -> each.place)
                .max()
                .orElse(place);
    }

    /** Whether nothing is left to do in the case. */
    public boolean isEnd() {
        return this == DRAW_VOID
                || this == BID_CLOSED
                || this == DRAW_DONE
                || this == BID_DONE
                || this == OPENING_DONE
                || this == SCORES_DONE;
    }

    /** The words' key of the paper that goes with the step. */
    public @Nullable String paper() {
        return this == SCORES_CODE ? "guide.paper" : null;
    }
}
