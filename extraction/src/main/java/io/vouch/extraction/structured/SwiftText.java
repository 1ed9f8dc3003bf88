package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.StatementEntry;
import io.vouch.extraction.value.Amounts;
import io.vouch.extraction.value.DecimalMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SWIFT text messages: MT103 (a transfer) and MT940/942 (a statement). Gives the fields of the first message or entry, and all
 * entries of a statement.
 *
 * @see "SWIFT Standards MT, categories 1 and 9; sub-fields of :86: by German banks' GVC layout"
 */
final class SwiftText {

    private static final int MAX_CHARS = 400_000;
    /** :61: at the start of a line, also behind a message header {4: */
    private static final Pattern TAG = Pattern.compile("(?m)(?:^|\\{4:\\s*):(?<tag>[0-9]{2}[A-Z]?|NS):");
    /** :32A: 190425USD3700, */
    private static final Pattern VALUE_DATE =
            Pattern.compile("(?<date>[0-9]{6})(?<currency>[A-Z]{3})(?<amount>[0-9]{1,15},[0-9]{0,5})");
    /** :61: 100722 1107 D R 25,03 NTRF NONREF // bank reference */
    private static final Pattern ENTRY =
            Pattern.compile("(?<date>[0-9]{6})(?:[0-9]{4})?(?<mark>R?[CD])[A-Z]?(?<amount>[0-9]{1,15},[0-9]{0,5})"
                    + "(?:[A-Z][A-Z0-9]{3}(?<reference>[^/\\n]{0,34})(?://(?<bank>[^\\n]{0,34}))?)?(?s:.*)");

    private static final Pattern OPENING = Pattern.compile("[CD][0-9]{6}(?<currency>[A-Z]{3}).*");
    /** ?20 and ?32 of a structured :86: */
    private static final Pattern SUBFIELD = Pattern.compile("\\?(?<code>[0-9]{2})(?<text>[^?]{0,40})");

    private SwiftText() {}

    /** What the message says; empty if the text is not one of these messages. */
    static Optional<DataReading> read(String text) {
        String bounded = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
        List<Tag> tags = tags(bounded.replace("\r", ""));
        Optional<String> transfer =
                value(tags, "32A").filter(any -> value(tags, "20").isPresent());
        if (transfer.isPresent() && tags.stream().anyMatch(tag -> tag.name.startsWith("59"))) {
            return Optional.of(transfer(tags, transfer.get()));
        }
        boolean statement = value(tags, "25").isPresent()
                && tags.stream().anyMatch(tag -> List.of("60F", "60M", "61", "34F", "62F")
                        .contains(tag.name));
        return statement ? Optional.of(statement(tags)) : Optional.empty();
    }

    private static DataReading transfer(List<Tag> tags, String valueDate) {
        Values values = new Values(ReadingSource.XML);
        values.add(TRANSACTION_NUMBER, value(tags, "20").orElse(""));
        Matcher matcher = VALUE_DATE.matcher(valueDate.strip());
        if (matcher.lookingAt()) {
            values.add(TRANSACTION_DATE, "20" + matcher.group("date"))
                    .add(CURRENCY, matcher.group("currency"))
                    .add(AMOUNT, amount(matcher.group("amount")));
        }
        party(tags, "50", PAYER_NAME, PAYER_ACCOUNT, values);
        party(tags, "59", PAYEE_NAME, PAYEE_ACCOUNT, values);
        values.add(REMITTANCE, value(tags, "70").orElse("").replace("\n", " "));
        return new DataReading(DocumentType.BANK_RECEIPT, Values.EXACT, "und", values.fields(), List.of());
    }

    /** {@code /account}, then the name on the next line; lines may be numbered {@code 1/NAME} (option F). */
    private static void party(List<Tag> tags, String prefix, FieldName name, FieldName account, Values values) {
        Optional<Tag> party =
                tags.stream().filter(tag -> tag.name.startsWith(prefix)).findFirst();
        if (party.isEmpty()) {
            return;
        }
        for (String line : party.get().value.split("\n")) {
            String stripped = line.strip();
            if (stripped.startsWith("/")) {
                values.add(account, stripped.substring(1));
            } else if (!stripped.isEmpty() && values.chosen(name).isEmpty()) {
                values.add(name, stripped.startsWith("1/") ? stripped.substring(2) : stripped);
            }
        }
    }

