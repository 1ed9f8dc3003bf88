package io.vouch.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InvoiceFileTest {

    private static final String FIRST_QR = "01,31,,26442000004359167806,1705400.00,20260421,,8EEF";
    private static final String SECOND_QR = "01,32,,26427000000375586818,10.70,20260430,,FAFB";

    private final Extractor extractor = new Extractor(new StructuredReader(), PageReader.rulesOnly());

    private static Page invoice(int page, int number) {
        return Documents.page(
                page,
                "Northgate Pumps Ltd",
                "INVOICE",
                "Invoice No: " + number(number),
                "Invoice date: 12 March 2026",
                "Bill to: Harrow Mills Limited",
                "Pump housing 2 50.00 100.00",
                "Total due: GBP " + (100 + number) + ".00");
    }

    private static Page more(int page, String text) {
        return Documents.page(page, text, "Pump housing 2 50.00 100.00", "Gasket 4 2.00 8.00");
    }

    private static String number(int number) {
        return "NP-" + (70000 + number);
    }

    private static IngestedDocument file(List<Page> pages, List<Payload> payloads) {
        return Documents.of("invoices.pdf", pages, payloads);
    }

    private List<ExtractedDocument> papers(Page... pages) {
        return extractor.extractAll(file(List.of(pages), List.of()));
    }

    @Test
    void invoicesThatFollowEachOtherInOneFileAreOnePaperEach() {
        List<ExtractedDocument> papers = papers(invoice(1, 1), more(2, "Page 2 of 2"), invoice(3, 2), invoice(4, 3));
        assertThat(papers)
                .extracting(ExtractedDocument::name)
                .containsExactly("invoices.pdf", "invoices.pdf!/page-3", "invoices.pdf!/page-4");
        assertThat(papers).extracting(ExtractedDocument::pages).containsExactly(2, 1, 1);
        assertThat(papers)
                .extracting(paper -> paper.value(FieldName.INVOICE_NUMBER).orElse(""))
                .containsExactly(number(1), number(2), number(3));
        assertThat(papers).extracting(ExtractedDocument::sha256).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatRepeatsTheNumberGoesOnWithTheInvoice() {
        assertThat(papers(invoice(1, 1), invoice(2, 1))).hasSize(1);
    }

    @Test
    void aSecondPageGoesOnWhateverNumbersItPrints() {
        Page second = Documents.page(
                2, "INVOICE", "Page 2 of 2", "Invoice No: DN-4471", "Delivery note DN-4471", "Total due: GBP 101.00");
        assertThat(papers(invoice(1, 1), second)).hasSize(1);
    }

    @Test
    void aPageThatIsNoInvoiceGoesWithTheOneBefore() {
        assertThat(papers(invoice(1, 1), Documents.page(2, "Terms and conditions", "1. Payment within 30 days.")))
                .hasSize(1);
    }

    @Test
    void theCodesOfTwoInvoicesPartThem() {
        List<Payload> codes = List.of(
                new Payload(PayloadKind.QR, "", FIRST_QR, 1, new Box(10, 10, 60, 60)),
                new Payload(PayloadKind.QR, "", SECOND_QR, 2, new Box(10, 10, 60, 60)));
        List<Page> pages = List.of(
                Documents.page(1, "电子发票（增值税专用发票）", "价税合计 ¥1705400.00"), Documents.page(2, "电子发票（普通发票）", "价税合计 ¥10.70"));
        List<ExtractedDocument> papers = extractor.extractAll(file(pages, codes));
        assertThat(papers)
                .extracting(paper -> paper.value(FieldName.INVOICE_NUMBER).orElse(""))
                .containsExactly("26442000004359167806", "26427000000375586818");
        assertThat(papers.get(1).readings(FieldName.INVOICE_NUMBER))
                .allMatch(reading -> reading.page() == 1, "pages of a paper count from 1");
    }

    @Test
    void anIdTellsWhereTheFilePaintsThePage() {
        String file = "0123456789abcdef0123456789abcdef";
        assertThat(PaperPart.of(file).pageOfFile(2)).isEqualTo(2);
        assertThat(PaperPart.of(file + "0011")).isEqualTo(new PaperPart(file, 17));
        assertThat(PaperPart.of(file + "0011").pageOfFile(2)).isEqualTo(18);
    }

    /** A reader of papers that knows no shortcut to their kind and number. */
    private static PaperReader thorough(PageReader reader) {
        return reader::read;
    }

    @Property(tries = 10)
    void shortcutsToKindAndNumberPartAFileAsWholeReadingsDo(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 0, max = 3) Integer> kinds) {
        PageReader reader = PageReader.shipped();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int page = i + 1;
            pages.add(
                    switch (kinds.get(i)) {
                        case 0 -> invoice(page, page);
                        case 1 -> invoice(page, 1);
                        case 2 -> more(page, "Order No: " + number(page));
                        default -> more(page, "Page " + page + " of 4");
                    });
        }
        IngestedDocument file = file(pages, List.of());
        assertThat(new Extractor(new StructuredReader(), reader).extractAll(file))
                .isEqualTo(new Extractor(new StructuredReader(), thorough(reader)).extractAll(file));
    }

    /** @param lengths pages of each invoice; those after its first repeat its number or are headless */
    @Property(tries = 15)
    void pagesOfTwoInvoicesNeverMix(@ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 3) Integer> lengths) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            for (int own = 0; own < lengths.get(i); own++) {
                int page = pages.size() + 1;
                pages.add(own == 0 || (i + own) % 2 == 0 ? invoice(page, i) : more(page, "continued"));
            }
        }
        List<ExtractedDocument> papers = extractor.extractAll(file(pages, List.of()));
        assertThat(papers).extracting(ExtractedDocument::pages).containsExactlyElementsOf(lengths);
        for (int i = 0; i < papers.size(); i++) {
            ExtractedDocument paper = papers.get(i);
            String own = number(i);
            assertThat(paper.value(FieldName.INVOICE_NUMBER)).contains(own);
            assertThat(paper.fields().values()).allSatisfy(readings -> assertThat(readings)
                    .allMatch(reading -> reading.page() >= 1 && reading.page() <= paper.pages())
                    .noneMatch(reading ->
                            reading.raw().contains("NP-7") && !reading.raw().contains(own)));
        }
    }
}
