package org.gongcai.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Computes and checks the days that the law sets, each with its rule and source. Days are those of
 * {@link LegalTime#ZONE}; the row of the table is chosen by the day of the trigger.
 */
public final class Deadlines {

    private static final Deadlines OFFICIAL = new Deadlines(WorkingDays.official());

    private final WorkingDays calendar;

    public Deadlines(WorkingDays calendar) {
        this.calendar = calendar;
    }

    public static Deadlines official() {
        return OFFICIAL;
    }

    public Deadline due(String ruleId, Regime regime, LocalDate trigger) {
        var rule = LegalDeadline.of(ruleId, regime, trigger);
        return new Deadline(rule.from(trigger, calendar), rule);
    }

    /**
     * The day the step's rules lead to when each is used in full, for the strip; empty without
     * rules.
     */
    public Optional<Deadline> latest(Procedure.Step step, Regime regime, LocalDate previousStage) {
        Deadline reached = null;
        for (String ruleId : step.rules()) {
            reached =
                    reached == null
                            ? due(ruleId, regime, previousStage)
                            : then(reached, ruleId, regime);
        }
        return Optional.ofNullable(reached);
    }

    public Deadline earliestBidDeadline(LocalDate documentIssued, Regime regime) {
        return due("T05", regime, documentIssued);
    }

    public void checkBidDeadline(LocalDate documentIssued, LocalDate bidDeadline, Regime regime) {
        var earliest = earliestBidDeadline(documentIssued, regime);
        if (bidDeadline.isBefore(earliest.date())) {
            throw new Refused(
                            "bid-deadline-too-near",
                            "bidDeadline",
                            "公告 %s 发布，投标截止最早为 %s，现为 %s：%s"
                                    .formatted(
                                            documentIssued,
                                            earliest.date(),
                                            bidDeadline,
                                            earliest.rule().sentence()),
                            "请把投标截止时间改到 %s 或之后".formatted(earliest.date()),
                            earliest.source())
                    .value("issued", documentIssued)
                    .value("earliest", earliest.date())
                    .value("deadline", bidDeadline)
                    .value("days", earliest.rule().limit());
        }
    }

    /** The last day of the tender notice's period, from its first day on the designated medium. */
    public Deadline noticePeriodEnd(LocalDate published) {
        return due("T02", Regime.GOVERNMENT_PROCUREMENT, published);
    }

    /** The last day on which the document must still be offered. */
    public Deadline documentAvailableUntil(LocalDate firstOffered, Regime regime) {
        return due(regime == Regime.TENDERING ? "T04" : "T03", regime, firstOffered);
    }

    /** Takes legal effect, so it refuses while the year's calendar is missing. */
    public void checkDocumentAvailability(
            LocalDate firstOffered, LocalDate offeredUntil, Regime regime) {
        var needed = documentAvailableUntil(firstOffered, regime);
        if (offeredUntil.isBefore(needed.effective())) {
            throw new Refused(
                            "document-period-too-short",
                            "documentsUntil",
                            "招标文件 %s 开始提供，至少应提供至 %s，现为 %s：%s"
                                    .formatted(
                                            firstOffered,
                                            needed.date(),
                                            offeredUntil,
                                            needed.rule().sentence()),
                            "请把文件提供截止日改到 %s 或之后".formatted(needed.date()),
                            needed.source())
                    .value("offered", firstOffered)
                    .value("needed", needed.date())
                    .value("until", offeredUntil)
                    .value("days", needed.rule().limit())
                    .value("unit", needed.rule().unit());
        }
    }

    /** The last day for a clarification or change that affects bids without moving the deadline. */
    public Deadline latestClarification(LocalDate bidDeadline, Regime regime) {
        return due("T06", regime, bidDeadline);
    }

    public void checkClarification(LocalDate issued, LocalDate bidDeadline, Regime regime) {
        var latest = latestClarification(bidDeadline, regime);
        if (issued.isAfter(latest.date())) {
            LocalDate deadlineNeeded =
                    issued.plusDays(bidDeadline.toEpochDay() - latest.date().toEpochDay());
            throw new Refused(
                            "clarification-too-late",
                            "bidDeadline",
                            "投标截止为 %s，影响投标的澄清最迟应于 %s 发出，现为 %s：%s"
                                    .formatted(
                                            bidDeadline,
                                            latest.date(),
                                            issued,
                                            latest.rule().sentence()),
                            "请同时把投标截止时间顺延到 %s 或之后".formatted(deadlineNeeded),
                            latest.source())
                    .value("deadline", bidDeadline)
                    .value("latest", latest.date())
                    .value("issued", issued)
                    .value("needed", deadlineNeeded)
                    .value("days", latest.rule().limit());
        }
    }

    /** The last day of the result notice's period. */
    public Deadline resultPeriodEnd(LocalDate resultPublished) {
        return due("T15-PERIOD", Regime.GOVERNMENT_PROCUREMENT, resultPublished);
    }

    /** A challenge to the result counts from the end of the result notice's period. */
    public Deadline lastDayToChallengeResult(LocalDate resultPublished) {
        return then(resultPeriodEnd(resultPublished), "T29", Regime.GOVERNMENT_PROCUREMENT);
    }

    private Deadline then(Deadline earlier, String ruleId, Regime regime) {
        var next = due(ruleId, regime, earlier.date());
        boolean provisional = earlier.provisional() || next.provisional();
        return new Deadline(new LegalDate(next.date(), provisional), next.rule());
    }
}
