package io.vouch.alerts.cli;

import io.vouch.alerts.cli.SmallPdf.Text;
import io.vouch.extraction.DocumentType;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import io.vouch.models.labels.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Invoices of a layout that no model has seen: the invoice number stands after "Folio", beside a job number that is taken for it.
 * With each goes a notice of its assignment in a common form, which lists the invoice by its number.
 */
record NewLayout(int place) {

    String number() {
        return "HV-" + (7000 + 17 * place);
    }

    String gross() {
        return (1190 + 17 * place) + ".00";
    }

    private static String printed(int amount) {
        return String.format(Locale.ROOT, "%,d.00", amount);
    }

    private String grossPrinted() {
        return printed(1190 + 17 * place);
    }

    byte[] invoice() {
        return SmallPdf.of(texts());
    }

    private List<Text> texts() {
        return List.of(
                new Text(40, 50, 16, "HARLAND VALVE WORKS LTD"),
                new Text(40, 68, 9, "14 Quay Road, Leith"),
                new Text(400, 50, 18, "INVOICE"),
                new Text(40, 120, 10, "Billed to"),
                new Text(40, 134, 10, "Orkney Water Board Ltd"),
                new Text(40, 148, 9, "2 Harbour Street, Kirkwall"),
                new Text(330, 120, 10, "Folio"),
                new Text(450, 120, 10, number()),
                new Text(330, 136, 10, "Issued"),
                new Text(450, 136, 10, "07 Jun 2026"),
                new Text(330, 152, 10, "Job No."),
                new Text(450, 152, 10, Integer.toString(551_200 + 3 * place)),
                new Text(40, 220, 10, "Description"),
                new Text(300, 220, 10, "Qty"),
                new Text(40, 238, 10, "Gate valve DN80"),
                new Text(300, 238, 10, Integer.toString(10 + place)),
                new Text(330, 300, 10, "Balance carried"),
                new Text(470, 300, 10, "EUR " + printed(21_190 + 54 * place)),
                new Text(330, 330, 10, "Kindly remit"),
                new Text(470, 330, 10, "EUR " + grossPrinted()));
    }

    byte[] notice() {
        List<Text> texts = new ArrayList<>();
        texts.add(new Text(180, 60, 16, "Notification of Assigned Invoices"));
        texts.add(new Text(
                40, 90, 10, "The supplier named below has assigned the invoices listed on this form to the factor."));
        double y = 130;
        for (String[] row : new String[][] {
            {"Particulars", "Details"},
            {"Notice reference", "NOA-2026-" + (8600 + place)},
            {"Date of notice", "24 Jun 2026"},
            {"Customer (debtor)", "Orkney Water Board Ltd"},
            {"Supplier (assignor)", "Harland Valve Works Ltd"},
            {"Factor (assignee)", "Veldermark Factoring Ltd"},
            {"Currency", "EUR"},
            {"Amount assigned", grossPrinted()},
            {"Final due date", "06 Aug 2026"},
            {"Signed by", "James Pemberton"}
        }) {
            texts.add(new Text(40, y, 10, row[0]));
            texts.add(new Text(220, y, 10, row[1]));
            y += 20;
        }
        texts.add(new Text(40, y + 20, 10, "Assigned invoices"));
        row(texts, y + 38, "Document no.", "Dated", "Amount (EUR)", "Due");
        row(texts, y + 58, number(), "07 Jun 2026", grossPrinted(), "06 Aug 2026");
        return SmallPdf.of(texts);
    }

    private static void row(List<Text> texts, double y, String... cells) {
        double[] columns = {40, 200, 320, 450};
        for (int i = 0; i < cells.length; i++) {
            texts.add(new Text(columns[i], y, 10, cells[i]));
        }
    }

    /** The invoice with its truth, as somebody labelled it elsewhere. */
    LabelledDocument labelled() {
        List<Word> words = new ArrayList<>();
        for (Text text : texts()) {
            double x = text.x();
            for (String word : text.text().split(" ")) {
                double right = x + 0.55 * text.size() * word.length();
                Box box = new Box(x, text.y() - text.size(), right, text.y());
                words.add(new Word(word, box, List.of(), 1, WordSource.TEXT));
                x = right + 0.28 * text.size();
            }
        }
        return new LabelledDocument(
                "judged/" + place,
                DocumentType.INVOICE,
                "Harland Valve Works Ltd",
                List.of(new Page(1, 595, 842, words, false, "en", "")),
                Map.of(
                        "invoice_number", List.of(new LabelledDocument.Value(number(), List.of())),
                        "gross_amount", List.of(new LabelledDocument.Value(gross(), List.of()))));
    }
}
