package io.vouch.matching.block;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The buckets in which a paper is looked for. Whatever the comparator reports shares at least one key, because each of its rules
 * demands one of the agreements listed here; a test compares all pairs of generated papers to hold it to that. Few keys a paper
 * (at most {@value #MOST}), each as narrow as the rules allow: the seller alone would put a third of all work into one bucket.
 */
public final class BlockingKeys {

    /** Two digests, three numbers, seller and amount by id and name, amount and date, seller and date by id and name, figures. */
    public static final int MOST = 11;

    private BlockingKeys() {}

    /** What the papers of one bucket agree in. */
    public enum Family {
        BYTES,
        TEXT,
        DELIVERY,
        NUMBER,
        SELLER_ID,
        SELLER_NAME,
        DATE,
        /** Where a picture lost or misread the total. */
        SELLER_DATE,
        /** Where a picture lost or misread the seller or the total, and the days differ. */
        FIGURES
    }

    /** The family of a key. */
    public static Family family(String key) {
        int start = key.indexOf('\u001f') + 1;
        return Family.valueOf(key.substring(start, key.indexOf('\u001f', start)));
    }

    /** The keys of a paper; tenants never share one. */
    public static Set<String> of(InvoiceFacts facts) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, facts, Family.BYTES, facts.sha256());
        add(keys, facts, Family.TEXT, facts.textDigest());
        if (facts.type() == DocumentType.DELIVERY) {
            facts.numbers().forEach(number -> add(keys, facts, Family.DELIVERY, number));
        }
        if (!facts.type().isInvoiceLike()) {
            return keys;
        }
        for (String number : facts.numbers()) {
            add(keys, facts, Family.NUMBER, number);
        }
        add(keys, facts, Family.SELLER_ID, facts.sellerId(), facts.gross());
        add(keys, facts, Family.SELLER_NAME, facts.sellerName(), facts.gross());
        add(keys, facts, Family.DATE, facts.date(), facts.gross());
        add(keys, facts, Family.SELLER_DATE, facts.sellerId(), facts.date());
        add(keys, facts, Family.SELLER_DATE, facts.sellerName(), facts.date());
        add(keys, facts, Family.FIGURES, facts.figures());
        return keys;
    }

    /**
     * True if of all keys that two papers share this is the one under which they are to be compared: the same for both, whichever
     * comes first. Whatever the comparator says of two papers is asked for under that key, also where its bucket is large: copies
     * under their digest, equal numbers under the number, the rest under what else they share.
     */
    public static boolean isMeeting(String key, InvoiceFacts one, InvoiceFacts other) {
        return Meeting.isAt(key, one, other);
    }

    /** True for a key of a party that the paper makes of its name, not of its id. */
    public static boolean isByName(String key, InvoiceFacts facts) {
        return switch (family(key)) {
            case SELLER_NAME -> true;
            case SELLER_DATE -> !key.equals(key(facts, Family.SELLER_DATE, facts.sellerId(), facts.date()));
            case BYTES, TEXT, DELIVERY, NUMBER, SELLER_ID, DATE, FIGURES -> false;
        };
    }

    /** Adds a key if every part of it is known. */
    private static void add(Set<String> keys, InvoiceFacts facts, Family family, String... parts) {
        for (String part : parts) {
            if (part.isEmpty()) {
                return;
            }
        }
        keys.add(key(facts, family, parts));
    }

    private static String key(InvoiceFacts facts, Family family, String... parts) {
        return facts.tenant() + '\u001f' + family.name() + '\u001f' + String.join("\u001f", parts);
    }
}
