package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.confidence.Signals.Verdict;
import io.vouch.extraction.feature.Scene;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.value.NormalText;

/**
 * Whether a value that OCR read stands on the paper a second time. Read the same twice it was hardly misread; a name that stands
 * there again with another glyph or two was misread at one of the places.
 */
final class Echoes {

    /** No more text is searched. */
    private static final int MOST_TEXT = 40_000;
    /** Shorter values recur by chance. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_PERSON = 2;
    private static final int LONGEST = 60;
    /** Glyphs of a name for each that may be misread. */
    private static final int GLYPHS_PER_MISREAD = 5;
    /** The legal form, by which another name of the same length is told from the same name. */
    private static final int TAIL = 4;

    private final Scene scene;
    private String text;

    Echoes(Scene scene) {
        this.scene = scene;
    }

    Verdict of(FieldName field, Choice choice) {
        if (choice.candidate().spot().source() != ReadingSource.OCR) {
            return Verdict.SILENT;
        }
        String value = NormalText.digestible(choice.candidate().spot().text());
        boolean person = field == FieldName.SIGNATORY && value.length() >= SHORTEST_PERSON;
        if ((value.length() < SHORTEST && !person) || value.length() > LONGEST) {
            return Verdict.SILENT;
        }
        int same = count(value);
        if (same > 1) {
            return Verdict.FITS;
        }
        return field.kind() == ValueKind.PARTY && hasMisreading(value) ? Verdict.FAILS : Verdict.SILENT;
    }

    private int count(String value) {
        int count = 0;
        int at = text().indexOf(value);
        while (at >= 0) {
            count++;
            at = text().indexOf(value, at + value.length());
        }
        return count;
    }

    private boolean hasMisreading(String name) {
        int most = Math.max(1, name.length() / GLYPHS_PER_MISREAD);
        int tail = Math.min(TAIL, name.length() / 2);
        String end = name.substring(name.length() - tail);
        int at = text().indexOf(end);
        while (at >= 0) {
            int from = at + tail - name.length();
            if (from >= 0 && isMisreading(name, from, most)) {
                return true;
            }
            at = text().indexOf(end, at + 1);
        }
        return false;
    }

    private boolean isMisreading(String name, int from, int most) {
        int wrong = 0;
        for (int i = 0; i < name.length() && wrong <= most; i++) {
            wrong += name.charAt(i) == text().charAt(from + i) ? 0 : 1;
        }
        return wrong > 0 && wrong <= most;
    }

    private String text() {
        if (text == null) {
            StringBuilder all = new StringBuilder();
            for (PageLayout page : scene.layout().pages()) {
                for (Row row : page.rows()) {
                    if (all.length() < MOST_TEXT) {
                        all.append(NormalText.digestible(row.text())).append('\n');
                    }
                }
            }
            text = all.toString();
        }
        return text;
    }
}
