package io.vouch.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry of a bank statement, as a value of {@link FieldName#ENTRIES}: its parts in this order between vertical bars.
 *
 * @param date ISO date of booking, or empty
 * @param side {@link #CREDIT} or {@link #DEBIT}, of the account that the statement is of
 * @param amount plain decimal, not negative
 * @param currency ISO 4217, or empty
 * @param account that the statement is of, or empty
 * @param counterparty name of the other side, or empty
 * @param counterpartyAccount or empty
 * @param number of the transaction, or empty
 * @param reversal {@code true} or {@code false}: it takes an earlier entry back
 * @param remittance what the payer wrote, or empty
 */
public record StatementEntry(
        String date,
        String side,
        String amount,
        String currency,
        String account,
        String counterparty,
        String counterpartyAccount,
        String number,
        String reversal,
        String remittance) {

    /** Money came in. */
    public static final String CREDIT = "CRDT";

    /** Money went out. */
    public static final String DEBIT = "DBIT";

    private static final String BAR = " | ";
    private static final int PARTS = 10;
    private static final int LONGEST = 500;

    public boolean isCredit() {
        return side.equals(CREDIT);
    }

    public boolean isReversal() {
        return reversal.equals("true");
    }

    /** The value of the field. */
    public String text() {
        return Stream.of(
                        date,
                        side,
                        amount,
                        currency,
                        account,
                        counterparty,
                        counterpartyAccount,
                        number,
                        reversal,
                        remittance)
                .map(StatementEntry::plain)
                .collect(Collectors.joining(BAR));
    }

    /** The entry of a value; empty if it is none, or its amount no number. */
    public static Optional<StatementEntry> parse(String text) {
        List<String> parts = List.of(text.split(" \\| ", -1));
        if (parts.size() != PARTS || !isAmount(parts.get(2))) {
            return Optional.empty();
        }
        return Optional.of(new StatementEntry(
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

    private static boolean isAmount(String text) {
        try {
            return text.length() <= 40 && new BigDecimal(text).signum() >= 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static String plain(String part) {
        String bounded = part.length() > LONGEST ? part.substring(0, LONGEST) : part;
        return bounded.replace('|', '/').replaceAll("\\s+", " ").strip();
    }
}
