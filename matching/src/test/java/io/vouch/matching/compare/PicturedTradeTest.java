package io.vouch.matching.compare;

import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.ReadingSource;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.FactsOf;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A renumbered copy of a scan is found although the scan was misread; what a series shares does not make it one. */
final class PicturedTradeTest {

    private static final String OTHER_NUMBER = "26442000009123456789";

    private static Papers scan(String description) {
        return Papers.wholeInvoice("d1")
                .from(ReadingSource.OCR, 0.9)
                .with(INVOICE_NUMBER, "26442000004359167806")
                .with(GROSS_AMOUNT, "1187.32")
                .line(description, "37", "12.50", "462.50", "0.13", "60.13");
    }

    private static Papers renumbered() {
        return Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, OTHER_NUMBER)
                .with(ISSUE_DATE, "2026-04-23")
                .with(GROSS_AMOUNT, "1187.32")
                .line("轴承", "37", "12.50", "462.50", "0.13", "60.13");
    }

    private static String check(Papers one, Papers other) {
        InvoiceFacts first = FactsOf.document(one.build()).orElseThrow();
        InvoiceFacts second = FactsOf.document(other.build()).orElseThrow();
        Optional<DuplicatePair> pair = new DuplicateComparator().compare(first, second);
        if (pair.isPresent()) {
            assertThat(BlockingKeys.of(first)).containsAnyElementsOf(BlockingKeys.of(second));
        }
        return pair.map(DuplicatePair::check).orElse("none");
    }

    @Test
    void aMisreadTotalIsMadeGoodByQuantitiesAndPrices() {
        assertThat(check(scan("轴承").with(GROSS_AMOUNT, "1137.32"), renumbered()))
                .isEqualTo("DUP-04");
        assertThat(check(scan("轴东").with(GROSS_AMOUNT, "1137.32"), renumbered()))
                .isEqualTo("DUP-04");
    }

    @Test
    void aMisreadSellerIsMadeGoodByQuantitiesAndPrices() {
        Papers scan = scan("轴东").without(SELLER_TAX_ID).with(SELLER_NAME, "广东朋远机电有限公司");
        assertThat(check(scan, renumbered())).isEqualTo("DUP-04");
    }

    @Test
    void aMisreadBuyerIsMadeGoodByTotalAndGoods() {
        assertThat(check(scan("轴东").with(BUYER_NAME, "华车电力集团有限公司"), renumbered()))
                .isEqualTo("DUP-04");
    }

    @Test
    void aPictureThatTakesTheBuyerForTheSellerIsStillACopyByOneDigit() {
        String seller = "广东明远机电有限公司";
        String buyer = "华东电力集团有限公司";
        Papers turned = scan("轴承")
                .scanned("00ff00ff00ff00ff", 0)
                .with(SELLER_NAME, buyer)
                .with(BUYER_NAME, seller)
                .from(ReadingSource.QR, 0.99)
                .with(INVOICE_NUMBER, "07001593");
        Papers typed = renumbered().with(ISSUE_DATE, "2026-04-21").with(INVOICE_NUMBER, "07001598");
        typed.with(SELLER_NAME, seller).with(BUYER_NAME, buyer);
        assertThat(check(turned, typed)).isEqualTo("DUP-03");
        assertThat(check(turned.without(SELLER_TAX_ID), typed)).isNotEqualTo("DUP-03");
    }

    @Test
    void theSameQuantitiesAndPricesMakeOneTotalThoughAPictureLostWhatEachLineMakes() {
        Papers scan = Papers.wholeInvoice("d1")
                .scanned("00ff00ff00ff00ff", 0)
                .with(GROSS_AMOUNT, "184050.79")
                .line("", "2298", "40.31", "92632.38", "", "")
                .line("", "41", "1324.76", "54315.16", "", "")
                .from(ReadingSource.QR, 0.99)
                .with(INVOICE_NUMBER, "66634093");
        Papers copy = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, "66634013")
                .with(GROSS_AMOUNT, "284050.79")
                .line("电容", "2298", "40.31", "", "", "")
                .line("配件", "41", "1324.76", "", "", "");
        assertThat(check(scan, copy)).isEqualTo("DUP-03");
        assertThat(check(scan, copy.with(GROSS_AMOUNT, "295050.79"))).isEqualTo("none");
    }

    @Test
    void aMisreadNumberIsForgivenWhereOnlyTheDayOrTheBuyerIsAnother() {
        Papers scan = scan("轴承").with(INVOICE_NUMBER, "26442000024359167806");
        Papers again = renumbered().with(INVOICE_NUMBER, "26442000004359167806");
        assertThat(check(scan, again.with(ISSUE_DATE, "2026-06-30"))).isEqualTo("DUP-03");
        assertThat(check(scan, again.with(ISSUE_DATE, "2026-04-21").with(BUYER_NAME, "西部矿业股份有限公司")))
                .isEqualTo("DUP-03");
        Papers nextMonth = renumbered().with(INVOICE_NUMBER, "26442000004359167906");
        assertThat(check(scan("轴承"), nextMonth.with(ISSUE_DATE, "2026-05-21"))).isEqualTo("none");
    }

    @Test
    void aNumberThatWasMisreadTwiceIsACopyUnlessOneSlipPutRightMakesNeighbours() {
        Papers again = renumbered().with(ISSUE_DATE, "2026-04-21");
        assertThat(check(
                        scan("其他").with(INVOICE_NUMBER, "26442000004153967806"),
                        again.with(INVOICE_NUMBER, "26442000004359167806")))
                .isEqualTo("DUP-04");
        assertThat(check(
                        scan("其他").with(INVOICE_NUMBER, "26447000004359167801"),
                        again.with(INVOICE_NUMBER, "26442000004359167804")))
                .isEqualTo("none");
    }

    @Test
    void oneOtherDigitInACertainNumberIsASlipThoughThePictureLostTheLines() {
        Papers scan = scan("其他")
                .scanned("00ff00ff00ff00ff", 0)
                .with(CONTRACT_NUMBER, "HT20260131089")
                .from(ReadingSource.QR, 0.99)
                .with(INVOICE_NUMBER, "26442000074359167806");
        Papers again = renumbered()
                .with(INVOICE_NUMBER, "26442000004359167806")
                .with(ISSUE_DATE, "2026-04-21")
                .with(CONTRACT_NUMBER, "HT20260131089");
        assertThat(check(scan, again)).isEqualTo("DUP-03");
        assertThat(check(scan, again.with(INVOICE_NUMBER, "26442000087359167806")))
                .isEqualTo("DUP-04");
    }

    @Test
    void aStampOverTheBuyerMakesNoOtherBuyer() {
        Papers scan = scan("轴承").from(ReadingSource.OCR, 0.64).with(BUYER_NAME, "ECEECEIVED");
        assertThat(check(scan, renumbered())).isEqualTo("DUP-04");
        assertThat(check(scan.with(BUYER_NAME, "Veldermark Tooling GmbH"), renumbered()))
                .isEqualTo("none");
    }

    @Test
    void aPictureThatLostItsNumberIsNoCopyOfAnotherDay() {
        Papers scan = scan("轴承").without(INVOICE_NUMBER);
        assertThat(check(scan, renumbered())).isEqualTo("none");
        assertThat(check(scan, renumbered().with(ISSUE_DATE, "2026-04-21"))).isEqualTo("DUP-04");
    }

    @Test
    void aMisreadLegalFormLeavesTheNameAsItIs() {
        Papers scan = scan("轴东").without(SELLER_TAX_ID).with(SELLER_NAME, "广东明远机电有陒公司");
        assertThat(FactsOf.document(scan.build()).orElseThrow().sellerName())
                .isEqualTo(FactsOf.document(renumbered().build()).orElseThrow().sellerName());
    }

    @Test
    void oneFaceUnderOneNumberIsOneInvoiceThoughThePictureLostItsSellerAndTheBuyerIsAnother() {
        Papers scan = scan("其他").without(SELLER_TAX_ID).without(SELLER_NAME).with(INVOICE_NUMBER, "EXP-880412");
        Papers again = renumbered()
                .with(INVOICE_NUMBER, "EXP-880412")
                .with(ISSUE_DATE, "2026-04-21")
                .with(BUYER_NAME, "西部矿业股份有限公司");
        assertThat(check(scan, again)).isEqualTo("DUP-02");
        assertThat(check(scan, again.with(GROSS_AMOUNT, "9187.32"))).isEqualTo("none");
    }

    @Test
    void whatContradictsIsNotMadeGood() {
        assertThat(check(scan("轴承").with(GROSS_AMOUNT, "2187.32"), renumbered()))
                .isEqualTo("none");
        assertThat(check(scan("轴承").with(BUYER_NAME, "西部矿业股份有限公司"), renumbered()))
                .isEqualTo("none");
    }

    @Test
    void anUnreadableDayMayBeAnotherMonthOfASeries() {
        Papers scan = scan("其他").without(ISSUE_DATE).with(CONTRACT_NUMBER, "HT-1");
        Papers instalment = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, OTHER_NUMBER)
                .with(GROSS_AMOUNT, "1187.32")
                .with(CONTRACT_NUMBER, "HT-1")
                .line("进度款", "1", "1050.73", "1050.73", "0.13", "136.59");
        assertThat(check(scan, instalment)).isEqualTo("none");
        assertThat(check(scan, renumbered().with(CONTRACT_NUMBER, "HT-1"))).isEqualTo("DUP-04");
    }

    @Test
    void oneNumberUnderANameOfAnotherScriptIsOneInvoice() {
        Papers original = Papers.wholeInvoice("d1")
                .with(INVOICE_NUMBER, "EXP-880412")
                .with(GROSS_AMOUNT, "1187.32")
                .with(CONTRACT_NUMBER, "HT-1");
        Papers translated = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, "EXP-880412")
                .with(GROSS_AMOUNT, "1187.32")
                .with(CONTRACT_NUMBER, "HT-1")
                .with(SELLER_NAME, "Guangdong Mingyuan Electric Co., Ltd.");
        assertThat(check(original, translated.without(SELLER_TAX_ID))).isEqualTo("DUP-02");
        assertThat(check(original, translated.with(SELLER_TAX_ID, "DE222222222")))
                .isEqualTo("none");
    }

    @Test
    void twoTotalsOfOneDayWithoutLinesAreOneTradeUnlessNumberedOneAfterTheOther() {
        Papers first = Papers.wholeInvoice("d1").with(GROSS_AMOUNT, "1187.32");
        Papers far = Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "1187.32").with(INVOICE_NUMBER, OTHER_NUMBER);
        Papers next = Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "1187.32");
        assertThat(check(first, far)).isEqualTo("DUP-04");
        assertThat(check(first, next.with(INVOICE_NUMBER, "26442000004359167807")))
                .isEqualTo("none");
    }
}
