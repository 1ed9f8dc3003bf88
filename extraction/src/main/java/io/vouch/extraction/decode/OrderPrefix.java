package io.vouch.extraction.decode;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.confidence.Chances;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A number that begins with PO is the buyer's order: where the paper names another for the contract, that one is likelier, whatever a
 * scan made of the label before it.
 */
final class OrderPrefix {

    private static final Pattern ORDER = Pattern.compile("(?i)P\\.?O\\.?[-/# ]?\\d.*");
    /** In log-odds; set by hand. */
    private static final double ORDERED = -3.0;

    private OrderPrefix() {}

    static void settle(Map<FieldName, List<Choice>> choices) {
        choices.computeIfPresent(FieldName.CONTRACT_NUMBER, (field, numbers) -> {
            if (numbers.stream().allMatch(OrderPrefix::isOrder)) {
                return numbers;
            }
            List<Choice> weighed = new ArrayList<>();
            numbers.forEach(choice ->
                    weighed.add(isOrder(choice) ? choice.withChance(Chances.shift(choice.chance(), ORDERED)) : choice));
            weighed.sort(Comparator.comparingDouble(Choice::chance).reversed());
            return weighed;
        });
    }

    private static boolean isOrder(Choice choice) {
        return ORDER.matcher(choice.value()).matches();
    }
}
