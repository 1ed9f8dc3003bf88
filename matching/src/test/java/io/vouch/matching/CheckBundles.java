package io.vouch.matching;

import static io.vouch.extraction.FieldName.AMOUNT_IN_WORDS;
import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNEE_NAME;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.CONTRACT_KIND;
import static io.vouch.extraction.FieldName.CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DELIVERY_NUMBER;
import static io.vouch.extraction.FieldName.DESCRIPTION;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.INVOICE_NUMBERS;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.NOTICE_DATE;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.REGISTERED_AT;
import static io.vouch.extraction.FieldName.REGISTRATION_NUMBER;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;
import static io.vouch.extraction.FieldName.TOTAL_AMOUNT;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.split.InvoiceSums;
import io.vouch.matching.split.SplitRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four deals for one check, and how bad the first is. */
record CheckBundles(
        Severity severity, DealPapers firing, DealPapers nearMiss, DealPapers innocent, DealPapers couldNotCheck) {

    private static final String NUMBER = "26442000004359167806";

    static Map<String, CheckBundles> all() {
        Map<String, CheckBundles> all = new HashMap<>(DealBundles.all());
        all.putAll(FileBundles.all());
        all.putAll(PartyBundles.all());
        all.putAll(HistoryBundles.all());
        all.putAll(Map.ofEntries(
                Map.entry("DUP-01", sameDocument()),
                Map.entry("DUP-02", sameInvoice()),
                Map.entry("DUP-03", lookAlike()),
                Map.entry("DUP-04", renumbered()),
                Map.entry("DUP-05", split()),
                Map.entry("DUP-06", editedPicture()),
                Map.entry("DUP-07", registryConflict()),
                Map.entry("DUP-08", contractValue()),
                Map.entry("INT-06", sources()),
                Map.entry("INT-09", consistency()),
                Map.entry("XDOC-01", parties()),
                Map.entry("XDOC-02", noticeAmount()),
                Map.entry("XDOC-03", noticeInvoices()),
                Map.entry("XDOC-09", reusedDelivery()),
                Map.entry("ACC-01", account())));
        return all;
    }

    private static DealPapers deal(Papers... papers) {
        List<ExtractedDocument> built =
                List.of(papers).stream().map(Papers::build).toList();
        return new DealPapers("d2", DealTerms.NONE, built, 0);
    }

    /** Deal d2 with one paper that is compared with one paper of deal d1. */
    private static DealPapers second(Papers first, Papers paper) {
        ExtractedDocument before = first.sequence(1).build();
        ExtractedDocument after = paper.sequence(2).build();
        List<DuplicatePair> pairs = new DuplicateComparator()
                        .compare(
                                FactsOf.document(before).orElseThrow(),
                                FactsOf.document(after).orElseThrow())
                        .stream()
                        .toList();
        return new DealPapers("d2", DealTerms.NONE, List.of(after), 0, pairs);
    }

    private static DealPapers unread() {
        return new DealPapers("d2", DealTerms.NONE, List.of(), 1);
    }

    private static CheckBundles sameDocument() {
        Papers original = Papers.wholeInvoice("d1").bytes("same");
        return new CheckBundles(
                Severity.HIGH,
                second(original, Papers.wholeInvoice("d2").bytes("same")),
                second(original, Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "26442000004359167888")),
                deal(
                        Papers.wholeInvoice("d2").bytes("same"),
                        Papers.wholeInvoice("d2").bytes("same").named("copy.pdf")),
                unread());
    }

    private static CheckBundles sameInvoice() {
        return new CheckBundles(
                Severity.CRITICAL,
                second(Papers.wholeInvoice("d1"), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "9130.00")),
                second(
                        Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "2026-0007"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "2026-0007")
                                .with(SELLER_NAME, "上海别家贸易有限公司")
                                .without(SELLER_TAX_ID)),
                second(
                        Papers.wholeInvoice("d1").with(INVOICE_NUMBER, "7").with(ISSUE_DATE, "2025-01-31"),
                        Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "7").with(GROSS_AMOUNT, "55.00")),
                deal(Papers.wholeInvoice("d2").without(INVOICE_NUMBER)));
    }

    private static CheckBundles lookAlike() {
        return new CheckBundles(
                Severity.HIGH,
                second(
                        Papers.wholeInvoice("d1"),
                        Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "26442000004859167806")),
                second(
                        Papers.wholeInvoice("d1"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "26442000004859167806")
                                .with(ISSUE_DATE, "2026-05-21")),
                second(
                        Papers.wholeInvoice("d1")
                                .with(INVOICE_NUMBER, "26442000004359167805")
                                .line("电机", "1", "1000", "1000.00", "0.13", "130.00"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "26442000004359167806")
                                .line("电机", "1", "1000", "1000.00", "0.13", "130.00")),
                deal(Papers.wholeInvoice("d2").without(INVOICE_NUMBER)));
    }

    private static Papers motor(String deal) {
        return Papers.wholeInvoice(deal).line("电机", "1", "1000", "1000.00", "0.13", "130.00");
    }

    private static CheckBundles renumbered() {
        return new CheckBundles(
                Severity.HIGH,
                second(motor("d1"), motor("d2").with(INVOICE_NUMBER, "26442000004359161199")),
                second(
                        motor("d1"),
                        motor("d2").with(INVOICE_NUMBER, "26442000004359161199").with(ISSUE_DATE, "2026-04-28")),
                second(
                        Papers.wholeInvoice("d1").line("2026年3月租金", "1", "1000", "1000.00", "0.13", "130.00"),
                        Papers.wholeInvoice("d2")
                                .with(INVOICE_NUMBER, "26442000004359161199")
                                .line("2026年4月租金", "1", "1000", "1000.00", "0.13", "130.00")),
                deal(Papers.wholeInvoice("d2").without(INVOICE_NUMBER)));
    }

    private static Papers part(String deal, String number, String gross, String goods) {
        return Papers.wholeInvoice(deal)
                .named(number + ".pdf")
                .with(INVOICE_NUMBER, number)
                .with(GROSS_AMOUNT, gross)
                .line(goods, "1", "1", gross, "0", "0");
    }

    /** Deal d2 with papers whose sums are compared with those of deal d1. */
    private static DealPapers sums(List<Papers> first, Papers... second) {
        List<ExtractedDocument> after =
                List.of(second).stream().map(paper -> paper.sequence(2).build()).toList();
        List<InvoiceFacts> before = first.stream()
                .map(paper -> FactsOf.document(paper.sequence(1).build()).orElseThrow())
                .toList();
        List<DuplicatePair> pairs = InvoiceSums.of(before).stream()
                .flatMap(one ->
                        InvoiceSums.of(after.stream()
                                        .map(paper -> FactsOf.document(paper).orElseThrow())
                                        .toList())
                                .stream()
                                .filter(other -> other.key().equals(one.key()))
                                .flatMap(other -> SplitRule.compare(one, other).stream()))
                .toList();
        return new DealPapers("d2", DealTerms.NONE, after, 0, pairs);
    }

    private static CheckBundles split() {
        List<Papers> whole = List.of(part("d1", "26442000004359160001", "1130.07", "电机"));
        return new CheckBundles(
                Severity.MEDIUM,
                sums(
                        whole,
                        part("d2", "26442000004359160002", "400.03", "电机"),
                        part("d2", "26442000004359160003", "730.04", "电机")),
                sums(
                        whole,
                        part("d2", "26442000004359160002", "400.03", "电机"),
                        part("d2", "26442000004359160003", "730.06", "电机")),
                sums(
                        List.of(part("d1", "26442000004359160001", "30000.00", "安装进度款")),
                        part("d2", "26442000004359160002", "10000.00", "安装进度款"),
                        part("d2", "26442000004359160003", "20000.00", "安装进度款")),
                deal(Papers.wholeInvoice("d2").without(INVOICE_NUMBER)));
    }

    private static Papers picture(String deal, String look, double shift) {
        return Papers.invoice(deal)
                .scanned(look, shift)
                .with(INVOICE_NUMBER, NUMBER)
                .with(ISSUE_DATE, "2026-04-21")
                .with(SELLER_NAME, "广东明远机电有限公司")
                .with(SELLER_TAX_ID, "91330000142942095H")
                .with(BUYER_NAME, "华东电力集团有限公司")
                .with(GROSS_AMOUNT, "1130.00");
    }

    /** Readings keep their row when they are set again, so that an edited field stands where it stood. */
    private static Papers edited(Papers picture) {
        return picture.at(32).with(ISSUE_DATE, "2026-06-03").at(-1);
    }

    private static CheckBundles editedPicture() {
        String look = "0123456789abcdef".repeat(4);
        return new CheckBundles(
                Severity.CRITICAL,
                // Cropped: everything stands three points off, and one date is another.
                second(picture("d1", look, 0), edited(picture("d2", look, 3)).named("again.png")),
                // Two fields differ: the next invoice on the same form.
                second(
                        picture("d1", look, 0),
                        edited(picture("d2", look, 0))
                                .at(80)
                                .with(GROSS_AMOUNT, "1130.50")
                                .named("next.png")),
                // The same template scanned on another day: one field stands a little elsewhere.
                second(
                        picture("d1", look, 0),
                        edited(picture("d2", look, 0))
                                .at(45.5)
                                .with(SELLER_NAME, "广东明远机电有限公司")
                                .named("other.png")),
                deal(Papers.invoice("d2").scanned("", 0).with(INVOICE_NUMBER, NUMBER)));
    }

    private static Papers delivery(String deal, String number) {
        return Papers.of(DocumentType.DELIVERY, deal, "delivery.pdf")
                .with(DELIVERY_NUMBER, number)
                .with(SELLER_NAME, "广东明远机电有限公司")
                .with(BUYER_NAME, "华东电力集团有限公司");
    }

    private static CheckBundles reusedDelivery() {
        return new CheckBundles(
                Severity.HIGH,
                second(delivery("d1", "SH-20260415-07"), delivery("d2", "SH-20260415-07")),
                second(delivery("d1", "SH-20260415-07"), delivery("d2", "SH-20260415-08")),
                second(
                        delivery("d1", "SH-20260415-07")
                                .with(SELLER_NAME, "上海别家贸易有限公司")
                                .with(BUYER_NAME, "西部矿业股份有限公司"),
                        delivery("d2", "SH-20260415-07")),
                deal(delivery("d2", "1").without(DELIVERY_NUMBER)));
    }

    private static Papers registration(String assignee, String at, String description) {
        return Papers.of(DocumentType.REGISTRY_RECORD, "d2", "registry.pdf")
                .with(REGISTRATION_NUMBER, "01234567890123456789")
                .with(REGISTERED_AT, at)
                .with(ASSIGNOR_NAME, "广东明远机电有限公司")
                .with(ASSIGNEE_NAME, assignee)
                .with(DESCRIPTION, description);
    }

    private static CheckBundles registryConflict() {
        Papers ours = notice().with(ASSIGNEE_NAME, "远东商业保理有限公司");
        return new CheckBundles(
                Severity.CRITICAL,
                deal(
                        Papers.wholeInvoice("d2"),
                        ours,
                        registration("北方商业保理有限公司", "2026-04-25 09:30:12", "发票号码：" + NUMBER + "，全部转让")),
                deal(
                        Papers.wholeInvoice("d2"),
                        ours,
                        registration("北方商业保理有限公司", "2026-04-25 09:30:12", "发票号码：26442000004359167999，全部转让")),
                deal(
                        Papers.wholeInvoice("d2"),
                        ours,
                        registration("远东商业保理有限公司", "2026-04-25 09:30:12", "发票号码：" + NUMBER + "，全部转让")),
                deal(
                        Papers.wholeInvoice("d2"),
                        ours,
                        registration("北方商业保理有限公司", "2026-04-25 09:30:12", "").without(DESCRIPTION)));
    }

    private static CheckBundles sources() {
        return new CheckBundles(
                Severity.CRITICAL,
                deal(Papers.wholeInvoice("d2")
                        .from(ReadingSource.XML, 1)
                        .with(GROSS_AMOUNT, "1130.00")
                        .from(ReadingSource.TEXT, 0.97)
                        .and(GROSS_AMOUNT, "11300.00")),
                deal(Papers.wholeInvoice("d2")
                        .from(ReadingSource.XML, 1)
                        .with(GROSS_AMOUNT, "1130.00")
                        .from(ReadingSource.TEXT, 0.97)
                        .and(GROSS_AMOUNT, "1130.0")),
                deal(Papers.wholeInvoice("d2")
                        .from(ReadingSource.XML, 1)
                        .with(INVOICE_NUMBER, "10556199")
                        .from(ReadingSource.OCR, 0.97)
                        .and(INVOICE_NUMBER, "10556799")
                        .from(ReadingSource.QR, 1)
                        .and(GROSS_AMOUNT, "1000.00")),
                unread());
    }

    private static CheckBundles consistency() {
        return new CheckBundles(
                Severity.HIGH,
                deal(Papers.wholeInvoice("d2").with(AMOUNT_IN_WORDS, "壹仟贰佰叁拾圆整")),
                deal(Papers.wholeInvoice("d2").with(AMOUNT_IN_WORDS, "壹仟壹佰叁拾圆整").with(GROSS_AMOUNT, "1130.01")),
                deal(Papers.wholeInvoice("d2").from(ReadingSource.OCR, 0.95).with(GROSS_AMOUNT, "1180.00")),
                deal(Papers.invoice("d2").with(INVOICE_NUMBER, "77")));
    }

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(SELLER_NAME, "广东明远机电有限公司")
                .with(BUYER_NAME, "华东电力集团有限公司")
                .with(CONTRACT_NUMBER, "XS-2026-0815");
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, "广东明远机电有限责任公司")
                .with(DEBTOR_NAME, "华东电力集团有限公司")
                .with(NOTICE_DATE, "2026-05-01")
                .with(ASSIGNED_AMOUNT, "1130.00")
                .with(INVOICE_NUMBERS, NUMBER);
    }

    /** A contract of deal d2 with an invoice of 1,130.00, after so much was invoiced under it in deal d1. */
    private static DealPapers underContract(String total, String before) {
        Papers contract = contract().with(TOTAL_AMOUNT, total);
        InvoiceFacts earlier = FactsOf.document(Papers.wholeInvoice("d1")
                        .with(INVOICE_NUMBER, "26442000004359160001")
                        .with(CONTRACT_NUMBER, "XS-2026-0815")
                        .build())
                .orElseThrow();
        ContractUse use = new ContractUse("local", "d2", earlier.contract(), "CNY", before, 1, List.of(earlier));
        return new DealPapers(
                "d2",
                DealTerms.NONE,
                List.of(
                        contract.build(),
                        Papers.wholeInvoice("d2")
                                .with(CONTRACT_NUMBER, "XS-2026-0815")
                                .build()),
                0,
                List.of(),
                List.of(use));
    }

    private static CheckBundles contractValue() {
        return new CheckBundles(
                Severity.HIGH,
                underContract("1130.00", "1130.00"),
                underContract("2260.00", "1130.00"),
                underContract("2000.00", "1130.00"),
                deal(contract(), Papers.wholeInvoice("d2")));
    }

    private static CheckBundles parties() {
        Papers factoring = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(CONTRACT_NUMBER, "BL-2026-1")
                .with(SELLER_NAME, "广东明远机电有限公司")
                .with(BUYER_NAME, "远东商业保理有限公司");
        return new CheckBundles(
                Severity.HIGH,
                deal(contract(), Papers.wholeInvoice("d2").with(BUYER_NAME, "西部矿业股份有限公司"), notice()),
                deal(contract(), Papers.wholeInvoice("d2"), notice()),
                deal(contract(), Papers.wholeInvoice("d2").with(BUYER_NAME, "华东电力集团有限公司（苏州）分公司"), factoring),
                deal(Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf"), notice()));
    }

    private static CheckBundles noticeAmount() {
        return new CheckBundles(
                Severity.HIGH,
                deal(Papers.wholeInvoice("d2"), notice().with(ASSIGNED_AMOUNT, "2130.00")),
                deal(Papers.wholeInvoice("d2"), notice()),
                deal(Papers.wholeInvoice("d2"), notice().with(ASSIGNED_AMOUNT, "1000.00")),
                deal(Papers.wholeInvoice("d2"), notice().and(INVOICE_NUMBERS, "26442000009999999999")));
    }

    private static CheckBundles noticeInvoices() {
        return new CheckBundles(
                Severity.HIGH,
                deal(Papers.wholeInvoice("d2"), notice().and(INVOICE_NUMBERS, "26442000009999999999")),
                deal(Papers.wholeInvoice("d2"), Papers.wholeInvoice("d2").named("invoice.xml"), notice()),
                deal(
                        Papers.wholeInvoice("d2"),
                        notice().from(ReadingSource.OCR, 0.95).with(INVOICE_NUMBERS, "26442000004859167806")),
                deal(Papers.wholeInvoice("d2"), notice().without(INVOICE_NUMBERS)));
    }

    private static CheckBundles account() {
        Papers factoring = Papers.of(DocumentType.CONTRACT, "d2", "factoring.pdf")
                .with(CONTRACT_KIND, "FACTORING")
                .with(PAYEE_ACCOUNT, "6222000000001234");
        return new CheckBundles(
                Severity.CRITICAL,
                deal(factoring, notice().with(PAYEE_ACCOUNT, "6222000000009999")),
                deal(factoring, notice().with(PAYEE_ACCOUNT, "6222 0000 0000 1234")),
                deal(factoring, notice(), Papers.wholeInvoice("d2").with(PAYEE_ACCOUNT, "6222000000007777")),
                deal(notice().with(PAYEE_ACCOUNT, "6222000000009999")));
    }
}
