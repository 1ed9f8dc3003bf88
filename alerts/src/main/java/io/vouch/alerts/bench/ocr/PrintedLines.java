package io.vouch.alerts.bench.ocr;

import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins printed pieces that follow each other closely, such as a label and its value: engines tell the place of a single symbol
 * only roughly, and the last symbol of one piece would count for the next.
 */
final class PrintedLines {

    /** Gap between two pieces of one line, in heights of the first. */
    private static final double GAP = 0.8;
    /** Part of the lower piece's height by which both must overlap. */
    private static final double OVERLAP = 0.6;

    private PrintedLines() {}

    static List<Word> joined(List<Word> pieces) {
        List<Word> left = new ArrayList<>(pieces);
        left.sort(Comparator.<Word>comparingDouble(piece -> piece.box().x0())
                .thenComparingDouble(piece -> piece.box().y0()));
        List<Word> lines = new ArrayList<>();
        for (Word piece : left) {
            int at = precedingLine(lines, piece);
            if (at < 0) {
                lines.add(piece);
            } else {
                Word line = lines.get(at);
                String text = line.text() + ' ' + piece.text();
                lines.set(at, new Word(text, line.box().union(piece.box()), List.of(), 1, WordSource.TEXT));
            }
        }
        return lines;
    }

    private static int precedingLine(List<Word> lines, Word piece) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < lines.size(); i++) {
            Word line = lines.get(i);
            double height = Math.min(line.box().height(), piece.box().height());
            double gap = piece.box().x0() - line.box().x1();
            double overlap = line.box().verticalOverlap(piece.box()) / Math.max(1e-6, height);
            if (gap > -0.5 * height && gap < GAP * height && overlap >= OVERLAP && overlap > most) {
                best = i;
                most = overlap;
            }
        }
        return best;
    }
}
