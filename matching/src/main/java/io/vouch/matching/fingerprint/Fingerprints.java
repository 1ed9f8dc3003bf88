package io.vouch.matching.fingerprint;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.fingerprint.Fingerprint.Kind;
import io.vouch.matching.party.LookAlikes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fingerprints of an invoice: what two institutions that share a key compute alike from whatever rendering each of them holds.
 * Fields are in the comparable forms of matching; a seller counts by id and by name, because a paper may give either.
 */
public final class Fingerprints {

    /** Part of every text that is digested: fingerprints of another version never equal these. */
    private static final String VERSION = "v1";

    private static final int NATIONAL_LENGTH = 20;

    private Fingerprints() {}

    /** All fingerprints of a paper, surest first; none of papers that are no invoices or bear no number. */
    public static List<Fingerprint> of(InvoiceFacts facts, FingerprintKey key) {
        Set<Fingerprint> all = new LinkedHashSet<>();
        if (!facts.type().isInvoiceLike()) {
            return List.of();
        }
        for (String number : facts.numbers()) {
            identity(facts, number, key, all);
        }
        if (!facts.date().isEmpty() && !facts.gross().isEmpty()) {
            for (List<String> parties : parties(facts)) {
                add(
                        all,
                        key,
                        Kind.TRADE,
                        parties.get(0),
                        parties.get(1),
                        facts.date(),
                        facts.gross(),
                        facts.currency());
            }
        }
        for (String number : facts.numbers()) {
            for (String seller : sellers(facts)) {
                if (!facts.gross().isEmpty()) {
                    add(all, key, Kind.LOOK_ALIKE, seller, LookAlikes.coarse(LookAlikes.fold(number)), facts.gross());
                }
            }
        }
        return List.copyOf(all);
    }

    private static void identity(InvoiceFacts facts, String number, FingerprintKey key, Set<Fingerprint> all) {
        if (number.length() == NATIONAL_LENGTH) {
            add(all, key, Kind.IDENTITY, "national", number);
        }
        if (!facts.code().isEmpty()) {
            add(all, key, Kind.IDENTITY, "code", facts.code(), number);
        }
        for (String seller : sellers(facts)) {
            add(all, key, Kind.IDENTITY, "seller", seller, number);
        }
    }

    private static List<String> sellers(InvoiceFacts facts) {
        List<String> sellers = new ArrayList<>();
        if (!facts.sellerId().isEmpty()) {
            sellers.add("id " + facts.sellerId());
        }
        if (!facts.sellerName().isEmpty()) {
            sellers.add("name " + facts.sellerName());
        }
        return sellers;
    }

    private static List<List<String>> parties(InvoiceFacts facts) {
        List<List<String>> parties = new ArrayList<>();
        if (!facts.sellerId().isEmpty() && !facts.buyerId().isEmpty()) {
            parties.add(List.of("id " + facts.sellerId(), "id " + facts.buyerId()));
        }
        if (!facts.sellerName().isEmpty() && !facts.buyerName().isEmpty()) {
            parties.add(List.of("name " + facts.sellerName(), "name " + facts.buyerName()));
        }
        return parties;
    }

    private static void add(Set<Fingerprint> all, FingerprintKey key, Kind kind, String... fields) {
        String text = VERSION + '\u001f' + kind.name() + '\u001f' + String.join("\u001f", fields);
        all.add(new Fingerprint(kind, key.mac(text)));
    }
}
