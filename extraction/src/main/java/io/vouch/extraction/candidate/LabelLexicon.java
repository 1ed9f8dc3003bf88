package io.vouch.extraction.candidate;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.value.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the labels of the lexicon on a page. Thread-safe. */
public final class LabelLexicon {

    /** Cells longer than this are prose: labels are looked for in their first part only. */
    private static final int LONGEST_CELL = 400;

    /** No character below is Chinese. */
    private static final char FIRST_HAN = '\u2E80';

    private final List<Label> labels = load();
    private final MisreadLabels misread = new MisreadLabels();

    /** All labels in the cells of a page for one type of paper, in reading order; where two overlap, the longer one. */
    public List<LabelHit> hits(PageLayout page, DocumentType type) {
        char group = group(type);
        List<LabelHit> hits = new ArrayList<>();
        page.cells().forEach(cell -> addHits(page, cell, group, hits));
        return hits;
    }

    /** The letter by which the lexicon names a group of document types. */
    public static char group(DocumentType type) {
        return switch (type) {
            case INVOICE, CREDIT_NOTE, RECEIPT -> 'I';
            case CONTRACT -> 'C';
            case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> 'N';
            case DELIVERY -> 'D';
            case BANK_RECEIPT -> 'B';
            case REGISTRY_RECORD -> 'R';
            case LETTER -> 'L';
            case BANK_STATEMENT, VERIFICATION, LEDGER, OTHER -> 'X';
        };
    }

    private void addHits(PageLayout page, Cell cell, char group, List<LabelHit> hits) {
        String text = cell.text();
        String searched = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        BitSet places = places(searched);
        List<LabelHit> found = new ArrayList<>();
        for (Label label : labels) {
            if (!label.appliesTo(group)) {
                continue;
            }
            Wording.Search search = label.wording().in(searched, places);
            while (search.find()) {
                if (search.end() > search.start()) {
                    Spot spot = new Spot(page, cell.row(), cell.column(), cell.run(), search.start(), search.end());
                    found.add(new LabelHit(label.key(), label.weight(), spot));
                }
            }
        }
        if (found.isEmpty() && cell.run().source() == ReadingSource.OCR) {
            misread.hit(page, cell, group, labels).ifPresent(found::add);
        }
        hits.addAll(longest(found));
    }

    /** Where labels may begin: everywhere but inside a Latin word, see {@link #parse}. */
    static BitSet places(String text) {
        BitSet places = new BitSet(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean inside = i > 0 && isLatin(text.charAt(i - 1)) && text.charAt(i) < FIRST_HAN;
            places.set(i, !inside);
        }
        return places;
    }

    private static boolean isLatin(char unit) {
        return (unit >= 'A' && unit <= 'Z') || (unit >= 'a' && unit <= 'z') || (unit >= 'À' && unit <= 'ÿ');
    }

    /** Drops hits that lie within a longer one; equally long hits of different keys stay. */
    private static List<LabelHit> longest(List<LabelHit> found) {
        List<LabelHit> kept = new ArrayList<>();
        for (LabelHit hit : found) {
            boolean covered = found.stream()
                    .anyMatch(other -> length(other) > length(hit)
                            && other.spot().from() < hit.spot().to()
                            && hit.spot().from() < other.spot().to());
            boolean known = kept.stream()
                    .anyMatch(other -> other.key().equals(hit.key())
                            && other.spot().from() == hit.spot().from());
            if (!covered && !known) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(hit -> hit.spot().from()));
        return kept;
    }

    private static int length(LabelHit hit) {
        return hit.spot().to() - hit.spot().from();
    }

    static List<Label> load() {
        try (InputStream in = LabelLexicon.class.getResourceAsStream("labels.txt")) {
            if (in == null) {
                throw new IllegalStateException("labels.txt is not in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelLexicon::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label parse(String line) {
        String[] parts = line.split(" ~ ", 4);
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        // A Latin label must not begin or end inside a word; Chinese has no word borders. "Company's initials" labels
        // no company.
        String bounded = "(?:(?<![A-Za-zÀ-ÿ])|(?=\\p{IsHan}))(?:" + parts[3].strip()
                + ")(?:(?<=\\p{IsHan})|(?![A-Za-zÀ-ÿ]|['’][sS](?![A-Za-z])))";
        return new Label(
                parts[0].strip(),
                parts[1].strip(),
                Double.parseDouble(parts[2].strip()),
                Wording.of(bounded, flags),
                MisreadLabels.wordings(parts[3].strip()));
    }
}
