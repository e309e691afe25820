package org.gongcai.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.official();

    @ParameterizedTest
    @CsvSource({"2014, 250", "2024, 251", "2025, 248", "2026, 248"})
    void each_year_has_its_working_days(int year, long expected) {
        assertThat(
                        Year.of(year)
                                .atDay(1)
                                .datesUntil(Year.of(year + 1).atDay(1))
                                .filter(calendar::isWorking))
                .hasSize((int) expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-15, 5, 2026-02-28", "2026-02-27, 1, 2026-02-28", "2026-04-30, 7, 2026-05-13",
        "2026-09-30, 5, 2026-10-13", "2025-12-31, 7, 2026-01-12", "2014-09-30, 10, 2014-10-20"
    })
    void working_days_are_counted_from_the_day_after(LocalDate event, int days, LocalDate due) {
        assertThat(calendar.add(event, days)).isEqualTo(new LegalDate(due, false));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 20, 2026-03-23", "2026-01-26, 20, 2026-02-24",
        "2026-09-01, 30, 2026-10-08", "2026-03-02, 30, 2026-04-01"
    })
    void a_last_day_that_is_off_moves_to_the_next_working_day(
            LocalDate event, int days, LocalDate due) {
        assertThat(calendar.addRolled(event, days)).isEqualTo(new LegalDate(due, false));
    }

    @Test
    void counting_back_leaves_the_full_number_of_working_days() {
        assertThat(calendar.back(LocalDate.of(2026, 10, 12), 3).date())
                .isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void a_year_without_a_notice_gives_a_provisional_day_without_effect() {
        var due = calendar.add(LocalDate.of(2028, 3, 1), 5);

        assertThat(due).isEqualTo(new LegalDate(LocalDate.of(2028, 3, 8), true));
        assertThatThrownBy(due::effective)
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.code()).isEqualTo("calendar-missing"))
                .hasMessageContaining("2028-03-08");
        assertThatThrownBy(() -> calendar.isWorking(LocalDate.of(2028, 3, 1)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void counting_across_the_end_of_the_last_known_year_is_provisional() {
        assertThat(calendar.add(LocalDate.of(2026, 12, 30), 1))
                .isEqualTo(new LegalDate(LocalDate.of(2026, 12, 31), false));
        assertThat(calendar.add(LocalDate.of(2026, 12, 30), 2).provisional()).isTrue();
    }

    @Test
    void the_shared_calendar_says_the_same_of_every_day() {
        var years = SharedVectors.holidays().get("years");
        for (var year : years.properties()) {
            var off =
                    year.getValue()
                            .get("off")
                            .valueStream()
                            .map(d -> LocalDate.parse(d.asString()))
                            .toList();
            var work =
                    year.getValue()
                            .get("work")
                            .valueStream()
                            .map(d -> LocalDate.parse(d.asString()))
                            .toList();
            int number = Integer.parseInt(year.getKey());
            Year.of(number)
                    .atDay(1)
                    .datesUntil(Year.of(number + 1).atDay(1))
                    .forEach(day ->
                            assertThat(calendar.isWorking(day))
                                    .as(day.toString())
                                    .isEqualTo(
                                            work.contains(day)
                                                    || (day.getDayOfWeek().getValue() < 6
                                                            && !off.contains(day))));
        }
    }

    @Test
    void the_shared_counting_vectors_hold() {
        var vectors = SharedVectors.domain();
        vectors.get("addWorkingDays")
                .forEach(v ->
                        assertThat(
                                        calendar.add(
                                                        day(v.get("event").asString()),
                                                        v.get("workingDays").asInt())
                                                .effective())
                                .isEqualTo(v.get("due").asString()));
        vectors.get("addCalendarDaysWithRoll")
                .forEach(v ->
                        assertThat(
                                        calendar.addRolled(
                                                        day(v.get("event").asString()),
                                                        v.get("calendarDays").asInt())
                                                .effective())
                                .isEqualTo(v.get("afterRoll").asString()));
        vectors.get("backward")
                .forEach(v ->
                        assertThat(calendar.back(day(v.get("deadline").asString()), 3).effective())
                                .isEqualTo(v.get("latestNotice3workingDays").asString()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
