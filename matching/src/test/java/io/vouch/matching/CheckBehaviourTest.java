package io.vouch.matching;

import static io.vouch.extraction.FieldName.ADVANCE_RATE;
import static io.vouch.extraction.FieldName.AMOUNT_IN_WORDS;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.BUYER_TAX_ID;
import static io.vouch.extraction.FieldName.CONTRACT_KIND;
import static io.vouch.extraction.FieldName.CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.CURRENCY;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.INVOICE_NUMBERS;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.NET_AMOUNT;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.PAYMENT_TERM_DAYS;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;
import static io.vouch.extraction.FieldName.SIGN_DATE;
import static io.vouch.extraction.FieldName.TAX_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What single checks accuse, what they forgive, and how they say it. */
final class CheckBehaviourTest {

    private static Verdict verdict(String check, Papers... papers) {
        return verdict(check, List.of(), papers);
    }

    private static Verdict verdict(String check, List<DuplicatePair> pairs, Papers... papers) {
        List<ExtractedDocument> built =
                List.of(papers).stream().map(Papers::build).toList();
        return CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals(check))
                .findFirst()
                .orElseThrow()
                .examine(new DealPapers("d2", DealTerms.NONE, built, 0, pairs), CheckPolicy.standard(20_600));
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(SELLER_NAME, "Fennimoor Components GmbH")
                .with(BUYER_NAME, "Sommerfjeld Foods Ltd")
                .with(SIGN_DATE, "2026-01-05");
    }

    private static Papers invoice(String name) {
        return Papers.invoice("d2")
                .named(name)
                .with(SELLER_NAME, "Fennimoor Components GmbH")
                .with(BUYER_NAME, "Sommerfjeld Foods Ltd")
                .with(ISSUE_DATE, "2026-05-20");
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, "Fennimoor Components GmbH")
                .with(DEBTOR_NAME, "Sommerfjeld Foods Ltd");
    }

    @Test
    void aPaperOnWhichTwoCompaniesMayBeTheSellerContradictsNobody() {
        Papers factoring = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(SELLER_NAME, "Tarnhollow Trade Capital Limited")
                .with(CONTRACT_KIND, "FACTORING");
        assertThat(verdict("XDOC-01", contract(), invoice("invoice.pdf"), factoring)
                        .findings())
                .hasSize(1);
        assertThat(verdict(
                                "XDOC-01",
                                contract(),
                                invoice("invoice.pdf"),
                                factoring.and(SELLER_NAME, "Fennimoor Components GmbH"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void aRatioOrAmountThatAScanMayHaveLostADigitOfIsLeftOpen() {
        DealTerms terms = new DealTermsReader()
                .read("{\"advance\":{\"amount\":\"800.00\",\"currency\":\"EUR\"}}")
                .terms();
        Papers factoring = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .from(ReadingSource.OCR, 0.99)
                .with(ADVANCE_RATE, "0.08");
        Papers assigned = notice().with(ASSIGNED_AMOUNT, "1000.00");
        DealPapers deal = new DealPapers("d2", terms, List.of(factoring.build(), assigned.build()), 0);
        Verdict verdict = CheckCatalog.checks().stream()
                .filter(one -> one.card().id().equals("ELG-07"))
                .findFirst()
                .orElseThrow()
                .examine(deal, CheckPolicy.standard(20_600));
        assertThat(verdict.result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void aCodeReadFromTheOtherPartysLineDoesNotHideAnotherBuyer() {
        Papers invoice = invoice("invoice.pdf").with(SELLER_TAX_ID, "91440112MAB887795D");
        Papers contract = contract().with(BUYER_TAX_ID, "91440112MAB887795D");
        assertThat(verdict("XDOC-01", contract, invoice).findings()).isEmpty();
        assertThat(verdict("XDOC-01", contract.with(BUYER_NAME, "Northwick Vale Textiles Ltd"), invoice)
                        .findings())
                .hasSize(1);
    }

    @Test
    void oneNameUnderTwoVatNumbersIsOneCriticalFindingThatListsAllPapers() {
        Verdict verdict = verdict(
                "XDOC-01",
                contract().with(BUYER_TAX_ID, "GB379674388"),
                invoice("invoice-1.pdf").with(BUYER_TAX_ID, "GB319689118"),
                invoice("invoice-2.pdf").with(BUYER_TAX_ID, "GB 319 6891 18"),
                notice());
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.title())
                    .isEqualTo("The buyer Sommerfjeld Foods Ltd has another code in invoice-1.pdf and invoice-2.pdf"
                            + " than in contract.pdf");
            assertThat(finding.evidence().get(0).name()).isEqualTo("d2/invoice-1.pdf");
            assertThat(finding.evidence())
                    .extracting(Evidence::name)
                    .contains("d2/invoice-2.pdf", "d2/contract.pdf")
                    .doesNotContain("d2/notice.pdf");
        });
    }

    @Test
    void establishmentsAndCodesOfTwoKindsAreOneCompany() {
        assertThat(verdict(
                                "XDOC-01",
                                contract().with(BUYER_TAX_ID, "GB319689118"),
                                invoice("a.pdf").with(BUYER_TAX_ID, "GB319689118001"),
                                invoice("b.pdf").with(BUYER_TAX_ID, "12-3456789"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aCodeMisreadInOneDigitOnAScanAccusesNobody() {
        Papers scan = invoice("scan.jpg").from(ReadingSource.OCR, 0.97).with(BUYER_TAX_ID, "GB319089118");
        assertThat(verdict("XDOC-01", contract().with(BUYER_TAX_ID, "GB319689118"), scan)
                        .findings())
                .isEmpty();
    }

    @Test
    void papersThatAgreeOnAnotherBuyerAreOneFinding() {
        Verdict verdict = verdict(
                "XDOC-01",
                contract(),
                invoice("invoice-1.pdf").with(BUYER_NAME, "Korvik Trading AB"),
                invoice("invoice-2.pdf").with(BUYER_NAME, "Korvik Trading AB"),
                notice().with(DEBTOR_NAME, "Korvik Trading AB"));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.title())
                    .isEqualTo(
                            "The buyer in invoice-1.pdf, invoice-2.pdf and notice.pdf is not the one in contract.pdf");
        });
    }

    private static Papers factoring() {
        return Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(SIGN_DATE, "2026-06-14")
                .with(PAYEE_ACCOUNT, "915501580125151");
    }

    @Test
    void anOlderInvoiceIsNoExcuseIfItsSistersNameTheAgreedAccount() {
        Papers stray = invoice("invoice-1.pdf").with(PAYEE_ACCOUNT, "351298453891747");
        Papers sister = invoice("invoice-2.pdf").with(PAYEE_ACCOUNT, "915501580125151");
        assertThat(verdict("ACC-01", factoring(), stray, sister).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.HIGH));
        assertThat(verdict("ACC-01", factoring(), stray).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.LOW));
    }

    @Test
    void noticeAndAcknowledgementThatNameOneAccountAreOneFinding() {
        Papers acknowledgement = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf")
                .with(PAYEE_ACCOUNT, "351298453891747");
        assertThat(verdict("ACC-01", factoring(), acknowledgement, notice().with(PAYEE_ACCOUNT, "351298453891747"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.title())
                        .isEqualTo("acknowledgement.pdf and notice.pdf ask for payment to account ****1747"
                                + " instead of ****5151"));
    }

    @Test
    void anAccountMisreadOnAScanCouldNotBeChecked() {
        Papers scan = notice().from(ReadingSource.OCR, 0.98).with(PAYEE_ACCOUNT, "915501580175151");
        assertThat(verdict("ACC-01", factoring(), scan).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void anAccountReadAlikeOnTwoScansIsNoSlipOfRecognition() {
        Papers notice = notice().from(ReadingSource.OCR, 0.98);
        Papers acknowledgement = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.jpg")
                .from(ReadingSource.OCR, 0.98)
                .with(PAYEE_ACCOUNT, "915501580145151");
        assertThat(verdict("ACC-01", factoring(), acknowledgement, notice.with(PAYEE_ACCOUNT, "915501580145151"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void theSameDigitTakenForItsLookAlikeOnTwoScansMayBeTheirPrint() {
        Papers notice = notice().from(ReadingSource.OCR, 0.98);
        Papers acknowledgement = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.jpg")
                .from(ReadingSource.OCR, 0.98)
                .with(PAYEE_ACCOUNT, "915501580725151");
        assertThat(verdict("ACC-01", factoring(), acknowledgement, notice.with(PAYEE_ACCOUNT, "915501580725151"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void twoIbansWhoseCheckDigitsHoldAreTwoAccountsThoughOneDigitPairDiffers() {
        Papers agreement = factoring().with(PAYEE_ACCOUNT, "DE89370400440532013000");
        Papers scan = notice().from(ReadingSource.OCR, 0.98);
        assertThat(verdict("ACC-01", agreement, scan.with(PAYEE_ACCOUNT, "DE62370400440532013001"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(verdict("ACC-01", agreement, scan.with(PAYEE_ACCOUNT, "DE89370400440532013001"))
                        .result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void anIbanOfWhichALetterDiffersIsMisreadThoughTwoScansReadItAlike() {
        Papers agreement = factoring().with(PAYEE_ACCOUNT, "GB08SVFN87787735730206");
        Papers scan = notice().from(ReadingSource.OCR, 0.98).with(PAYEE_ACCOUNT, "GB08SVEN87787735730206");
        Papers other = Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.jpg")
                .from(ReadingSource.OCR, 0.98)
                .with(PAYEE_ACCOUNT, "GB08SVEN87787735730206");
        assertThat(verdict("ACC-01", agreement, scan, other).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict(
                                "ACC-01",
                                agreement,
                                scan.with(PAYEE_ACCOUNT, "GB08SVFN87787745730206"),
                                other.with(PAYEE_ACCOUNT, "GB08SVFN87787745730206"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
    }

    @Test
    void wordsThatDoubtTheirOwnFiguresAreNotDoubtedForIt() {
        Papers scan = totals(invoice("a.jpg").from(ReadingSource.OCR, 0.97), "38861.19", "7383.63", "46244.82");
        Papers other = scan.from(ReadingSource.OCR, 0.77)
                .with(AMOUNT_IN_WORDS, "EUR Forty-six thousand six hundred forty-four and 82/100");
        assertThat(verdict("INT-09", other).result()).isEqualTo(CheckResult.FIRED);
    }

    private static Papers bought(Papers paper, String buyer, double sureness, String code) {
        return paper.from(ReadingSource.OCR, 0.98)
                .with(BUYER_TAX_ID, code)
                .from(ReadingSource.OCR, sureness)
                .with(BUYER_NAME, buyer);
    }

    @Test
    void aSureCodeSpeaksForItselfAndNotForAnUnsureNameBesideIt() {
        Papers contract = bought(
                Papers.of(DocumentType.CONTRACT, "d2", "contract.jpg"),
                "Lindenhaven Textiles PLC",
                0.97,
                "GB371474937");
        Papers garbled = bought(invoice("a.jpg"), "For the Buyer", 0.3, "DE179554414");
        assertThat(verdict("XDOC-01", contract, garbled).findings()).isEmpty();
        Papers other = bought(invoice("a.jpg"), "Sommerfjeld Hydraulics GmbH", 0.85, "DE179554414");
        assertThat(verdict("XDOC-01", contract, other).findings()).hasSize(1);
        Papers unsureName = bought(invoice("a.jpg"), "For the Buyer", 0.3, "GB335391849");
        assertThat(verdict("XDOC-01", contract, unsureName).findings()).hasSize(1);
    }

    @Test
    void aSellerThatNobodyReadSurelyDoesNotMakeTheBuyerASwappedOne() {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(BUYER_NAME, "Sommerfjeld Foods Ltd")
                .with(BUYER_TAX_ID, "GB335391849");
        Papers other =
                invoice("a.pdf").with(BUYER_NAME, "Sommerfjeld Foods Ltd").with(BUYER_TAX_ID, "GB371474937");
        Papers doubtful = invoice("b.pdf").from(ReadingSource.TEXT, 0.4).with(SELLER_NAME, "Bill to");
        assertThat(verdict("XDOC-01", contract, other, doubtful).findings()).hasSize(1);
    }

    private static Papers billed(String name, String description, String quantity, String net) {
        return Papers.of(DocumentType.INVOICE, "d2", name)
                .from(ReadingSource.OCR, 0.97)
                .with(INVOICE_NUMBER, name)
                .scanned()
                .line(description, quantity, "33.24", net, "", "");
    }

    private static Papers delivered(String first) {
        return Papers.of(DocumentType.DELIVERY, "d2", "delivery.jpg")
                .scanned()
                .line("Frozen mixed berries", first, "", "", "", "")
                .line("Frozen mixed berries", "1537", "", "", "", "");
    }

    @Test
    void aScannedDeliveryNoteCountsWhereItsOtherQuantitiesAreTheInvoices() {
        Papers one = billed("a.jpg", "Frozen mixed berries,", "2449", "81404.76");
        Papers two = billed("b.jpg", "Frozen mixed berries, 10 kg carton", "1537", "51089.88");
        assertThat(verdict("XDOC-04", one, two, delivered("2226")).result()).isEqualTo(CheckResult.FIRED);
        assertThat(verdict("XDOC-04", one, two, delivered("2419")).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-04", one, two, delivered("5")).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-04", one, two, delivered("2427")).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-04", one, two, delivered("2449")).result()).isEqualTo(CheckResult.PASSED);
    }

    private static Papers totals(Papers paper, String net, String tax, String gross) {
        return paper.with(CURRENCY, "EUR")
                .with(NET_AMOUNT, net)
                .with(TAX_AMOUNT, tax)
                .with(GROSS_AMOUNT, gross);
    }

    @Test
    void aSumThatTheLinesAndTheCodeOfAScanPutRightAccusesNobody() {
        Papers scan = totals(invoice("a.jpg").from(ReadingSource.OCR, 0.97), "404565.49", "36410.89", "449976.29")
                .line("transport", "23", "17589.8", "404565.40", "", "")
                .scanned();
        assertThat(verdict("INT-09", scan).result()).isEqualTo(CheckResult.FIRED);
        Papers coded = scan.from(ReadingSource.QR, 0.99).and(GROSS_AMOUNT, "440976.29");
        assertThat(verdict("INT-09", coded).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        Papers other = totals(invoice("a.jpg").from(ReadingSource.OCR, 0.97), "404565.49", "36410.89", "449976.29")
                .line("transport", "23", "17589.8", "404565.40", "", "")
                .scanned()
                .from(ReadingSource.QR, 0.99)
                .and(GROSS_AMOUNT, "551976.29");
        assertThat(verdict("INT-09", other).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void wordsCutOffOnAScanCouldNotBeChecked() {
        Papers scan = totals(invoice("a.jpg").from(ReadingSource.OCR, 0.97), "499302.40", "29958.14", "529260.54")
                .with(AMOUNT_IN_WORDS, "贰佰陆拾圆伍角肆分");
        assertThat(verdict("INT-09", scan))
                .isEqualTo(Verdict.couldNotCheck("a.jpg: the amount in words could not be read surely"));
    }

    @Test
    void wordsAreHeldAgainstTheFiguresOfTheirOwnSource() {
        Papers edited = totals(invoice("a.pdf"), "1000.00", "130.00", "1130.00")
                .from(ReadingSource.QR, 0.99)
                .with(GROSS_AMOUNT, "565.00")
                .from(ReadingSource.TEXT, 0.99)
                .and(GROSS_AMOUNT, "1130.00")
                .with(AMOUNT_IN_WORDS, "壹仟壹佰叁拾圆整");
        assertThat(verdict("INT-09", edited).result()).isEqualTo(CheckResult.PASSED);
        assertThat(verdict("INT-06", edited).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aDueDateIsNotHeldAgainstInvoicesOfWhichOneShowsNoDate() {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(PAYMENT_TERM_DAYS, "120");
        Papers dated = invoice("one.pdf").with(ISSUE_DATE, "2026-05-10");
        Papers due = notice().with(DUE_DATE, "2026-09-24");
        assertThat(verdict("XDOC-06", contract, dated, due).result()).isEqualTo(CheckResult.FIRED);
        Papers undated = invoice("two.pdf").without(ISSUE_DATE);
        assertThat(verdict("XDOC-06", contract, dated, undated, due).result()).isEqualTo(CheckResult.FIRED);
        assertThat(verdict("XDOC-06", contract, dated, undated.scanned(), due).result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        Papers second = invoice("two.pdf").with(ISSUE_DATE, "2026-05-27");
        assertThat(verdict("XDOC-06", contract, dated, second, due).result()).isEqualTo(CheckResult.PASSED);
    }

    private static CheckResult referring(ReadingSource source, String number) {
        Papers contract = Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf").with(CONTRACT_NUMBER, "HT20260222231");
        return verdict("XDOC-01", contract, notice().from(source, 0.96).with(CONTRACT_NUMBER, number))
                        .findings()
                        .isEmpty()
                ? CheckResult.PASSED
                : CheckResult.FIRED;
    }

    @Test
    void aContractNumberTornByAScanIsNoOtherContract() {
        assertThat(referring(ReadingSource.OCR, "7202602222813")).isEqualTo(CheckResult.PASSED);
        assertThat(referring(ReadingSource.TEXT, "7202602222813")).isEqualTo(CheckResult.FIRED);
        assertThat(referring(ReadingSource.OCR, "HT20260305117")).isEqualTo(CheckResult.FIRED);
        assertThat(referring(ReadingSource.OCR, "XS20260222117")).isEqualTo(CheckResult.FIRED);
        assertThat(referring(ReadingSource.OCR, "HT2026刀2-117")).isEqualTo(CheckResult.PASSED);
        assertThat(referring(ReadingSource.TEXT, "HT2026刀2-117")).isEqualTo(CheckResult.FIRED);
        assertThat(referring(ReadingSource.OCR, "LoLbu60222231")).isEqualTo(CheckResult.PASSED);
        assertThat(referring(ReadingSource.TEXT, "LoLbu60222231")).isEqualTo(CheckResult.FIRED);
    }

    private static Verdict againstTheCode(FieldName field, String coded, String read) {
        Papers scan = invoice("a.jpg").scanned().from(ReadingSource.QR, 0.99).with(field, coded);
        return verdict("INT-06", scan.from(ReadingSource.OCR, 0.97).and(field, read));
    }

    @Test
    void aScannedValueThatLostItsFormIsNotHeldAgainstTheCode() {
        assertThat(againstTheCode(INVOICE_NUMBER, "33678507", "33912507").result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(againstTheCode(INVOICE_NUMBER, "33678507", "336/850").result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(againstTheCode(GROSS_AMOUNT, "1470163.00", "1984063.00").result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(againstTheCode(GROSS_AMOUNT, "1470163.00", "1479163.600").result())
                .isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(againstTheCode(GROSS_AMOUNT, "232713.75", "232713").result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(againstTheCode(GROSS_AMOUNT, "232713.75", "284913").result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aNoticeThatFollowsTheForgedPrintPointsToTheForgery() {
        Papers edited = invoice("a.pdf")
                .with(INVOICE_NUMBER, "FE/26/2636")
                .from(ReadingSource.QR, 0.99)
                .with(GROSS_AMOUNT, "565.00")
                .from(ReadingSource.TEXT, 0.99)
                .and(GROSS_AMOUNT, "1130.00");
        Verdict verdict = verdict(
                "XDOC-02", edited, notice().with(INVOICE_NUMBERS, "FE/26/2636").with(ASSIGNED_AMOUNT, "1130.00"));
        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.explanation()).contains("INT-06");
        });
    }

    /** Lines of 200.00 each, so far apart, and totals so far below the top of the last. */
    private static Papers lines(String net, int count, double step, double toTotals) {
        Papers paper = invoice("a.pdf");
        for (int i = 0; i < count; i++) {
            paper.line("pump", "2", "100", "200.00", "", "", 246 + i * step);
        }
        return paper.at(246 + (count - 1) * step + toTotals)
                .with(CURRENCY, "EUR")
                .with(NET_AMOUNT, net);
    }

    @Test
    void linesThatDoNotMakeTheNetAmountAreFound() {
        Papers paper = lines("900.00", 2, 17.8, 30);
        assertThat(verdict("INT-09", paper).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.title())
                    .isEqualTo(
                            "a.pdf contradicts itself: the 2 lines make EUR 400.00, but the net amount is EUR 900.00");
            assertThat(finding.evidence()).extracting(Evidence::field).contains("net_amount", "lines");
        });
    }

    @Test
    void linesAmongWhichOneMayBeUnreadAccuseNobody() {
        assertThat(verdict("INT-09", lines("900.00", 2, 17.8, 60)).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("INT-09", lines("900.00", 1, 17.8, 60)).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
    }

    @Test
    void linesThatMakeTheNetAmountPass() {
        assertThat(verdict("INT-09", lines("400.00", 2, 17.8, 30)).result()).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void oneNumberOnTwoDifferentInvoicesIsToldFromOneInvoiceFinancedTwice() {
        Papers original =
                Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "2026-0007").sequence(1);
        Papers other = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, "2026-0007")
                .with(GROSS_AMOUNT, "77.00")
                .with(ISSUE_DATE, "2026-05-30")
                .with(BUYER_NAME, "西部矿业股份有限公司")
                .sequence(2);
        Papers copy =
                Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "2026-0007").sequence(2);
        Finding reuse = duplicate(original, other);
        assertThat(reuse.severity()).isEqualTo(Severity.HIGH);
        assertThat(reuse.title()).contains("used for another invoice");
        Finding twice = duplicate(original, copy);
        assertThat(twice.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(twice.title()).contains("was already submitted");
    }

    @Test
    void placeholderNumbersOfOneSellerSayNothing() {
        Papers original =
                Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "1234567").sequence(1);
        Papers other = Papers.wholeInvoice("d2")
                .with(INVOICE_NUMBER, "1234567")
                .with(GROSS_AMOUNT, "77.00")
                .with(ISSUE_DATE, "2026-05-30")
                .with(BUYER_NAME, "西部矿业股份有限公司")
                .sequence(2);
        assertThat(pairs(original, other)).isEmpty();
    }

    private static Papers scanOf(String deal, String number, String date) {
        return Papers.wholeInvoice(deal)
                .scanned("00ff00ff00ff00ff", 0)
                .with(INVOICE_NUMBER, number)
                .with(ISSUE_DATE, date)
                .with(BUYER_TAX_ID, "GB365885794")
                .with(GROSS_AMOUNT, "42589.70");
    }

    @Test
    void aNumberOfAnotherDayIsNotExcusedAsMisreadFromADaysBatch() {
        Papers original = scanOf("d1", "11044499", "2026-05-01").sequence(1);
        Papers copy = scanOf("d2", "11044421", "2026-05-03").sequence(2);
        assertThat(pairs(original, copy)).extracting(DuplicatePair::check).containsExactly("DUP-04");
        Papers batch = scanOf("d2", "11044421", "2026-05-01").sequence(2);
        assertThat(pairs(original, batch)).isEmpty();
    }

    @Test
    void aTotalThatAPictureHardlyShowsDoesNotPartTwoPapers() {
        Papers original = coded("d1", "67430294").sequence(1);
        Papers copy = coded("d2", "67480294")
                .without(NET_AMOUNT)
                .from(ReadingSource.OCR, 0.22)
                .with(GROSS_AMOUNT, "35198.10")
                .sequence(2);
        assertThat(pairs(original, copy)).extracting(DuplicatePair::check).containsExactly("DUP-03");
        Papers other = coded("d2", "67480294")
                .from(ReadingSource.OCR, 0.95)
                .with(GROSS_AMOUNT, "35198.10")
                .sequence(2);
        assertThat(pairs(original, other)).isEmpty();
    }

    /** The code tells its number for certain. */
    private static Papers coded(String deal, String number) {
        return scanOf(deal, number, "2026-05-04").from(ReadingSource.QR, 0.99).with(INVOICE_NUMBER, number);
    }

    private static Finding duplicate(Papers original, Papers later) {
        return verdict("DUP-02", pairs(original, later), later).findings().get(0);
    }

    private static List<DuplicatePair> pairs(Papers original, Papers later) {
        return new DuplicateComparator()
                        .compare(
                                FactsOf.document(original.build()).orElseThrow(),
                                FactsOf.document(later.build()).orElseThrow())
                        .stream()
                        .toList();
    }

    @Test
    void aCreditNoteThatTheNoticeListsIsSubmittedAndTakenOff() {
        Papers[] papers = {
            invoice("invoice-1.pdf").with(INVOICE_NUMBER, "90049589").with(GROSS_AMOUNT, "1000.00"),
            Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit-note.pdf")
                    .with(INVOICE_NUMBER, "90049776")
                    .with(GROSS_AMOUNT, "150.00"),
            notice().with(INVOICE_NUMBERS, "90049589")
                    .and(INVOICE_NUMBERS, "90049776")
                    .with(ASSIGNED_AMOUNT, "850.00")
        };
        assertThat(verdict("XDOC-03", papers).result()).isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-02", papers).result()).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aCreditNoteNeedNotBeListed() {
        Verdict verdict = verdict(
                "XDOC-03",
                invoice("invoice-1.pdf").with(INVOICE_NUMBER, "90049589"),
                Papers.of(DocumentType.CREDIT_NOTE, "d2", "credit-note.pdf").with(INVOICE_NUMBER, "90049776"),
                notice().with(INVOICE_NUMBERS, "90049589"));
        assertThat(verdict.result()).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aPieceOfTheContractNumberOnAScanIsNoOtherContract() {
        Papers contract = contract().with(CONTRACT_NUMBER, "CT/2603-7280");
        Papers scan = invoice("invoice-1.jpg").from(ReadingSource.OCR, 0.96).with(CONTRACT_NUMBER, "2603");
        Papers print = invoice("invoice-1.pdf").with(CONTRACT_NUMBER, "2603");
        assertThat(verdict("XDOC-01", contract, scan).result()).isEqualTo(CheckResult.PASSED);
        assertThat(verdict("XDOC-01", contract, print).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void decimalsLostOnAScanLeaveTheSumOpen() {
        Papers scan = invoice("invoice-1.jpg")
                .from(ReadingSource.OCR, 0.96)
                .with(NET_AMOUNT, "23197")
                .with(TAX_AMOUNT, "4871")
                .with(GROSS_AMOUNT, "28068.95");
        Papers print = invoice("invoice-1.pdf")
                .with(NET_AMOUNT, "23197")
                .with(TAX_AMOUNT, "4871")
                .with(GROSS_AMOUNT, "28068.95");
        assertThat(verdict("INT-09", scan).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("INT-09", print).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void anInvoiceThatAScannedListDoesNotShowIsLeftOpenUnlessTheListedOnesMakeTheAmount() {
        Papers listed =
                invoice("invoice-1.pdf").with(INVOICE_NUMBER, "90049589").with(GROSS_AMOUNT, "1000.00");
        Papers other = invoice("invoice-2.pdf").with(INVOICE_NUMBER, "11043949").with(GROSS_AMOUNT, "500.00");
        Papers lostRow = notice().from(ReadingSource.OCR, 0.97)
                .with(INVOICE_NUMBERS, "90049589")
                .with(ASSIGNED_AMOUNT, "1500.00");
        Papers whole = notice().from(ReadingSource.OCR, 0.97)
                .with(INVOICE_NUMBERS, "90049589")
                .with(ASSIGNED_AMOUNT, "1000.00");
        assertThat(verdict("XDOC-03", listed, other, lostRow).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-03", listed, other, whole).result()).isEqualTo(CheckResult.FIRED);
    }

    @Test
    void aListedNumberAndAScannedInvoiceThatMissEachOtherMayBeOne() {
        Papers list = notice().with(INVOICE_NUMBERS, "90053873");
        Papers unreadable =
                invoice("invoice-1.jpg").from(ReadingSource.OCR, 0.95).with(INVOICE_NUMBER, "A-77");
        Papers print = invoice("invoice-1.pdf").with(INVOICE_NUMBER, "10000001");
        assertThat(verdict("XDOC-03", unreadable, list).result()).isEqualTo(CheckResult.COULD_NOT_CHECK);
        assertThat(verdict("XDOC-03", print, list).result()).isEqualTo(CheckResult.FIRED);
    }
}
