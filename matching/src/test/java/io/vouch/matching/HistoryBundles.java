package io.vouch.matching;

import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.BUYER_TAX_ID;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.ingest.FactCode;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.precedent.PrecedentKeys;
import io.vouch.matching.precedent.Precedents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deals for the checks that hold a deal against what other deals show. */
final class HistoryBundles {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_600);

    private HistoryBundles() {}

    static Map<String, CheckBundles> all() {
        return Map.of(
                "BEH-01", habit(),
                "BEH-02", numberOrder(),
                "BEH-03", ring(),
                "BEH-04", figures(),
                "BEH-05", resubmission(),
                "BEH-06", exposure(),
                "BEH-07", workshop(),
                "PTY-02", knownParty());
    }

    /** Deal d2 with what earlier deals mean for it. */
    static DealPapers after(DealTerms terms, List<Papers> before, Papers... own) {
        List<ExtractedDocument> papers =
                Stream.of(own).map(paper -> paper.sequence(99).build()).toList();
        List<ExtractedDocument> earlier = before.stream().map(Papers::build).toList();
        List<InvoiceFacts> facts = Stream.concat(earlier.stream(), papers.stream())
                .flatMap(paper -> FactsOf.document(paper).stream())
                .toList();
        Map<String, List<InvoiceFacts>> byKey = new TreeMap<>();
        facts.forEach(
                paper -> PrecedentKeys.of(paper).forEach(key -> byKey.computeIfAbsent(key, none -> new ArrayList<>())
                        .add(PrecedentKeys.light(paper))));
        List<Precedent> precedents = byKey.entrySet().stream()
                .flatMap(entry -> Precedents.of(entry.getKey(), entry.getValue(), POLICY).stream())
                .filter(precedent -> precedent.deal().equals("d2"))
                .distinct()
                .toList();
        return new DealPapers("d2", terms, papers, 0, pairs(earlier, papers), List.of(), precedents);
    }

    private static DealPapers after(List<Papers> before, Papers... own) {
        return after(DealTerms.NONE, before, own);
    }

    private static List<DuplicatePair> pairs(List<ExtractedDocument> earlier, List<ExtractedDocument> later) {
        DuplicateComparator comparator = new DuplicateComparator();
        List<DuplicatePair> pairs = new ArrayList<>();
        for (ExtractedDocument paper : later) {
            for (ExtractedDocument other : earlier) {
                if (FactsOf.document(paper).isPresent()
                        && FactsOf.document(other).isPresent()) {
                    comparator
                            .compare(
                                    FactsOf.document(other).orElseThrow(),
                                    FactsOf.document(paper).orElseThrow())
                            .ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private static Papers invoice(String deal, String number, String day, String gross) {
        return Papers.wholeInvoice(deal)
                .with(INVOICE_NUMBER, number)
                .with(ISSUE_DATE, day)
                .with(GROSS_AMOUNT, gross);
    }

    /** So many invoices of about 1,000.00, a month apart, each of a deal of its own. */
    private static List<Papers> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> invoice(
                                "h" + i,
                                "2644200000435916%04d".formatted(1000 + 37 * i),
                                "2025-%02d-10".formatted(i + 1),
                                "%d.13".formatted(1000 + 31 * i))
                        .sequence(i + 1))
                .toList();
    }

    private static CheckBundles habit() {
        return new CheckBundles(
                Severity.MEDIUM,
                after(months(5), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "9130.00")),
                after(months(5), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "2130.00")),
                after(List.of(), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "9130.00")),
                after(months(2), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "9130.00")));
    }

    private static CheckBundles numberOrder() {
        List<Papers> before = List.of(invoice("h1", "KE-26-3950", "2026-03-01", "1000.00"));
        return new CheckBundles(
                Severity.MEDIUM,
                after(before, invoice("d2", "KE-26-3902", "2026-04-21", "1130.00")),
                after(before, invoice("d2", "KE-26-3999", "2026-04-21", "1130.00")),
                after(before, invoice("d2", "KE-26-1902", "2026-04-21", "1130.00")), // of another roll
                after(
                        before,
                        invoice("d2", "KE-26-3902", "2026-04-21", "1130.00").without(ISSUE_DATE)));
    }

    private static Papers sale(String deal, String seller, String buyer, String gross, String goods) {
        return Papers.invoice(deal)
                .with(INVOICE_NUMBER, "N-" + deal + "-7001")
                .with(ISSUE_DATE, "2026-04-2" + deal.substring(1))
                .with(SELLER_NAME, seller)
                .with(BUYER_NAME, buyer)
                .with(GROSS_AMOUNT, gross)
                .line(goods, "10", "100", gross, "0", "0");
    }

    private static CheckBundles ring() {
        String a = "广东明远机电有限公司";
        String b = "华东电力集团有限公司";
        String c = "西部矿业股份有限公司";
        return new CheckBundles(
                Severity.HIGH,
                after(
                        List.of(sale("d1", c, a, "1000.00", "电解铜"), sale("d3", b, c, "1030.00", "电解铜")),
                        sale("d2", a, b, "1060.00", "电解铜")),
                after(
                        List.of(sale("d1", c, a, "1000.00", "电解铜"), sale("d3", b, c, "1930.00", "电解铜")),
                        sale("d2", a, b, "1060.00", "电解铜")),
                after(
                        List.of(sale("d1", b, a, "1000.00", "包装木箱")), // the buyer sells its crates to its supplier
                        sale("d2", a, b, "1060.00", "电解铜")),
                after(List.of(), sale("d2", a, b, "1060.00", "电解铜").without(BUYER_NAME)));
    }

    private static CheckBundles figures() {
        List<Papers> round = IntStream.range(0, 12)
                .mapToObj(i -> invoice(
                        "h" + i,
                        "264420000043591600%02d".formatted(i),
                        "2025-%02d-10".formatted(i + 1),
                        "%d000.00".formatted(i + 3)))
                .toList();
        return new CheckBundles(
                Severity.LOW,
                after(round, Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "7000.00")),
                after(months(12), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "7000.00")),
                after(round.subList(0, 4), Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "7000.00")),
                after(round, Papers.wholeInvoice("d2").without(GROSS_AMOUNT)));
    }

    private static Papers delivery(String deal) {
        return Papers.of(DocumentType.DELIVERY, deal, "delivery.pdf").bytes("one delivery note");
    }

    private static CheckBundles resubmission() {
        List<Papers> first = List.of(Papers.wholeInvoice("d1"), delivery("d1"));
        Papers letter = Papers.of(DocumentType.LETTER, "d2", "explanation.pdf");
        return new CheckBundles(
                Severity.HIGH,
                after(first, Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "1530.00"), delivery("d2")),
                after(first, Papers.wholeInvoice("d2"), delivery("d2")),
                after(first, Papers.wholeInvoice("d2").with(GROSS_AMOUNT, "1530.00"), delivery("d2"), letter),
                after(first, Papers.wholeInvoice("d2").without(INVOICE_NUMBER), delivery("d2")));
    }

    private static DealTerms limit(String amount) {
        return new DealTermsReader()
                .read("{\"buyer_limit\":\"%s\"}".formatted(amount))
                .terms();
    }

    private static CheckBundles exposure() {
        return new CheckBundles(
                Severity.MEDIUM,
                after(limit("5000.00"), months(5), Papers.wholeInvoice("d2")),
                after(limit("9000.00"), months(5), Papers.wholeInvoice("d2")),
                after(months(5), Papers.wholeInvoice("d2")), // nobody set a limit
                after(limit("5000.00"), months(5), Papers.wholeInvoice("d2").without(GROSS_AMOUNT)));
    }

    private static Papers made(Papers paper, String at) {
        return paper.fact(FactCode.PDF_PRODUCER, "", "Acme Writer 7", -1).fact(FactCode.PDF_CREATED, "", at, -1);
    }

    private static DealPapers made(String invoice, String acknowledgement) {
        return after(
                List.of(),
                made(Papers.wholeInvoice("d2"), invoice),
                made(Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "acknowledgement.pdf"), acknowledgement));
    }

    private static CheckBundles workshop() {
        return new CheckBundles(
                Severity.MEDIUM,
                made("2026-05-03T10:21:07+08:00", "2026-05-03T10:23:41+08:00"),
                made("2026-05-03T10:21:07+08:00", "2026-05-04T10:23:41+08:00"),
                after(
                        List.of(),
                        made(Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf"), "2026-05-03T10:21:07+08:00"),
                        made(
                                Papers.of(DocumentType.ACKNOWLEDGEMENT, "d2", "form.pdf"),
                                "2026-05-03T10:21:41+08:00")), // the blank form of the answer
                made("2026-05-03T09:00:00Z", "2026-05-03T09:00:07Z"));
    }

    private static Papers to(String deal, String buyer, String taxId) {
        return Papers.wholeInvoice(deal)
                .with(INVOICE_NUMBER, "2644200000435916%04d".formatted(1000 + deal.charAt(1)))
                .with(BUYER_NAME, buyer)
                .with(BUYER_TAX_ID, taxId);
    }

    private static CheckBundles knownParty() {
        List<Papers> known =
                List.of(to("d1", "华东电力设备有限公司", "91330000142942095H").with(SELLER_TAX_ID, "91440101MA9UQLD53M"));
        return new CheckBundles(
                Severity.MEDIUM,
                after(known, to("d2", "华东电力设备贸易有限公司", "91440400632834484E")),
                after(known, to("d2", "西部矿业股份有限公司", "91440400632834484E")),
                after(known, to("d2", "华东电气设备有限公司", "91440400632834484E")), // two firms of one trade and town
                after(known, to("d2", "华东电力设备有限公司", "91330000142942095H").without(BUYER_NAME)));
    }
}
