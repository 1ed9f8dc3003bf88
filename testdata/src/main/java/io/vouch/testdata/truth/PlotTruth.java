package io.vouch.testdata.truth;

import java.util.List;

/**
 * What was planted: the plot's name, {@code subtle} or {@code blatant} (empty for innocent causes), the
 * rules of honest papers that it breaks, and where the deal differs
 * from the clean one that it was made of.
 */
public record PlotTruth(String plot, String variant, List<String> breaks, List<Change> changes) {
    /** One difference; a paper that only one side has, or whose bytes alone differ, has an empty field. */
    public record Change(String document, String field, List<String> clean, List<String> planted) {
        public Change {
            clean = List.copyOf(clean);
            planted = List.copyOf(planted);
        }
    }

    public static final PlotTruth NONE = new PlotTruth("", "", List.of(), List.of());

    public PlotTruth {
        breaks = List.copyOf(breaks);
        changes = List.copyOf(changes);
    }
}
