package io.vouch.matching.block;

import io.vouch.matching.party.LookAlikes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What may be numbers of invoices in the text that a payer wrote: {@code 货款 26442000004359167806}, {@code Invoice KE-26/3950}. */
public final class RemittedNumbers {

    /** Shorter runs are words, days and instalments. */
    private static final int SHORTEST = 6;

    private static final int LEAST_DIGITS = 4;
    /** A payment of more invoices names a list of them elsewhere. */
    private static final int MOST = 10;

    private static final String INSIDE = "-/_.";

    private RemittedNumbers() {}

    /** In comparable form, in the order of the text; at most {@value #MOST}. */
    public static List<String> of(String remittance) {
        Set<String> numbers = new LinkedHashSet<>();
        int start = 0;
        for (int i = 0; i <= remittance.length() && numbers.size() < MOST; i++) {
            if (i == remittance.length() || !isPart(remittance.charAt(i))) {
                String number = LookAlikes.comparable(remittance.substring(start, i));
                if (number.length() >= SHORTEST && digits(number) >= LEAST_DIGITS) {
                    numbers.add(number);
                }
                start = i + 1;
            }
        }
        return List.copyOf(numbers);
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || INSIDE.indexOf(c) >= 0;
    }

    private static long digits(String number) {
        return number.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
