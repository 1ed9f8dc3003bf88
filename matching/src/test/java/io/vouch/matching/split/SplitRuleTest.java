package io.vouch.matching.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.Reason;
import io.vouch.matching.block.FactsOf;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SplitRuleTest {

    private static InvoiceFacts invoice(String deal, String number, String date, String gross, ReadingSource source) {
        return FactsOf.document(Papers.wholeInvoice(deal)
                        .named(number + ".pdf")
                        .from(source, 0.95)
                        .with(FieldName.INVOICE_NUMBER, number)
                        .with(FieldName.ISSUE_DATE, date)
                        .with(FieldName.GROSS_AMOUNT, gross)
                        .with(FieldName.CONTRACT_NUMBER, "HT-1")
                        .line("电机", "1", "1", "1", "0", "0")
                        .build())
                .orElseThrow();
    }

    private static InvoiceFacts invoice(String deal, String number, String date, String gross) {
        return invoice(deal, number, date, gross, ReadingSource.TEXT);
    }

    private static List<DuplicatePair> pairs(List<InvoiceFacts> one, List<InvoiceFacts> other) {
        List<DuplicatePair> pairs = new ArrayList<>();
        for (InvoiceSums.Sum sum : InvoiceSums.of(one)) {
            for (InvoiceSums.Sum twin : InvoiceSums.of(other)) {
                if (sum.key().equals(twin.key())) {
                    pairs.addAll(SplitRule.compare(sum, twin));
                }
            }
        }
        return pairs;
    }

    @Test
    void aTotalThatAPictureHardlyShowsIsWhatNetAndTaxMake() {
        Papers scan = Papers.wholeInvoice("d1")
                .with(FieldName.NET_AMOUNT, "537462.00")
                .with(FieldName.TAX_AMOUNT, "48371.58")
                .from(ReadingSource.OCR, 0.57)
                .with(FieldName.GROSS_AMOUNT, "8583358");
        assertThat(FactsOf.document(scan.build()).orElseThrow().gross()).isEqualTo("585833.58");
        assertThat(FactsOf.document(scan.from(ReadingSource.OCR, 0.9)
                                .with(FieldName.GROSS_AMOUNT, "585833.58")
                                .with(FieldName.TAX_AMOUNT, "48371.00")
                                .build())
                        .orElseThrow()
                        .gross())
                .isEqualTo("585833.58");
        Papers lostDigit = scan.from(ReadingSource.OCR, 0.57)
                .with(FieldName.GROSS_AMOUNT, "8583358")
                .from(ReadingSource.OCR, 0.97)
                .with(FieldName.NET_AMOUNT, "37462.00");
        assertThat(FactsOf.document(lostDigit.build()).orElseThrow().gross()).isEqualTo("8583358");
    }

    @Test
    void aQuarterMayLieBetweenAnExactSumAndItsPartsUnderOneContract() {
        List<InvoiceFacts> parts = List.of(
                invoice("d2", "A-1005", "2026-05-08", "919266.66"), invoice("d2", "A-1009", "2026-05-09", "167697.82"));
        InvoiceFacts whole = invoice("d1", "A-1001", "2026-06-12", "1086964.48");
        InvoiceFacts lots = invoice("d1", "A-1001", "2026-06-12", "503093.46");

        assertThat(pairs(List.of(whole), parts)).isNotEmpty();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-09-12", "1086964.48")), parts))
                .isEmpty();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-06-12", "1086964.47")), parts))
                .isEmpty();
        assertThat(pairs(List.of(lots), List.of(parts.get(1), invoice("d2", "A-1005", "2026-05-08", "335395.64"))))
                .isEmpty();
    }

    @Test
    void lotsOfSeveralDaysThatAddUpSaySo() {
        List<DuplicatePair> pairs = pairs(
                List.of(invoice("d1", "A-1001", "2026-04-21", "4068.90")),
                List.of(
                        invoice("d2", "A-1005", "2026-04-22", "1356.30"),
                        invoice("d2", "A-1009", "2026-04-23", "2712.60")));

        assertThat(pairs).isNotEmpty().allSatisfy(pair -> assertThat(pair.reasons())
                .extracting(Reason::code)
                .contains(SplitRule.LOTS));
    }

    @Test
    void lotsOfWhichAPictureMisreadOneAreLotsAllTheSame() {
        List<DuplicatePair> pairs = pairs(
                List.of(invoice("d1", "A-1001", "2026-04-21", "4065.90", ReadingSource.OCR)),
                List.of(
                        invoice("d2", "A-1005", "2026-04-22", "1356.30"),
                        invoice("d2", "A-1009", "2026-04-23", "2712.60")));

        assertThat(pairs).isNotEmpty().allSatisfy(pair -> assertThat(pair.reasons())
                .extracting(Reason::code)
                .contains(SplitRule.LOTS));
    }

    @Test
    void anInvoiceWithTheVeryLinesOfTwoOthersIsMadeOfThemThoughTheyAreLots() {
        InvoiceFacts four = lots("d1", "A-1001", "2026-04-01", "5425.20", "4");
        InvoiceFacts one = lots("d1", "A-1005", "2026-04-01", "1356.30", "1");

        assertThat(pairs(List.of(four, one), List.of(lots("d2", "A-1090", "2026-04-21", "6781.50", "4", "1"))))
                .isNotEmpty()
                .allSatisfy(pair ->
                        assertThat(pair.reasons()).extracting(Reason::code).doesNotContain(SplitRule.LOTS));
        assertThat(pairs(List.of(four, one), List.of(lots("d2", "A-1090", "2026-04-21", "6781.50", "5"))))
                .isNotEmpty()
                .allSatisfy(pair ->
                        assertThat(pair.reasons()).extracting(Reason::code).contains(SplitRule.LOTS));
    }

    private static InvoiceFacts lots(String deal, String number, String date, String gross, String... quantities) {
        Papers paper = Papers.wholeInvoice(deal)
                .named(number + ".pdf")
                .with(FieldName.INVOICE_NUMBER, number)
                .with(FieldName.ISSUE_DATE, date)
                .with(FieldName.GROSS_AMOUNT, gross)
                .with(FieldName.CONTRACT_NUMBER, "HT-1");
        for (String quantity : quantities) {
            paper = paper.line("电机", quantity, "1200.27", quantity, "0", "0");
        }
        return FactsOf.document(paper.build()).orElseThrow();
    }

    @Test
    void halvesUnderOtherNumbersAreASplit() {
        List<DuplicatePair> pairs = pairs(
                List.of(invoice("d1", "A-1001", "2026-04-21", "4068.90")),
                List.of(
                        invoice("d2", "B-7005", "2026-04-22", "2034.45"),
                        invoice("d2", "B-7009", "2026-04-22", "2034.45")));

        assertThat(pairs).isNotEmpty().allSatisfy(pair -> assertThat(pair.reasons())
                .extracting(Reason::code)
                .doesNotContain(SplitRule.LOTS));
    }

    @Test
    void aMisreadDigitOfAScannedPartIsForgivenAndAnotherAmountIsNot() {
        List<InvoiceFacts> whole = List.of(invoice("d1", "A-1001", "2026-04-21", "4068.91"));
        InvoiceFacts text = invoice("d2", "A-1005", "2026-04-22", "1356.37");

        assertThat(pairs(whole, List.of(text, part("2712.54", ReadingSource.TEXT))))
                .isNotEmpty();
        assertThat(pairs(whole, List.of(text, part("2712.64", ReadingSource.OCR))))
                .isNotEmpty();
        assertThat(pairs(whole, List.of(text, part("2712.64", ReadingSource.TEXT))))
                .isEmpty();
        assertThat(pairs(whole, List.of(text, part("271254", ReadingSource.OCR))))
                .isNotEmpty();
        assertThat(pairs(whole, List.of(text, part("2712.14", ReadingSource.OCR))))
                .isEmpty();
    }

    @Test
    void aMisreadDigitOfAScannedWholeIsForgiven() {
        List<InvoiceFacts> parts = List.of(
                invoice("d2", "B-7005", "2026-04-22", "1356.37"), invoice("d2", "B-7009", "2026-04-22", "2712.54"));
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "4063.91", ReadingSource.OCR)), parts))
                .isNotEmpty();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "406891", ReadingSource.OCR)), parts))
                .isNotEmpty();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "4063.91")), parts))
                .isEmpty();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "4468.91", ReadingSource.OCR)), parts))
                .isEmpty();
    }

    private static InvoiceFacts part(String gross, ReadingSource source) {
        return invoice("d2", "A-1009", "2026-04-23", gross, source);
    }

    @Test
    void theTaxOfPartsRoundedOtherwiseThanThatOfTheWholeHidesNoSplit() {
        List<InvoiceFacts> parts = List.of(
                invoice("d2", "B-7005", "2026-04-22", "22898.27"), invoice("d2", "B-7009", "2026-04-22", "38163.78"));

        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "61062.04")), parts))
                .isNotEmpty()
                .allSatisfy(pair -> {
                    assertThat(pair.check()).isEqualTo("DUP-05");
                    assertThat(pair.reasons().get(0).textEn()).contains("rounding");
                });
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "61062.03")), parts))
                .isEmpty();
    }

    @Test
    void aPictureWhoseCertainNumberIsOfAQrCodeMayStillHaveLostItsSeller() {
        InvoiceFacts first = invoice("d2", "B-7005", "2026-04-22", "22898.27");
        InvoiceFacts second = FactsOf.document(Papers.wholeInvoice("d2")
                        .named("B-7009.jpg")
                        .scanned("00ff00ff", 0)
                        .with(FieldName.SELLER_NAME, "华东电力集团有限公司")
                        .without(FieldName.SELLER_TAX_ID)
                        .without(FieldName.BUYER_NAME)
                        .with(FieldName.ISSUE_DATE, "2026-04-22")
                        .with(FieldName.GROSS_AMOUNT, "38163.77")
                        .with(FieldName.CONTRACT_NUMBER, "HT-1")
                        .from(ReadingSource.QR, 0.99)
                        .with(FieldName.INVOICE_NUMBER, "B-7009")
                        .build())
                .orElseThrow();

        assertThat(second.ocr()).isFalse();
        assertThat(pairs(List.of(invoice("d1", "A-1001", "2026-04-21", "61062.04")), List.of(first, second)))
                .extracting(pair -> pair.later().documentId())
                .contains(first.documentId(), second.documentId());
    }
}
