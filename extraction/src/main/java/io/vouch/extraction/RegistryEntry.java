package io.vouch.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of a list of registrations, as a value of {@link FieldName#REGISTRATIONS}: its parts in this order between vertical bars.
 * Each part is empty where the list does not say.
 *
 * @param number of the registration
 * @param registered ISO date
 * @param expires ISO date
 * @param kind with its state, where the list gives one: {@code 应收账款转让(保理) / 已注销}
 * @param assignor who gives
 * @param assignee who takes
 * @param contract number
 * @param amount plain decimal
 * @param currency ISO 4217
 * @param description what was assigned, at most 20,000 characters
 */
public record RegistryEntry(
        String number,
        String registered,
        String expires,
        String kind,
        String assignor,
        String assignee,
        String contract,
        String amount,
        String currency,
        String description) {

    private static final String BAR = " | ";
    private static final int PARTS = 10;
    private static final int LONGEST = 500;
    private static final int LONGEST_DESCRIPTION = 20_000;

    /** The value of the field. */
    public String text() {
        String head = Stream.of(number, registered, expires, kind, assignor, assignee, contract, amount, currency)
                .map(part -> plain(part, LONGEST))
                .collect(Collectors.joining(BAR));
        return head + BAR + plain(description, LONGEST_DESCRIPTION);
    }

    /** The entry of a value; empty if it is none. */
    public static Optional<RegistryEntry> parse(String text) {
        List<String> parts = List.of(text.split(" \\| ", -1));
        return parts.size() != PARTS
                ? Optional.empty()
                : Optional.of(new RegistryEntry(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6),
                        parts.get(7),
                        parts.get(8),
                        parts.get(9)));
    }

    private static String plain(String part, int longest) {
        String bounded = part.length() > longest ? part.substring(0, longest) : part;
        return bounded.replace('|', '/').replaceAll("\\s+", " ").strip();
    }
}
