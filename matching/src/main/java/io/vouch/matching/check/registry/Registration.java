package io.vouch.matching.check.registry;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.party.NameSimilarity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One register paper, seen from a deal: whose entry it is, and whether it still stands. */
record Registration(ExtractedDocument paper) {

    private static final Pattern RELEASED =
            Pattern.compile("注销|解除|撤销|terminat|releas|discharg|cancel", Pattern.CASE_INSENSITIVE);
    /** Names on certificates that share so much are one name, read twice. */
    private static final double ONE_NAME = 0.8;

    /** True if it was taken back, or has run out. */
    boolean isOver(CheckPolicy policy) {
        boolean released = paper.value(FieldName.REGISTRATION_KIND)
                .map(kind -> RELEASED.matcher(kind).find())
                .orElse(false);
        return released
                || paper.value(FieldName.EXPIRES_AT)
                        .flatMap(PaperDates::day)
                        .map(day -> day.toEpochDay() < policy.asOfEpochDay())
                        .orElse(false);
    }

    /** True if every assignee named is this deal's lender. */
    boolean isOwn(List<String> lenders) {
        List<Reading> assignees = paper.readings(FieldName.ASSIGNEE_NAME);
        return !assignees.isEmpty()
                && assignees.stream()
                        .allMatch(name -> lenders.stream().anyMatch(lender -> isOne(lender, key(name.value()))));
    }

    /** True if it names another assignor than the sellers given; an entry without a readable assignor may be anybody's. */
    boolean isOfAnother(List<String> sellers) {
        Optional<String> assignor = paper.value(FieldName.ASSIGNOR_NAME).map(Registration::key);
        return assignor.isPresent()
                && !sellers.isEmpty()
                && sellers.stream().noneMatch(seller -> isOne(seller, assignor.get()));
    }

    Optional<LocalDate> registered() {
        return paper.value(FieldName.REGISTERED_AT).flatMap(PaperDates::day);
    }

    List<Reading> descriptions() {
        return paper.readings(FieldName.DESCRIPTION).stream()
                .filter(reading -> !reading.value().isBlank())
                .toList();
    }

    /** Keys of those who lend in this deal: deal.json, the notice's assignee, the factoring contract's factor. */
    static List<String> lenders(DealPapers deal) {
        List<String> names = new ArrayList<>();
        names.add(deal.terms().lender());
        for (ExtractedDocument paper : deal.papers()) {
            switch (paper.type()) {
                case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> paper.value(FieldName.ASSIGNEE_NAME)
                        .ifPresent(names::add);
                case CONTRACT -> paper.value(FieldName.FACTOR_NAME).ifPresent(names::add);
                default -> {}
            }
        }
        return keys(names);
    }

    /** Keys of those who assign in this deal: sellers of its invoices, assignors of its notices. */
    static List<String> sellers(DealPapers deal) {
        return names(deal, FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME);
    }

    /** Keys of those who owe in this deal. */
    static List<String> debtors(DealPapers deal) {
        return names(deal, FieldName.BUYER_NAME, FieldName.DEBTOR_NAME);
    }

    private static List<String> names(DealPapers deal, FieldName invoice, FieldName notice) {
        List<String> names = new ArrayList<>();
        for (ExtractedDocument paper : deal.papers()) {
            if (paper.type().isInvoiceLike()) {
                paper.value(invoice).ifPresent(names::add);
            }
            switch (paper.type()) {
                case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> paper.value(notice).ifPresent(names::add);
                default -> {}
            }
        }
        return keys(names);
    }

    private static List<String> keys(List<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(Registration::key)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isOne(String one, String other) {
        return one.equals(other) || NameSimilarity.of(one, other) >= ONE_NAME;
    }

    static String key(String name) {
        return PartyNames.keyWithoutLegalForm(name);
    }
}
