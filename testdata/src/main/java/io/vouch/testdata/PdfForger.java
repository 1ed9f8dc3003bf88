package io.vouch.testdata;

import io.vouch.testdata.page.Field;
import io.vouch.testdata.render.PdfEdits;
import io.vouch.testdata.truth.TruthValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Forges finished PDFs. */
final class PdfForger {
    private static final String AMOUNT = "\\d+\\.\\d{2}";

    private PdfForger() {}

    /** Covers every place of a value and writes the new one there, as an incremental update: the old revision stays inside. */
    static PrintedPaper incremental(PrintedPaper paper, Field field, String before, String after) throws IOException {
        List<TruthValue.Place> places = paper.truth().fields().getOrDefault(field, List.of()).stream()
                .filter(value -> value.value().equals(before))
                .flatMap(value -> value.place().stream())
                .toList();
        if (places.isEmpty()) {
            throw new IllegalStateException(paper.fileName() + " does not show " + field);
        }
        String shown = after.matches(AMOUNT)
                ? new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(new BigDecimal(after))
                : after;
        return paper.saying(field, after).with(PdfEdits.incremental(paper.bytes(), places, shown));
    }

    /** The same pages written by another program. */
    static byte[] resaved(byte[] pdf) throws IOException {
        return PdfEdits.described(pdf, "Acrobat Distiller 21.0", LocalDate.of(2026, 6, 1));
    }

    static byte[] described(byte[] pdf, String producer, LocalDate modified) throws IOException {
        return PdfEdits.described(pdf, producer, modified);
    }
}
