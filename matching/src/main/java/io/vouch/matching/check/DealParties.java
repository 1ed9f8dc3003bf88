package io.vouch.matching.check;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.DealPapers;
import io.vouch.matching.party.NameSimilarity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Who takes part in a deal by its own papers, as name keys ({@link PartyNames#keyWithoutLegalForm}); a name misread on one paper stands
 * beside the right one.
 *
 * @param sellers of its invoices, assignors of its notices
 * @param debtors buyers of its invoices, debtors of its notices
 * @param lenders deal.json's lender, assignees of its notices, factors of its contracts
 */
public record DealParties(List<String> sellers, List<String> debtors, List<String> lenders) {

    /**
     * One character of five misread leaves this much in common; so do some names of different companies (恒达科技 and 恒通科技 of one city
     * share .67): enough to hold an accusation back, never to make one.
     */
    private static final double MAY_BE_ONE = 0.6;

    /** So much is in common only where a long name is misread once or a legal form is written otherwise. */
    private static final double ONE = 0.8;

    /** A name of a text read less surely than this is as likely another line of the page. */
    private static final double LEAST = 0.3;

    public DealParties {
        sellers = List.copyOf(sellers);
        debtors = List.copyOf(debtors);
        lenders = List.copyOf(lenders);
    }

    public static DealParties of(DealPapers deal) {
        List<String> sellers = new ArrayList<>();
        List<String> debtors = new ArrayList<>();
        List<String> lenders = new ArrayList<>();
        add(lenders, deal.terms().lender());
        for (ExtractedDocument paper : deal.papers()) {
            switch (paper.type()) {
                case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> {
                    add(sellers, paper, FieldName.ASSIGNOR_NAME);
                    add(debtors, paper, FieldName.DEBTOR_NAME);
                    add(lenders, paper, FieldName.ASSIGNEE_NAME);
                }
                case CONTRACT -> add(lenders, paper, FieldName.FACTOR_NAME);
                default -> {
                    if (paper.type().isInvoiceLike()) {
                        add(sellers, paper, FieldName.SELLER_NAME);
                        add(debtors, paper, FieldName.BUYER_NAME);
                    }
                }
            }
        }
        return new DealParties(distinct(sellers), distinct(debtors), distinct(lenders));
    }

    private static void add(List<String> keys, ExtractedDocument paper, FieldName field) {
        paper.reading(field)
                .filter(name -> name.source() != ReadingSource.TEXT || name.confidence() >= LEAST)
                .ifPresent(name -> add(keys, name.value()));
    }

    private static void add(List<String> keys, String name) {
        String key = key(name);
        if (!key.isEmpty()) {
            keys.add(key);
        }
    }

    private static List<String> distinct(List<String> keys) {
        return keys.stream().distinct().toList();
    }

    /** A name without what differs between spellings; empty for text that is no name. */
    public static String key(String name) {
        return PartyNames.keyWithoutLegalForm(name);
    }

    /** True if a printed name is one of the parties given as keys, or their branch: sure enough to accuse. */
    public static boolean isOneOf(Collection<String> parties, String name) {
        String key = key(name);
        return !key.isEmpty() && parties.stream().anyMatch(party -> key.startsWith(party) || isLike(party, key, ONE));
    }

    /** True if a printed name could be one of the parties given as keys: misread, shortened, with a region before it. */
    public static boolean mayBeOneOf(Collection<String> parties, String name) {
        String key = key(name);
        return !key.isEmpty()
                && parties.stream()
                        .anyMatch(
                                party -> party.contains(key) || key.contains(party) || isLike(party, key, MAY_BE_ONE));
    }

    private static boolean isLike(String party, String key, double least) {
        return NameSimilarity.of(party, key) >= least;
    }
}
