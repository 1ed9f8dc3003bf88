package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.confidence.Chances;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.TaxIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A tax id of a scan whose check digit does not agree, with one look-alike character exchanged so that it does: proposed first and
 * less surely than anything that was read, with what was read as its runner-up. In a text layer nothing is misread.
 */
final class TaxIdRepair {

    /** What was mended is never as sure as what was read. */
    private static final double MOST_REPAIRED = 0.85;

    private TaxIdRepair() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        choices.replaceAll((field, ranked) -> field.kind() == ValueKind.TAX_ID ? proposed(ranked) : ranked);
    }

    private static List<Choice> proposed(List<Choice> ranked) {
        Choice first = ranked.get(0);
        boolean scanned = first.candidate().spot().source() == ReadingSource.OCR;
        if (!scanned || TaxIds.check(first.value()) == IdentifierCheck.VALID) {
            return ranked;
        }
        return TaxIds.repairUscc(first.value())
                .map(meant -> {
                    List<Choice> both = new ArrayList<>(ranked);
                    both.removeIf(choice -> choice.value().equals(meant));
                    Choice repaired = first.withValue(meant).withChance(Math.min(MOST_REPAIRED, first.chance()));
                    both.add(0, repaired);
                    both.set(1, first.withChance(Chances.clamp(1 - repaired.chance())));
                    return both;
                })
                .orElse(ranked);
    }
}
