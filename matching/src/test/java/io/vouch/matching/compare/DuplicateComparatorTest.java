package io.vouch.matching.compare;

import static io.vouch.extraction.FieldName.BUYER_TAX_ID;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Papers;
import io.vouch.matching.block.FactsOf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DuplicateComparatorTest {

    private static Optional<DuplicatePair> compare(Papers one, Papers other) {
        return new DuplicateComparator()
                .compare(
                        FactsOf.document(one.build()).orElseThrow(),
                        FactsOf.document(other.build()).orElseThrow());
    }

    private static String check(Papers one, Papers other) {
        return compare(one, other).map(DuplicatePair::check).orElse("none");
    }

    @Test
    void papersOfOneDealAreNeverDuplicatesOfEachOther() {
        assertThat(check(Papers.wholeInvoice("d"), Papers.wholeInvoice("d").named("invoice.ofd")))
                .isEqualTo("none");
    }

    @Test
    void sellersWithoutTaxIdAreComparedByName() {
        assertThat(check(
                        Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "R-77"),
                        Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "R-77").without(SELLER_TAX_ID)))
                .isEqualTo("DUP-02");
    }

    @Test
    void monthlyRentIsNoDuplicate() {
        assertThat(check(
                        Papers.wholeInvoice("d1").with(ISSUE_DATE, "2026-03-01"),
                        Papers.wholeInvoice("d2")
                                .with(ISSUE_DATE, "2026-04-01")
                                .with(INVOICE_NUMBER, "26442000004859167806")))
                .isEqualTo("none");
    }

    @Test
    void aWeeklySeriesOfEqualAmountsIsNoDuplicate() {
        assertThat(check(
                        Papers.wholeInvoice("d1").with(ISSUE_DATE, "2026-03-03"),
                        Papers.wholeInvoice("d2")
                                .with(ISSUE_DATE, "2026-03-10")
                                .with(INVOICE_NUMBER, "26442000004359167866")))
                .isEqualTo("none");
    }

    @Test
    void consecutiveNumbersOfOneBatchAreNoDuplicates() {
        for (int i = 101; i < 110; i++) {
            assertThat(check(
                            Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "26442000004359167" + i),
                            Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "26442000004359167" + (i + 1))))
                    .as("%d and its successor", i)
                    .isEqualTo("none");
        }
    }

    /** From 4 to 44: counters without leading zeros grow by a digit. */
    @Test
    void aCounterThatGrowsByADigitIsASeries() {
        assertThat(check(
                        Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "RE/26/1395000-4"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "RE/26/1395000-44")
                                .with(ISSUE_DATE, "2026-04-30")))
                .isEqualTo("none");
    }

    @Test
    void aMisreadNumberOfAScannedCopyIsFound() {
        assertThat(check(
                        Papers.wholeInvoice("d1"),
                        Papers.wholeInvoice("d2")
                                .from(ReadingSource.OCR, 0.8)
                                .with(INVOICE_NUMBER, "26442000004859167808")))
                .isEqualTo("DUP-03");
    }

    @Test
    void aCreditNoteIsNotItsInvoice() {
        Papers note = Papers.of(DocumentType.CREDIT_NOTE, "d2", "note.pdf")
                .with(INVOICE_NUMBER, "26442000009900000001")
                .with(ISSUE_DATE, "2026-04-22")
                .with(FieldName.SELLER_NAME, "广东明远机电有限公司")
                .with(GROSS_AMOUNT, "-1130.00");
        assertThat(check(Papers.wholeInvoice("d1"), note)).isEqualTo("none");
    }

    @Test
    void twoPapersWithoutNumberAreNotOneInvoice() {
        assertThat(check(
                        Papers.wholeInvoice("d1").without(INVOICE_NUMBER),
                        Papers.wholeInvoice("d2").without(INVOICE_NUMBER)))
                .isEqualTo("none");
    }

    @Test
    void anEditedDigitInTheMiddleOfACleanNumberIsFound() {
        assertThat(check(
                        Papers.wholeInvoice("d1"),
                        Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "26442000004859167806")))
                .isEqualTo("DUP-03");
    }

    @Test
    void anotherBuyerMeansAnotherInvoice() {
        assertThat(check(
                        Papers.wholeInvoice("d1").with(BUYER_TAX_ID, "DE111111111"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "26442000004859167806")
                                .with(FieldName.BUYER_NAME, "西部矿业股份有限公司")
                                .with(BUYER_TAX_ID, "DE222222222")))
                .isEqualTo("none");
    }

    @Test
    void theForgedPrintDoesNotHideTheNumberInTheData() {
        assertThat(check(
                        Papers.wholeInvoice("d1"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "26442000009999999999")
                                .from(ReadingSource.QR, 1)
                                .and(INVOICE_NUMBER, "26442000004359167806")))
                .isEqualTo("DUP-02");
    }

    /** A typing slip takes any digit for any other: all else tells that the two are one invoice. */
    @Test
    void anyOneDigitOfACertainNumberIsASlipWhereDayTotalAndGoodsStand() {
        Papers first = Papers.wholeInvoice("d1").line("电机", "10", "100", "1000", "0.13", "130");
        Papers slip = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, "26442000007359167806")
                .line("电机", "10", "100", "1000", "0.13", "130");
        assertThat(check(first, slip)).isEqualTo("DUP-03");
        assertThat(check(first, slip.with(INVOICE_NUMBER, "26442000007759167806")))
                .isEqualTo("DUP-04");
        assertThat(check(first, slip.with(INVOICE_NUMBER, "26442000004359167804")))
                .isEqualTo("DUP-04");
    }

    /** O for 0 on a scan is no other number. */
    @Test
    void aPictureThatReadsLettersForDigitsShowsTheSameInvoice() {
        Papers digital = Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "OS20262611");
        Papers scan = Papers.wholeInvoice("d2").from(ReadingSource.OCR, 0.9).with(INVOICE_NUMBER, "0S20262611");
        assertThat(check(digital, scan)).isEqualTo("DUP-02");
        assertThat(check(digital, Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "0S20262611")))
                .isEqualTo("DUP-03");
    }

    private static Papers picture(String deal, String number) {
        return Papers.wholeInvoice(deal)
                .scanned("00ff00ff", 0)
                .with(FieldName.SELLER_NAME, deal.equals("d1") ? "国家税务总局" : "上海蔚帮供应链管理股份有限公司")
                .without(SELLER_TAX_ID)
                .without(FieldName.BUYER_NAME)
                .with(GROSS_AMOUNT, "719914.93")
                .with(FieldName.CONTRACT_NUMBER, "CG260325-535")
                .from(ReadingSource.QR, 0.99)
                .with(INVOICE_NUMBER, number);
    }

    @Test
    void aDigitDrawnIntoANationalNumberIsSeenWhateverAPictureMadeOfTheParties() {
        Papers first = picture("d1", "26312000026055322916");
        assertThat(check(first, picture("d2", "26312000026055322976"))).isEqualTo("DUP-03");
        assertThat(check(first, picture("d2", "26312000026055322976").with(GROSS_AMOUNT, "719000.00")))
                .isEqualTo("none");
        assertThat(check(first, picture("d2", "26312000026055322976").with(ISSUE_DATE, "2026-04-23")))
                .isEqualTo("none");
        assertThat(check(first, picture("d2", "26312000026055322976").with(FieldName.CONTRACT_NUMBER, "CG260411-901")))
                .isEqualTo("none");
    }
}
