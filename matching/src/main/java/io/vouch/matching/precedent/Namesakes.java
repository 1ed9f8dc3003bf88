package io.vouch.matching.precedent;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Precedent.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Buyers named almost alike under different codes: the one that was handed in later may borrow the earlier one's name. */
public final class Namesakes {

    /** A half of a name that more share is an industry, not a likeness. */
    private static final int MOST_NAMES = 300;
    /** Place, brand and trade: a shorter base is a place and a trade. */
    private static final int SHORTEST_BASE = 6;
    /** Latin names of so many letters have two words or a rare one. */
    private static final int LONG_LATIN = 12;

    private Namesakes() {}

    static List<Precedent> of(Collection<InvoiceFacts> papers) {
        Map<String, List<InvoiceFacts>> byParty = new TreeMap<>();
        papers.stream().sorted(Precedents.BY_SUBMISSION).forEach(paper -> byParty.computeIfAbsent(
                        paper.buyerName() + '\u001f' + paper.buyerId(), none -> new ArrayList<>())
                .add(paper));
        List<Precedent> namesakes = new ArrayList<>();
        if (byParty.size() > MOST_NAMES) {
            return namesakes;
        }
        List<List<InvoiceFacts>> parties = List.copyOf(byParty.values());
        for (List<InvoiceFacts> party : parties) {
            for (List<InvoiceFacts> other : parties) {
                boolean earlier = Precedents.BY_SUBMISSION.compare(other.get(0), party.get(0)) < 0;
                if (earlier && areAlike(party.get(0), other.get(0))) {
                    Precedents.byDeal(party).forEach((deal, own) -> namesakes.add(of(deal, own.get(0), other)));
                }
            }
        }
        return namesakes;
    }

    private static Precedent of(String deal, InvoiceFacts own, List<InvoiceFacts> others) {
        List<InvoiceFacts> papers = others.stream()
                .filter(paper -> !paper.deal().equals(deal))
                .limit(Precedent.MOST_PAPERS)
                .toList();
        String key = String.join(
                "\u001f",
                own.buyerId(),
                own.buyerName(),
                others.get(0).buyerId(),
                others.get(0).buyerName());
        return new Precedent(own.tenant(), deal, Kind.NAMESAKE, key, "", "", others.size(), papers);
    }

    /** True for two codes of one kind that differ under names that look alike. */
    private static boolean areAlike(InvoiceFacts one, InvoiceFacts other) {
        boolean two = areTwoCodes(one.buyerId(), other.buyerId())
                || !one.buyerName().equals(other.buyerName()) && areOfTwoCountries(one.buyerId(), other.buyerId());
        return two && lookAlike(one.buyerName(), other.buyerName());
    }

    /** True for tax ids of two countries: one company may have both, but not under two names. */
    private static boolean areOfTwoCountries(String id, String other) {
        return prefix(id).length() == 2
                && prefix(other).length() == 2
                && !prefix(id).equals(prefix(other));
    }

    /** True for ids of one form that differ; ids of two kinds may be one company's. */
    public static boolean areTwoCodes(String id, String other) {
        return !id.isEmpty()
                && id.length() == other.length()
                && !id.equals(other)
                && prefix(id).equals(prefix(other));
    }

    private static String prefix(String id) {
        int end = 0;
        while (end < id.length() && end < 2 && Character.isLetter(id.charAt(end))) {
            end++;
        }
        return id.substring(0, end);
    }

    /** True for name keys that differ in one character, in a doubled letter, or by words after the first's end. */
    public static boolean lookAlike(String name, String other) {
        String one = folded(name);
        String two = folded(other);
        if (one.equals(two)) {
            return true;
        }
        return one.startsWith(two) || two.startsWith(one) || differInOne(one, two);
    }

    /**
     * True for a name like another as chance seldom makes it: the other with words more, or with one letter of a long Latin name
     * changed. Whoever bears the shorter name borrows nothing.
     */
    public static boolean isNoAccident(String name, String other) {
        if (name.equals(other)) {
            return false; // two legal forms of one name are mostly one group
        }
        String one = folded(name);
        String two = folded(other);
        boolean latin = one.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean whole = Math.min(one.length(), two.length()) >= SHORTEST_BASE;
        return whole && one.startsWith(two)
                || latin && Math.min(one.length(), two.length()) >= LONG_LATIN && differInOne(one, two);
    }

    private static boolean differInOne(String one, String two) {
        int[] a = one.codePoints().toArray();
        int[] b = two.codePoints().toArray();
        if (a.length != b.length) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            different += a[i] == b[i] ? 0 : 1;
        }
        return different == 1;
    }

    /** The name with each run of one letter written once: a doubled letter is the least visible of changes. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i) != name.charAt(i - 1)) {
                folded.append(name.charAt(i));
            }
        }
        return folded.toString();
    }
}
