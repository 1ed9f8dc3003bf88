package io.vouch.models.train;

import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small labelled invoices made from numbers: the gross amount stands after "Payable sum", which no rule knows. */
final class Papers {

    private Papers() {}

    static List<LabelledDocument> invoices(int count) {
        List<LabelledDocument> papers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            papers.add(invoice(i));
        }
        return papers;
    }

    static LabelledDocument invoice(int number) {
        return invoice(number, false);
    }

    /** An invoice that prints another amount after "Payable sum" and its gross amount, less a discount, after "Settle now". */
    static LabelledDocument discounted(int number) {
        return invoice(number, true);
    }

    private static LabelledDocument invoice(int number, boolean discounted) {
        String gross = (100 + number) + ".50";
        List<Word> words = new ArrayList<>();
        line(words, 20, "Vendor", "number", "V" + number % 7);
        line(words, 50, "Invoice", "No:", "INV-" + (1000 + number));
        line(words, 80, "Date:", "0" + (1 + number % 9) + "/03/2026");
        line(words, 110, "Shipping", "weight", (10 + number) + ".25");
        line(words, 140, "Payable", "sum", discounted ? (110 + number) + ".00" : gross);
        if (discounted) {
            line(words, 155, "Settle", "now", gross);
        }
        line(words, 170, "Opening", "hours", "8.00");
        return new LabelledDocument(
                "papers/" + number,
                DocumentType.INVOICE,
                "vendor " + number % 7,
                List.of(new Page(1, 400, 500, words, false, "en", "")),
                Map.of(
                        "gross_amount", List.of(new LabelledDocument.Value(gross, List.of())),
                        "invoice_number", List.of(new LabelledDocument.Value("INV-" + (1000 + number), List.of()))));
    }

    private static void line(List<Word> words, double y, String... texts) {
        double x = 40;
        for (String text : texts) {
            double right = x + 5.0 * text.length();
            words.add(new Word(text, new Box(x, y, right, y + 10), List.of(), 1, WordSource.TEXT));
            x = right + 4;
        }
    }
}
