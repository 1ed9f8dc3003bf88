package io.vouch.matching;

import static io.vouch.extraction.FieldName.AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_ADDRESS;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.NOTICE_DATE;
import static io.vouch.extraction.FieldName.PAYER_NAME;
import static io.vouch.extraction.FieldName.SELLER_ADDRESS;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SIGNATORY;
import static io.vouch.extraction.FieldName.TRANSACTION_DATE;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.FactCode;
import java.util.List;
import java.util.Map;

/** Deals for the checks that look at goods, seals, people and payments. */
final class PartyBundles {

    private static final String SELLER = "广东明远机电有限公司";
    private static final String BUYER = "华东电力集团有限公司";

    private PartyBundles() {}

    static Map<String, CheckBundles> all() {
        return Map.of(
                "INT-07", patch(),
                "INT-10", seal(),
                "XDOC-04", goods(),
                "XDOC-08", acknowledgementOrigin(),
                "PTY-03", contact(),
                "REP-04", late(),
                "REP-05", roundTrip());
    }

    private static DealPapers deal(Papers... papers) {
        return deal("{}", papers);
    }

    private static DealPapers deal(String terms, Papers... papers) {
        DealTermsReader.Result read = new DealTermsReader().read(terms);
        if (!read.problem().isEmpty()) {
            throw new IllegalArgumentException(read.problem());
        }
        List<ExtractedDocument> built =
                List.of(papers).stream().map(Papers::build).toList();
        return new DealPapers("d2", read.terms().from("terms", "d2/deal.json"), built, 0);
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER)
                .with(NOTICE_DATE, "2026-05-01")
                .with(SIGNATORY, "王思齐")
                .with(ASSIGNED_AMOUNT, "1130.00");
    }

    private static Papers acknowledgement() {
        return Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER);
    }

    private static Papers scan() {
        return Papers.wholeInvoice("d2").at(500).with(GROSS_AMOUNT, "1130.00").scanned();
    }

    private static CheckBundles patch() {
        return new CheckBundles(
                Severity.MEDIUM,
                deal(scan().fact(FactCode.PICTURE_PATCH, "200", "96", 500)
                        .fact(FactCode.PDF_REVISION_PICTURE_CHANGED, "10x10", "20x20", 500)),
                deal(scan().fact(FactCode.PICTURE_PATCH, "200", "96", 700)),
                deal(scan().fact(FactCode.PICTURE_PATCH, "200", "96", 500)),
                deal(Papers.of(DocumentType.INVOICE, "d2", "scan.pdf").scanned()));
    }

    private static Papers sealed(Papers paper, String picture, String ring) {
        return paper.fact("SEAL", "", "ROUND").fact("SEAL_PICTURE", "", picture).fact("SEAL_TEXT", "0.96", ring);
    }

    private static CheckBundles seal() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(
                        Papers.wholeInvoice("d2"),
                        sealed(notice(), "0a1b", "广东明远机电有限公司"),
                        sealed(acknowledgement(), "0a1b", "华东电力集团有限公司")),
                deal(
                        Papers.wholeInvoice("d2"),
                        sealed(notice(), "0a1b", "广东明远机电有限公司"),
                        sealed(acknowledgement(), "0a1c", "华东电力集团有腿公司")),
                deal(
                        Papers.wholeInvoice("d2"),
                        sealed(notice(), "0a1b", "广东明远机电有限公司").fact(FactCode.PDF_SIGNED, "", "adbe", -1),
                        sealed(acknowledgement(), "0a1b", "华东电力集团有限公司").fact(FactCode.PDF_SIGNED, "", "adbe", -1)),
                deal(Papers.wholeInvoice("d2"), acknowledgement().fact("SEAL", "", "ROUND")));
    }

    private static Papers motor(String quantity, String price, String net) {
        return Papers.wholeInvoice("d2").line("*电机*三相电机", quantity, price, net, "0.13", "0");
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(SELLER_NAME, SELLER)
                .with(BUYER_NAME, BUYER)
                .line("三相电机 Y2-100L", "10", "100.00", "1000.00", "", "");
    }

    private static Papers delivery(String quantity) {
        return Papers.of(DocumentType.DELIVERY, "d2", "delivery.pdf").goods("三相电机", quantity);
    }

    private static CheckBundles goods() {
        return new CheckBundles(
                Severity.HIGH,
                deal(contract(), delivery("10"), motor("10", "200.00", "2000.00")),
                deal(contract(), delivery("10"), motor("10", "100.00", "1000.00")),
                // the contract's price without tax, the invoice's with it; two of three lines of the delivery note were
                // not read
                deal(
                        contract(),
                        delivery("2"),
                        motor("5", "113.00", "565.00").line("*电机*三相电机", "5", "113.00", "565.00", "0.13", "0")),
                deal(contract(), Papers.wholeInvoice("d2")));
    }

    private static CheckBundles acknowledgementOrigin() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(
                        Papers.wholeInvoice("d2"),
                        notice(),
                        acknowledgement().with(DEBTOR_NAME, "西部矿业股份有限公司").with(ASSIGNED_AMOUNT, "2130.00")),
                deal(
                        Papers.wholeInvoice("d2"),
                        notice(),
                        acknowledgement()
                                .with(SIGNATORY, "李建国")
                                .with(ASSIGNED_AMOUNT, "1130.00")
                                .with(NOTICE_DATE, "2026-05-03")),
                deal(
                        Papers.wholeInvoice("d2"),
                        notice(),
                        acknowledgement().with(DEBTOR_NAME, "东华电力股份有限公司"),
                        Papers.of(DocumentType.LETTER, "d2", "name-change.pdf")),
                deal(notice(), acknowledgement().without(DEBTOR_NAME)));
    }

    private static Papers contacts(String seller, String buyer) {
        return Papers.wholeInvoice("d2").with(SELLER_ADDRESS, seller).with(BUYER_ADDRESS, buyer);
    }

    private static CheckBundles contact() {
        return new CheckBundles(
                Severity.HIGH,
                deal(contacts("深圳市科苑路15号 0755-26001234", "上海市浦东大道8号 0755-26001234")),
                deal(contacts("深圳市科苑路15号 0755-26001234", "上海市浦东大道8号 021-58001234")),
                deal(contacts("深圳市科苑路15号 li@qq.com", "上海市浦东大道8号 wang@qq.com 021-58001234")),
                deal(contacts("深圳市科苑路15号", "上海市浦东大道8号 021-58001234")));
    }

    private static Papers receipt(String payer, String amount, String day) {
        return Papers.of(DocumentType.BANK_RECEIPT, "d2", "receipt.pdf")
                .with(PAYER_NAME, payer)
                .with(AMOUNT, amount)
                .with(TRANSACTION_DATE, day);
    }

    private static CheckBundles late() {
        Papers due = notice().with(DUE_DATE, "2026-03-01");
        return new CheckBundles(
                Severity.MEDIUM,
                deal(due, receipt(BUYER, "1130.00", "2026-05-20")),
                deal(due, receipt(BUYER, "1130.00", "2026-03-01")),
                deal(due, receipt(BUYER, "1130.00", "2026-03-20")),
                deal(notice(), receipt(BUYER, "1130.00", "2026-05-20")));
    }

    private static CheckBundles roundTrip() {
        String advance = "{\"advance\":{\"amount\":\"904.00\",\"currency\":\"CNY\"}%s}";
        return new CheckBundles(
                Severity.CRITICAL,
                deal(advance.formatted(""), notice(), receipt("西部矿业股份有限公司", "904.00", "2026-05-04")),
                deal(advance.formatted(""), notice(), receipt("西部矿业股份有限公司", "1130.00", "2026-05-04")),
                deal(
                        advance.formatted(",\"approved_payers\":[\"华电集团财务有限公司\"]"),
                        notice(),
                        receipt("华电集团财务有限公司", "904.00", "2026-05-04")),
                deal(
                        advance.formatted(""),
                        notice(),
                        receipt("西部矿业股份有限公司", "904.00", "2026-05-04")
                                .from(ReadingSource.OCR, 0.5)
                                .with(AMOUNT, "904.00")));
    }
}
