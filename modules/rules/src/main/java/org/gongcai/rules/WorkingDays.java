package org.gongcai.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are working days, from the yearly State Council notices, and counting with them. The
 * day of the event is never counted; a last day that is off moves to the next working day. Years
 * without a notice give provisional results.
 */
public final class WorkingDays {

    private static final WorkingDays OFFICIAL = bundled();

    private final Set<Integer> years;
    private final Set<LocalDate> off;
    private final Set<LocalDate> makeUp;

    private WorkingDays(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> makeUp) {
        this.years = years;
        this.off = off;
        this.makeUp = makeUp;
    }

    /** The calendar that comes with this program: 2014 and 2024 to 2026. */
    public static WorkingDays official() {
        return OFFICIAL;
    }

    public boolean knows(int year) {
        return years.contains(year);
    }

    /** Refuses a day of a year whose calendar is not known. */
    public boolean isWorking(LocalDate day) {
        if (!knows(day.getYear())) {
            throw calendarMissing(
                    "%d 年的放假调休安排尚未录入，不能判断 %s 是否为工作日".formatted(day.getYear(), day), day);
        }
        return looksWorking(day);
    }

    /** The last of so many working days after the event. */
    public LegalDate add(LocalDate event, int workingDays) {
        return count(event, workingDays, 1);
    }

    /** The latest day that leaves so many working days before the deadline. */
    public LegalDate back(LocalDate deadline, int workingDays) {
        return count(deadline, workingDays, -1);
    }

    /** The last of so many calendar days after the event, moved to a working day if it is off. */
    public LegalDate addRolled(LocalDate event, int days) {
        return roll(event.plusDays(days));
    }

    /** The day itself if it is working, else the next working day. */
    public LegalDate roll(LocalDate day) {
        LocalDate rolled = day;
        boolean provisional = !knows(day.getYear());
        while (!looksWorking(rolled)) {
            rolled = rolled.plusDays(1);
            provisional |= !knows(rolled.getYear());
        }
        return new LegalDate(rolled, provisional);
    }

    static Refused calendarMissing(String rule, LocalDate day) {
        return new Refused(
                        "calendar-missing",
                        null,
                        rule,
                        "请在国务院办公厅发布当年放假通知后更新工作日历",
                        "国务院办公厅关于部分节假日安排的通知")
                .value("day", day);
    }

    private LegalDate count(LocalDate from, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException(
                    "Cannot count %d working days from %s".formatted(workingDays, from));
        }
        LocalDate day = from;
        boolean provisional = false;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(step);
            provisional |= !knows(day.getYear());
            left -= looksWorking(day) ? 1 : 0;
        }
        return new LegalDate(day, provisional);
    }

    private boolean looksWorking(LocalDate day) {
        boolean weekday =
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return makeUp.contains(day) || (weekday && !off.contains(day));
    }

    private static WorkingDays bundled() {
        try (InputStream data = WorkingDays.class.getResourceAsStream("working-days.properties")) {
            if (data == null) {
                throw new IllegalStateException(
                        "working-days.properties is missing from the rules module");
            }
            return read(new InputStreamReader(data, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WorkingDays read(Reader form) throws IOException {
        var entries = new Properties();
        entries.load(form);
        Set<Integer> years =
                entries.stringPropertyNames().stream()
                        .map(name -> Integer.valueOf(name.substring(0, name.indexOf('.'))))
                        .collect(Collectors.toUnmodifiableSet());
        var off = new HashSet<LocalDate>();
        var makeUp = new HashSet<LocalDate>();
        for (int year : years) {
            off.addAll(days(year, entries.getProperty(year + ".off", "")));
            makeUp.addAll(days(year, entries.getProperty(year + ".work", "")));
        }
        return new WorkingDays(years, Set.copyOf(off), Set.copyOf(makeUp));
    }

    private static Set<LocalDate> days(int year, String written) {
        var days = new HashSet<LocalDate>();
        for (String part : written.strip().split("\\s+", -1)) {
            if (!part.isEmpty()) {
                String[] ends = part.split("\\.\\.", -1);
                LocalDate first = day(year, ends[0]);
                LocalDate last = day(year, ends[ends.length - 1]);
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            }
        }
        return days;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return MonthDay.parse("--" + monthAndDay).atYear(year);
    }
}
