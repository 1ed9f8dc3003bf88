package io.vouch.matching.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.LongBitSet;

/**
 * Which terms the papers of the index have brought, as Bloom filters (Bloom 1970): "no" is certain, "yes" is wrong about once in a
 * hundred times. A question names some forty terms, nearly all of them unknown, and each would be looked up in every
 * segment of the index; those that this rules out cost some nanoseconds instead. Grows by filters of doubling size, ten bits a term;
 * never forgets.
 */
final class SeenTerms {

    private static final int FIRST_CAPACITY = 1 << 14;
    private static final int BITS_A_TERM = 10;
    /** Bits set a term: near the best for ten bits a term (ln 2 times ten), and one less to look at. */
    private static final int PROBES = 6;

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private record Filter(LongBitSet bits, long capacity) {
        static Filter of(long capacity) {
            return new Filter(new LongBitSet(capacity * BITS_A_TERM), capacity);
        }
    }

    private final List<Filter> filters = new ArrayList<>(List.of(Filter.of(FIRST_CAPACITY)));
    private long inLast;

    /** A term that is held already, or seems to be, takes no more room. */
    void add(Term term) {
        if (mayHold(term)) {
            return;
        }
        if (inLast == last().capacity()) {
            filters.add(Filter.of(2 * last().capacity()));
            inLast = 0;
        }
        long hash = hash(term.field(), term.text());
        LongBitSet bits = last().bits();
        for (int i = 0; i < PROBES; i++) {
            bits.set(place(hash, i, bits.length()));
        }
        inLast++;
    }

    /** False if no paper has brought the term. */
    boolean mayHold(Term term) {
        long hash = hash(term.field(), term.text());
        for (int i = filters.size() - 1; i >= 0; i--) {
            if (holds(filters.get(i).bits(), hash)) {
                return true;
            }
        }
        return false;
    }

    /** What the filters take, in bits. */
    long room() {
        return filters.stream().mapToLong(filter -> filter.bits().length()).sum();
    }

    private static boolean holds(LongBitSet bits, long hash) {
        for (int i = 0; i < PROBES; i++) {
            if (!bits.get(place(hash, i, bits.length()))) {
                return false;
            }
        }
        return true;
    }

    private Filter last() {
        return filters.get(filters.size() - 1);
    }

    /** Two hashes make as many as are wanted (Kirsch and Mitzenmacher 2006). */
    private static long place(long hash, int probe, long bits) {
        long mixed = hash + probe * (Long.rotateLeft(hash, 32) | 1);
        return Math.floorMod(mixed, bits);
    }

    private static long hash(String field, String text) {
        long hash = ODD + field.hashCode();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * ODD + text.charAt(i);
        }
        return mix(hash);
    }

    /** The last step of MurmurHash3: every bit of the input turns half of the bits of the outcome. */
    private static long mix(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
