package io.vouch.alerts.output;

import io.vouch.alerts.story.Story;
import io.vouch.alerts.story.StoryAlert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people are shown of a story at the end of a run. Texts are the submitter's in part: whoever shows them escapes them.
 *
 * @param deals {@code D-1}, or {@code D-1 with D-2} where others are bound to it
 * @param amount at stake, each receivable once, or {@code unknown}
 * @param risk how likely it is and which of the three risks it bears on, one line
 * @param why the story is worse than each of its alerts; empty where it is not
 * @param alerts worst first, a few; {@code more} others are in the file
 * @param next what to do, the worst alert's advice first, without repeats
 */
public record StoryView(
        String severity,
        String deals,
        String amount,
        String risk,
        String why,
        List<AlertView> alerts,
        int more,
        List<String> next) {

    /** Enough to act on. */
    private static final int MOST_ALERTS = 8;

    private static final int MOST_STEPS = 3;
    private static final int MOST_DEALS = 4;

    public StoryView {
        alerts = List.copyOf(alerts);
        next = List.copyOf(next);
    }

    /** The first stories of a run. @param most so many of them */
    public static List<StoryView> first(int most, RunStories stories, RunFacts facts) {
        List<Story> shown = stories.stories().stream().limit(most).toList();
        Map<String, AlertView> views = new HashMap<>();
        for (Story story : shown) {
            story.alerts().stream().limit(MOST_ALERTS).forEach(alert -> views.put(alert.alertId(), null));
        }
        facts.alerts(row -> {
            if (views.containsKey(row.alertId())) {
                views.put(row.alertId(), AlertView.of(row.line()));
            }
        });
        return shown.stream().map(story -> of(story, views)).toList();
    }

    private static StoryView of(Story story, Map<String, AlertView> views) {
        List<AlertView> alerts = story.alerts().stream()
                .limit(MOST_ALERTS)
                .map(alert -> views.get(alert.alertId()))
                .toList();
        return new StoryView(
                story.severity().name(),
                deals(story),
                amount(story),
                risk(story),
                story.floor(),
                alerts,
                story.alerts().size() - alerts.size(),
                story.alerts().stream()
                        .map(StoryAlert::action)
                        .filter(action -> !action.isEmpty())
                        .distinct()
                        .limit(MOST_STEPS)
                        .toList());
    }

    private static String deals(Story story) {
        String own = story.worst().deal();
        List<String> others = new ArrayList<>(story.deals());
        others.remove(own);
        if (others.isEmpty()) {
            return own;
        }
        String named = others.stream().limit(MOST_DEALS).collect(Collectors.joining(", "));
        int rest = others.size() - MOST_DEALS;
        return own + " with " + named + (rest > 0 ? " and %d more".formatted(rest) : "");
    }

    private static String amount(Story story) {
        return story.amounts().isEmpty()
                ? AlertView.UNKNOWN
                : story.amounts().stream()
                        .map(amount -> AlertView.money(amount.amount(), amount.currency()))
                        .collect(Collectors.joining(" and "));
    }

    private static String risk(Story story) {
        return story.risks().entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Double.compare(other, one)))
                .map(risk -> "%s %s".formatted(risk.getKey().english(), percent(risk.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** Never 100: nothing that is read from paper is certain. */
    private static String percent(double chance) {
        return String.format(Locale.ROOT, "%d %%", Math.min(99, Math.round(chance * 100)));
    }
}
