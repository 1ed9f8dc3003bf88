package io.vouch.matching.block;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys.Family;
import java.util.Optional;

/** The first of the keys that two papers share, in an order that puts digests first, then numbers, then the narrower key. */
final class Meeting {

    private Meeting() {}

    /** Empty if they share none. */
    static Optional<String> key(InvoiceFacts one, InvoiceFacts other) {
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

    private static Optional<String> party(InvoiceFacts one, InvoiceFacts other) {
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

    private static Optional<String> of(InvoiceFacts facts, Family family, String... parts) {
        return Optional.of(BlockingKeys.key(facts, family, parts));
    }

    /** Nothing equals what is not stated. */
    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
