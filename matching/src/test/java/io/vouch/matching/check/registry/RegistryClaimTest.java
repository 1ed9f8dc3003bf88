package io.vouch.matching.check.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the free text of a register entry claims, and what it leaves alone. */
final class RegistryClaimTest {

    @ParameterizedTest
    @CsvSource({
        "发票号码：02322335-02322359, 02322340, true",
        "发票号码：02322335-02322359, 02322360, false",
        "发票号02322335至02322359全部转让, 02322335, true",
        "invoice numbers INV-2026-00101-INV-2026-00130 are assigned, INV-2026-00117, true",
        "invoice numbers INV-2026-00101 to INV-2026-00130, INV-2026-00131, false",
        "invoices AB-100 to AB-120, AC-110, false",
        "发票号码：26442000004359167806、26442000004359167807, 26442000004359167807, true",
        "发票号码：2644 2000 0043 5916 7806, 26442000004359167899, false",
        "2026年1月1日至2026年6月30日（20260101-20260630）, 20260214, false",
        "All receivables from Sommerfjeld Foods Ltd, SOMMERFJELD, true",
    })
    void aNumberIsNamedOrNot(String text, String number, boolean named) {
        assertThat(RegistryClaim.of(text).names(number)).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource({
        "出让人对华东电力集团有限公司的全部应收账款, true",
        "现有的及将有的应收账款, true",
        "All present and future receivables owed by Korvik Trading AB, true",
        "any and all trade receivables, true",
        "出让人对无关买方的应收账款。, false",
        "Receivables under contract XS-2026-0815, false",
        "Small receivables of the retail trade, false",
        "overall debts are listed in the annex, false",
    })
    void aBlanketClaimIsRecognised(String text, boolean blanket) {
        assertThat(RegistryClaim.of(text).blanket()).isEqualTo(blanket);
    }

    @Test
    void aPeriodOfMonthsEndsWithTheLastDayOfTheLastMonth() {
        RegistryClaim claim = RegistryClaim.of("对甲公司自2024年1月至2025年6月的全部应收账款");
        assertThat(claim.covers(Optional.of(LocalDate.of(2025, 6, 30)))).isTrue();
        assertThat(claim.covers(Optional.of(LocalDate.of(2025, 7, 1)))).isFalse();
        assertThat(claim.covers(Optional.of(LocalDate.of(2023, 12, 31)))).isFalse();
        assertThat(claim.covers(Optional.empty())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "对甲公司2025年1月1日-2025年6月30日的全部应收账款",
        "all receivables of 2025-01-01/2025-06-30",
        "all receivables of 2025-01-01-2025-06-30",
        "对甲公司2025.1.1-2025.6.30的全部应收账款",
    })
    void aPeriodMayBeJoinedByAnySign(String text) {
        RegistryClaim claim = RegistryClaim.of(text);
        assertThat(claim.covers(Optional.of(LocalDate.of(2025, 6, 30)))).isTrue();
        assertThat(claim.covers(Optional.of(LocalDate.of(2025, 7, 1)))).isFalse();
    }

    @Test
    void aYearWithinANumberIsNoPeriod() {
        RegistryClaim claim = RegistryClaim.of("invoice numbers INV-2026-07165-INV-2026-07173, are assigned in full.");
        assertThat(claim.names("INV-2026-07170")).isTrue();
        assertThat(claim.covers(Optional.of(LocalDate.of(2026, 5, 31)))).isTrue();
    }

    @Test
    void aPartOfAnInvoiceIsRead() {
        assertThat(RegistryClaim.of("发票26442000004359167806项下应收账款中的452.00元。").part())
                .hasValueSatisfying(part -> assertThat(part).isEqualByComparingTo("452"));
        assertThat(RegistryClaim.of("5,108.20 of the receivable under invoice INV-1001.")
                        .part())
                .hasValueSatisfying(part -> assertThat(part).isEqualByComparingTo("5108.20"));
    }

    @Property(tries = 200)
    void noTextIsTooOddToRead(@ForAll String text) {
        assertThatCode(() -> RegistryClaim.of(text)).doesNotThrowAnyException();
    }
}