    private static DataReading statement(List<Tag> tags) {
        Values values = new Values(ReadingSource.XML);
        value(tags, "60F")
                .or(() -> value(tags, "60M"))
                .map(OPENING::matcher)
                .filter(Matcher::lookingAt)
                .ifPresent(opening -> values.add(CURRENCY, opening.group("currency")));
        int first = 0;
        while (first < tags.size() && !tags.get(first).name.equals("61")) {
            first++;
        }
        if (first < tags.size()) {
            boolean described =
                    first + 1 < tags.size() && tags.get(first + 1).name.equals("86");
            entry(
                    tags.get(first).value,
                    described ? tags.get(first + 1).value : "",
                    value(tags, "25").orElse(""),
                    values);
        }
        String currency = values.chosen(CURRENCY);
        String account = value(tags, "25").orElse("");
        for (int i = first; i < tags.size(); i++) {
            if (tags.get(i).name.equals("61")) {
                boolean described = i + 1 < tags.size() && tags.get(i + 1).name.equals("86");
                listed(tags.get(i).value, described ? tags.get(i + 1).value : "", account, currency, values);
            }
        }
        return new DataReading(DocumentType.BANK_STATEMENT, Values.EXACT, "und", values.fields(), List.of());
    }

    private static void entry(String line, String description, String account, Values values) {
        Matcher matcher = ENTRY.matcher(line.strip());
        if (!matcher.matches()) {
            return;
        }
        // C and RD (a debit taken back) bring money in.
        boolean in = matcher.group("mark").equals("C") || matcher.group("mark").equals("RD");
        values.add(TRANSACTION_DATE, "20" + matcher.group("date")).add(AMOUNT, amount(matcher.group("amount")));
        for (String group : new String[] {"bank", "reference"}) {
            String reference = matcher.group(group);
            if (reference != null && !reference.strip().equals("NONREF")) {
                values.add(TRANSACTION_NUMBER, reference);
            }
        }
        values.add(in ? PAYEE_ACCOUNT : PAYER_ACCOUNT, account);
        description(description, in, values);
    }

    private static void listed(String line, String description, String account, String currency, Values all) {
        Matcher matcher = ENTRY.matcher(line.strip());
        if (!matcher.matches()) {
            return;
        }
        Values one = new Values(ReadingSource.XML);
        entry(line, description, account, one);
        String mark = matcher.group("mark");
        boolean in = mark.equals("C") || mark.equals("RD");
        String amount = one.chosen(AMOUNT);
        if (!amount.isEmpty()) {
            all.addEntry(new StatementEntry(
                    one.chosen(TRANSACTION_DATE),
                    in ? StatementEntry.CREDIT : StatementEntry.DEBIT,
                    amount,
                    currency,
                    account,
                    one.chosen(in ? PAYER_NAME : PAYEE_NAME),
                    one.chosen(in ? PAYER_ACCOUNT : PAYEE_ACCOUNT),
                    one.chosen(TRANSACTION_NUMBER),
                    String.valueOf(mark.startsWith("R")),
                    one.chosen(REMITTANCE)));
        }
    }

    private static void description(String text, boolean in, Values values) {
        String flat = text.replace("\n", "");
        List<String[]> parts = new ArrayList<>();
        Matcher matcher = SUBFIELD.matcher(flat);
        while (matcher.find() && parts.size() < 60) {
            parts.add(new String[] {matcher.group("code"), matcher.group("text")});
        }
        if (parts.isEmpty()) {
            values.add(REMITTANCE, text.replace("\n", " "));
            return;
        }
        values.add(REMITTANCE, join(parts, "2[0-9]|6[0-3]"));
        values.add(in ? PAYER_ACCOUNT : PAYEE_ACCOUNT, join(parts, "31"));
        values.add(in ? PAYER_NAME : PAYEE_NAME, join(parts, "3[23]"));
    }

    private static String join(List<String[]> parts, String codes) {
        return parts.stream()
                .filter(part -> part[0].matches(codes))
                .map(part -> part[1])
                .collect(Collectors.joining());
    }

    private static String amount(String printed) {
        return Amounts.parse(printed, DecimalMark.COMMA)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private static Optional<String> value(List<Tag> tags, String name) {
        return tags.stream()
                .filter(tag -> tag.name.equals(name))
                .map(Tag::value)
                .findFirst();
    }

    private static List<Tag> tags(String text) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(text);
        String name = null;
        int start = 0;
        while (matcher.find() && tags.size() < 20_000) {
            if (name != null) {
                tags.add(new Tag(name, value(text, start, matcher.start())));
            }
            name = matcher.group("tag");
            start = matcher.end();
        }
        if (name != null) {
            tags.add(new Tag(name, value(text, start, text.length())));
        }
        return tags;
    }

    /** The text up to the next tag or the end of the message ({@code -}} on its own). */
    private static String value(String text, int from, int to) {
        String value = text.substring(from, to);
        int end = value.indexOf("\n-");
        return (end >= 0 && (end + 2 == value.length() || !Character.isLetterOrDigit(value.charAt(end + 2)))
                        ? value.substring(0, end)
                        : value)
                .strip();
    }

    private record Tag(String name, String value) {}
}
