package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One company named at several places of a scan, with a glyph misread at some: of the spellings that stand for one field, the one
 * that was read most surely. Who is paid stays as it is written beside the account, where a look-alike name may be meant to mislead.
 */
final class Spellings {

    private static final Set<FieldName> AS_WRITTEN = EnumSet.of(FieldName.PAYEE_NAME, FieldName.PAYER_NAME);
    /** Glyphs of a name for each that may be misread. */
    private static final int GLYPHS_PER_MISREAD = 5;

    private Spellings() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        choices.replaceAll((field, ranked) ->
                field.kind() == ValueKind.PARTY && !AS_WRITTEN.contains(field) ? surestFirst(ranked) : ranked);
    }

    private static List<Choice> surestFirst(List<Choice> ranked) {
        Choice first = ranked.get(0);
        Choice surest = first;
        for (Choice other : ranked) {
            if (isMisreading(first, other) && legible(other) > legible(surest)) {
                surest = other;
            }
        }
        if (surest == first) {
            return ranked;
        }
        List<Choice> reordered = new ArrayList<>(ranked);
        reordered.remove(surest);
        reordered.set(0, first.withChance(surest.chance()));
        reordered.add(0, surest.withChance(first.chance()));
        return reordered;
    }

    private static double legible(Choice choice) {
        return choice.candidate().spot().confidence();
    }

    private static boolean isMisreading(Choice one, Choice other) {
        String a = one.value();
        String b = other.value();
        boolean scanned = one.candidate().spot().source() == ReadingSource.OCR
                && other.candidate().spot().source() == ReadingSource.OCR;
        if (!scanned || a.length() != b.length()) {
            return false;
        }
        int wrong = 0;
        for (int i = 0; i < a.length(); i++) {
            wrong += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return wrong > 0 && wrong <= Math.max(1, a.length() / GLYPHS_PER_MISREAD);
    }
}
