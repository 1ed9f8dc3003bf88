package io.vouch.extraction.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026/3/2",
                "2026.03.02",
                "20260302",
                "2026年3月2日",
                "2026 年 03 月 02 日",
                "２０２６年３月２日",
                "二〇二六年三月二日",
                "二○二六年三月二日",
                "02/03/2026",
                "2.3.2026",
                "02.03.26",
                "2-Mar-26",
                "02-MAR-2026",
                "2 March 2026",
                "2nd of March 2026",
                "March 2, 2026",
                "Mar. 2nd, 2026",
                "2. März 2026",
                "2 mars 2026",
                "2026-03-02T08:30:00Z",
                "2026-03-02 08:30:00",
                "2026-03-02+01:00",
                "20260302083000",
                "2 de marzo de 2026",
                "02/03/2026 10:15 AM"
            })
    void everyWayToPrintTheSameDayIsRead(String printed) {
        assertThat(Dates.parse(printed, DayMonthOrder.DAY_FIRST)).contains("2026-03-02");
    }

    @Test
    void theDocumentsConventionDecidesAnAmbiguousDate() {
        assertThat(Dates.parse("03/04/2026", DayMonthOrder.DAY_FIRST)).contains("2026-04-03");
        assertThat(Dates.parse("03/04/2026", DayMonthOrder.MONTH_FIRST)).contains("2026-03-04");
        assertThat(Dates.parse("13/04/2026", DayMonthOrder.MONTH_FIRST)).contains("2026-04-13");
        assertThat(Dates.parse("04/13/2026", DayMonthOrder.DAY_FIRST)).contains("2026-04-13");
    }

    @Test
    void theConventionIsLearntFromADateThatLeavesNoChoice() {
        assertThat(DayMonthOrder.of(List.of("03/04/2026", "25/12/2025"), DayMonthOrder.MONTH_FIRST))
                .isEqualTo(DayMonthOrder.DAY_FIRST);
        assertThat(DayMonthOrder.of(List.of("03/04/2026", "12/25/2025"), DayMonthOrder.DAY_FIRST))
                .isEqualTo(DayMonthOrder.MONTH_FIRST);
        assertThat(DayMonthOrder.of(List.of("03/04/2026"), DayMonthOrder.MONTH_FIRST))
                .isEqualTo(DayMonthOrder.MONTH_FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-02-30",
                "1989-12-31",
                "2101-01-01",
                "2026",
                "12345678",
                "2026-13-01",
                "32 March 2026",
                "2 Ma 2026",
                "x",
                "2 jui 2026",
                "2026-03-02 invoice",
                "1.5.1.2"
            })
    void whatIsNoDateIsNotRead(String printed) {
        assertThat(Dates.parse(printed, DayMonthOrder.DAY_FIRST)).isEmpty();
    }

    @Property(tries = 300)
    void aPrintedDateIsReadBack(
            @ForAll @IntRange(min = 7305, max = 47000) int epochDay, @ForAll @IntRange(max = 6) int style) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String pattern = List.of(
                        "yyyy-MM-dd", "yyyyMMdd", "yyyy年M月d日", "dd/MM/yyyy", "d MMM yyyy", "MMMM d, yyyy", "dd.MM.yyyy")
                .get(style);
        String printed = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
        assertThat(Dates.parse(printed, DayMonthOrder.DAY_FIRST)).contains(day.toString());
    }

    @Property(tries = 300)
    void noTextBreaksTheParser(@ForAll @StringLength(max = 80) String any) {
        Dates.parse(any, DayMonthOrder.DAY_FIRST)
                .ifPresent(iso -> assertThat(LocalDate.parse(iso)).isNotNull());
    }
}
