package io.vouch.matching.precedent;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent.Kind;
import io.vouch.matching.check.PaperFields;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which keys an invoice meets those that it may be a precedent of, and a bank receipt the invoices on its payer; at most {@value
 * #MOST} keys, tenants never share one.
 */
public final class PrecedentKeys {

    /** History, two sizes of amount, three pieces of the buyer's name, the debtor. */
    public static final int MOST = 7;

    /** Amounts of one band lie within a ratio of this; each amount is in two bands, so that a ring of that spread shares one. */
    private static final double BAND = 1.2;
    /** Code points at the head of a name that are its place and brand. */
    private static final int HEAD_HAN = 4;

    private static final int HEAD_LATIN = 8;
    /** Shorter names are alike by chance. */
    private static final int SHORTEST_NAME = 5;

    private static final Set<FieldName> PLACES =
            Set.of(FieldName.INVOICE_NUMBER, FieldName.ISSUE_DATE, FieldName.GROSS_AMOUNT, FieldName.BUYER_NAME);

    private PrecedentKeys() {}

    /** The keys of a paper; none for what is no receipt of a known payer, and no invoice or credit note with a seller and an amount. */
    public static Set<String> of(InvoiceFacts facts) {
        Set<String> keys = new LinkedHashSet<>();
        if (facts.type() == DocumentType.BANK_RECEIPT && !facts.buyerName().isEmpty()) {
            keys.add(key(facts, Kind.EXPOSURE, facts.buyerName()));
        }
        boolean counts = (facts.type() == DocumentType.INVOICE || facts.type() == DocumentType.CREDIT_NOTE)
                && !facts.gross().isEmpty()
                && !facts.sellerName().isEmpty();
        if (!counts) {
            return keys;
        }
        keys.add(key(facts, Kind.HISTORY, facts.sellerName()));
        if (facts.buyerName().isEmpty() || facts.type() != DocumentType.INVOICE) {
            return keys;
        }
        keys.add(key(facts, Kind.EXPOSURE, facts.buyerName()));
        BigDecimal gross = PaperFields.number(facts.gross()).orElse(BigDecimal.ZERO);
        if (gross.signum() > 0) {
            long band = (long) Math.floor(Math.log(gross.doubleValue()) / Math.log(BAND));
            // A ring may state its legs in several currencies; the figures stay alike.
            keys.add(key(facts, Kind.RING, String.valueOf(band)));
            keys.add(key(facts, Kind.RING, String.valueOf(band + 1)));
        }
        names(facts, keys);
        return keys;
    }

    /** Names with one character replaced share a half; names with a word more share the head. */
    private static void names(InvoiceFacts facts, Set<String> keys) {
        String name = Namesakes.folded(facts.buyerName());
        int[] points = name.codePoints().toArray();
        if (points.length < SHORTEST_NAME || facts.buyerId().isEmpty()) {
            return;
        }
        int half = points.length / 2;
        keys.add(key(facts, Kind.NAMESAKE, points.length + "\u001ffirst\u001f" + new String(points, 0, half)));
        keys.add(key(
                facts,
                Kind.NAMESAKE,
                points.length + "\u001fsecond\u001f" + new String(points, half, points.length - half)));
        boolean han = Character.UnicodeScript.of(points[0]) == Character.UnicodeScript.HAN;
        int head = Math.min(points.length, han ? HEAD_HAN : HEAD_LATIN);
        keys.add(key(facts, Kind.NAMESAKE, "head\u001f" + new String(points, 0, head)));
    }

    private static String key(InvoiceFacts facts, Kind kind, String rest) {
        return facts.tenant() + '\u001f' + kind + '\u001f' + rest;
    }

    /** What a key is about. */
    static Kind kind(String key) {
        int start = key.indexOf('\u001f') + 1;
        return Kind.valueOf(key.substring(start, key.indexOf('\u001f', start)));
    }

    /** What precedents ask of a paper: a third of its bytes, which rest in state once for each key. */
    public static InvoiceFacts light(InvoiceFacts facts) {
        return light(facts, facts.goods());
    }

    static InvoiceFacts withoutGoods(InvoiceFacts facts) {
        return light(facts, List.of());
    }

    private static InvoiceFacts light(InvoiceFacts facts, List<String> goods) {
        return facts.light(
                "",
                facts.places().stream()
                        .filter(place -> PLACES.contains(place.field()))
                        .toList(),
                goods);
    }
}
