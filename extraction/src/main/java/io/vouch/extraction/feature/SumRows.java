package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.List;
import java.util.regex.Pattern;

/** The sum line of a Chinese invoice: net amount and tax stand side by side behind one label (domain reference 1.5). */
final class SumRows {

    private static final Pattern SUM = Pattern.compile("^合\\s*计");

    private SumRows() {}

    static void cast(Scene scene) {
        if (!scene.type().isInvoiceLike()) {
            return;
        }
        for (PageLayout page : scene.layout().pages()) {
            for (Row row : page.rows()) {
                if (SUM.matcher(row.text()).find()) {
                    cast(scene, page, row);
                }
            }
        }
    }

    private static void cast(Scene scene, PageLayout page, Row row) {
        List<Candidate> amounts = scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.AMOUNT
                        && candidate.spot().page() == page
                        && candidate.spot().row() == row.index())
                .toList();
        if (amounts.size() == 2) {
            scene.vote(amounts.get(0), FieldName.NET_AMOUNT, 0.97, "sum row");
            scene.vote(amounts.get(1), FieldName.TAX_AMOUNT, 0.97, "sum row");
        } else if (amounts.size() == 1) {
            scene.vote(amounts.get(0), FieldName.NET_AMOUNT, 0.6, "sum row");
        }
    }
}
