package io.vouch.matching.block;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys.Family;
import java.util.Optional;

/** The first of the keys that two papers share, in an order that puts digests first, then numbers, then the narrower key. */
final class Meeting {

    private Meeting() {}

    /** A key in its parts, not yet put together: most are only held against another. */
    private record Place(String tenant, Family family, String first, String second) {

        boolean isKey(String key) {
            int family = follows(key, tenant, 0);
            int firstPart = follows(key, this.family.name(), family);
            if (second.isEmpty()) {
                return firstPart >= 0 && key.length() == firstPart + first.length() && key.endsWith(first);
            }
            int secondPart = follows(key, first, firstPart);
            return secondPart >= 0 && key.length() == secondPart + second.length() && key.endsWith(second);
        }

        /** Where the next part begins; -1 if this is not the part that begins {@code at}. */
        private static int follows(String key, String part, int at) {
            int end = at + part.length();
            return at >= 0 && key.startsWith(part, at) && end < key.length() && key.charAt(end) == '\u001f'
                    ? end + 1
                    : -1;
        }
    }

    /** True if this is the key under which the two are to be compared. */
    static boolean isAt(String key, InvoiceFacts one, InvoiceFacts other) {
        return place(one, other).filter(place -> place.isKey(key)).isPresent();
    }

    /** Empty if they share none. */
    private static Optional<Place> place(InvoiceFacts one, InvoiceFacts other) {
        if (!one.tenant().equals(other.tenant())) {
            return Optional.empty();
        }
        if (same(one.sha256(), other.sha256())) {
            return of(one, Family.BYTES, one.sha256());
        }
        if (same(one.textDigest(), other.textDigest())) {
            return of(one, Family.TEXT, one.textDigest());
        }
        boolean deliveries = one.type() == DocumentType.DELIVERY && other.type() == DocumentType.DELIVERY;
        boolean invoices = one.type().isInvoiceLike() && other.type().isInvoiceLike();
        if (deliveries || invoices) {
            Optional<String> number =
                    one.numbers().stream().filter(other.numbers()::contains).min(String::compareTo);
            if (number.isPresent()) {
                return of(one, deliveries ? Family.DELIVERY : Family.NUMBER, number.get());
            }
        }
        return invoices ? party(one, other) : Optional.empty();
    }

    private static Optional<Place> party(InvoiceFacts one, InvoiceFacts other) {
        boolean gross = same(one.gross(), other.gross());
        boolean date = same(one.date(), other.date());
        boolean id = same(one.sellerId(), other.sellerId());
        boolean name = same(one.sellerName(), other.sellerName());
        if (gross && id) {
            return of(one, Family.SELLER_ID, one.sellerId(), one.gross());
        }
        if (gross && name) {
            return of(one, Family.SELLER_NAME, one.sellerName(), one.gross());
        }
        if (gross && date) {
            return of(one, Family.DATE, one.date(), one.gross());
        }
        if (date && id) {
            return of(one, Family.SELLER_DATE, one.sellerId(), one.date());
        }
        if (date && name) {
            return of(one, Family.SELLER_DATE, one.sellerName(), one.date());
        }
        return same(one.figures(), other.figures()) ? of(one, Family.FIGURES, one.figures()) : Optional.empty();
    }

    private static Optional<Place> of(InvoiceFacts facts, Family family, String first) {
        return of(facts, family, first, "");
    }

    private static Optional<Place> of(InvoiceFacts facts, Family family, String first, String second) {
        return Optional.of(new Place(facts.tenant(), family, first, second));
    }

    /** Nothing equals what is not stated. */
    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
