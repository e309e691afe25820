package org.gongcai.procurement;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.gongcai.contracts.ProcurementApi.Publication;
import org.gongcai.rules.Deadlines;
import org.gongcai.rules.LegalTime;
import org.gongcai.rules.Refused;
import org.gongcai.rules.Regime;
import org.gongcai.rules.WorkingDays;
import org.hibernate.type.YesNoConverter;

/** Until when bids are taken, and how and where they are opened. */
@Embeddable
record OpeningTerms(
        Instant bidDeadline,
        int releaseMinutes,
        @Convert(converter = YesNoConverter.class) boolean holdersMayOpen,
        String place) {

    private static final int SHORTEST_RELEASE = 10;
    private static final int LONGEST_RELEASE = 240;

    static OpeningTerms of(Publication typed, Instant now, Regime regime) {
        var terms =
                new OpeningTerms(
                        // The signed notice counts in seconds.
                        Typed.required("bidDeadline", typed.bidDeadline())
                                .truncatedTo(ChronoUnit.SECONDS),
                        typed.releaseMinutes(),
                        typed.holdersMayOpen(),
                        Typed.text("place", typed.place(), 1, 200));
        terms.checkDeadline(now, regime);
        terms.checkRelease();
        return terms;
    }

    /** Whether the deadline is lawful for an announcement at this moment. */
    void checkDeadline(Instant now, Regime regime) {
        if (!bidDeadline.isAfter(now)) {
            throw new Refused(
                    "deadline-past", "bidDeadline", "投标截止时间应晚于当前时间", "请选择以后的时间", "政府采购法第三十五条");
        }
        var day = LegalTime.dateOf(bidDeadline);
        Deadlines.official().checkBidDeadline(LegalTime.dateOf(now), day, regime);
        checkWorkingDay(day);
    }

    private static void checkWorkingDay(LocalDate day) {
        var calendar = WorkingDays.official();
        // A year without its calendar is no reason to refuse: nothing is counted from it here.
        if (calendar.knows(day.getYear()) && !calendar.isWorking(day)) {
            throw new Refused(
                            "deadline-not-working-day",
                            "bidDeadline",
                            "投标截止和开标应安排在工作日，%s 不是工作日".formatted(day),
                            "请改到 %s 或之后的工作日".formatted(calendar.roll(day).date()),
                            "国务院办公厅关于部分节假日安排的通知")
                    .value("day", day)
                    .value("next", calendar.roll(day).date());
        }
    }

    private void checkRelease() {
        if (releaseMinutes < SHORTEST_RELEASE || releaseMinutes > LONGEST_RELEASE) {
            throw new Refused(
                            "release-minutes",
                            "releaseMinutes",
                            "解密时限应为 %d 至 %d 分钟，现为 %d 分钟"
                                    .formatted(SHORTEST_RELEASE, LONGEST_RELEASE, releaseMinutes),
                            "请填写 %d 至 %d 之间的分钟数".formatted(SHORTEST_RELEASE, LONGEST_RELEASE),
                            "电子招标投标办法第三十条")
                    .value("shortest", SHORTEST_RELEASE)
                    .value("longest", LONGEST_RELEASE)
                    .value("minutes", releaseMinutes);
        }
    }

    Publication publication() {
        return new Publication(bidDeadline, releaseMinutes, holdersMayOpen, place);
    }
}
