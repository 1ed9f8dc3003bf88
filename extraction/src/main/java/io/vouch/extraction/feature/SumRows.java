package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The sum line of a Chinese invoice: net amount and tax stand side by side behind one label (domain reference 1.5). */
final class SumRows {

    /** 台 and 含 are what OCR makes of 合 under a seal. */
    private static final Pattern SUM = Pattern.compile("^[合台含]\\s*计");

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
        List<List<Candidate>> places = places(scene, page, row);
        if (places.size() == 2) {
            places.get(0).forEach(net -> scene.vote(net, FieldName.NET_AMOUNT, 0.97, "sum row"));
            places.get(1).forEach(tax -> scene.vote(tax, FieldName.TAX_AMOUNT, 0.97, "sum row"));
        } else if (places.size() == 1) {
            places.get(0).forEach(net -> scene.vote(net, FieldName.NET_AMOUNT, 0.6, "sum row"));
        }
    }

    /** The amounts of a row from the left; the ways to read one place, with its sign or without, stand together. */
    private static List<List<Candidate>> places(Scene scene, PageLayout page, Row row) {
        List<List<Candidate>> places = new ArrayList<>();
        scene.candidates().stream()
                .filter(candidate -> candidate.kind() == ValueKind.AMOUNT
                        && candidate.spot().page() == page
                        && candidate.spot().row() == row.index())
                .sorted(Comparator.comparingInt(
                                (Candidate candidate) -> candidate.spot().column())
                        .thenComparingInt(candidate -> candidate.spot().from()))
                .forEach(candidate -> {
                    boolean same = !places.isEmpty()
                            && overlap(places.get(places.size() - 1).get(0).spot(), candidate.spot());
                    if (!same) {
                        places.add(new ArrayList<>());
                    }
                    places.get(places.size() - 1).add(candidate);
                });
        return places;
    }

    private static boolean overlap(Spot one, Spot other) {
        return one.sameCell(other) && one.from() < other.to() && other.from() < one.to();
    }
}
