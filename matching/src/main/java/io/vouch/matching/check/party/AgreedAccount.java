package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.BankIds;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.ingest.page.Box;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The account agreed for collections and the paper that agrees on it.
 *
 * @param reading the account; its source is SIDECAR if it stands in {@code deal.json}
 * @param evidence where a factoring contract names it; empty for {@code deal.json}
 * @param since ISO date from which papers should name it, or empty
 */
record AgreedAccount(Reading reading, Optional<Evidence> evidence, String since) {

    /** So many digits fewer than the account has are a piece of it. */
    private static final int LEAST_LOST = 4;
    /** Of an account that lost its last few digits so many are left: shorter ones are another bank's. */
    private static final int LEAST_PIECE = 8;
    /** A scan misreads one digit of four at worst. */
    private static final int MISREAD_OF = 4;

    /** Shorter digit runs are no bank accounts. */
    private static final int SHORTEST = 6;

    static Optional<AgreedAccount> of(DealPapers deal) {
        String since = since(deal);
        String terms = deal.terms().accountNumber();
        if (!terms.isEmpty()) {
            Reading reading = new Reading(terms, terms, 1, 0, Box.NONE, ReadingSource.SIDECAR);
            return Optional.of(new AgreedAccount(reading, Optional.empty(), since));
        }
        return agreements(deal)
                .max(Comparator.comparing(AccountTimeline::since).thenComparing(contract -> contract.documentId()))
                .map(contract -> in(contract, since));
    }

    /**
     * The account agreed as of the day that a paper bears: what was agreed later accuses no earlier paper. {@code deal.json} names the one
     * account of its deal, whenever.
     */
    static Optional<AgreedAccount> asOf(DealPapers deal, ExtractedDocument paper) {
        String day = AccountTimeline.since(paper);
        if (!deal.terms().accountNumber().isEmpty() || day.isEmpty()) {
            return of(deal);
        }
        return AccountTimeline.of(deal)
                .agreedAsOf(LocalDate.parse(day), Long.MAX_VALUE)
                .flatMap(entry -> agreements(deal)
                        .filter(contract ->
                                contract.documentId().equals(entry.evidence().documentId()))
                        .findFirst())
                .map(contract -> in(contract, since(deal)))
                .or(() -> of(deal));
    }

    private static Stream<ExtractedDocument> agreements(DealPapers deal) {
        return deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .filter(AgreedAccount::isNamed);
    }

    private static AgreedAccount in(ExtractedDocument contract, String since) {
        return new AgreedAccount(
                contract.reading(FieldName.PAYEE_ACCOUNT).orElseThrow(),
                Optional.of(PaperFields.evidence(contract, FieldName.PAYEE_ACCOUNT, "")),
                since);
    }

    /** The day from which papers should name the account: the factoring contract's, else the notice's, else the funding's. */
    private static String since(DealPapers deal) {
        return deal.ofType(DocumentType.CONTRACT).stream()
                .filter(PaperFields::isFactoring)
                .flatMap(contract -> contract.value(FieldName.SIGN_DATE).stream())
                .sorted()
                .findFirst()
                .or(() -> deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                        .flatMap(notice -> notice.value(FieldName.NOTICE_DATE).stream())
                        .sorted()
                        .findFirst())
                .orElse(deal.terms().fundedOn());
    }

    /** True if the paper names an account at all. */
    static boolean isNamed(ExtractedDocument paper) {
        return in(paper).length() >= SHORTEST;
    }

    /** The account on a paper in comparable form, or empty. */
    static String in(ExtractedDocument paper) {
        return paper.value(FieldName.PAYEE_ACCOUNT)
                .map(BankIds::normaliseAccount)
                .orElse("");
    }

    String account() {
        return BankIds.normaliseAccount(reading.value());
    }

    boolean isNamedBy(ExtractedDocument paper) {
        return paper.readings(FieldName.PAYEE_ACCOUNT).stream()
                .anyMatch(one -> BankIds.normaliseAccount(one.value()).equals(account()));
    }

    /** True if what differs may be a matter of reading. */
    boolean mayBeNamedBy(ExtractedDocument paper) {
        Reading first = paper.reading(FieldName.PAYEE_ACCOUNT).orElseThrow();
        if (!Misreading.isTrusted(reading) || !Misreading.isTrusted(first)) {
            return true;
        }
        return !isOtherIban(first)
                && paper.readings(FieldName.PAYEE_ACCOUNT).stream()
                        .anyMatch(one -> Misreading.explains(one, reading)
                                || Misreading.explainsDamage(one, reading)
                                || isPiece(one));
    }

    /** A digit misread breaks the check digits of an IBAN (ISO 13616): two that hold are two accounts. */
    private boolean isOtherIban(Reading read) {
        return BankIds.checkIban(read.value()) == IdentifierCheck.VALID
                && BankIds.checkIban(reading.value()) == IdentifierCheck.VALID;
    }

    /**
     * True if the paper surely names an account of the same length, and what differs is not only digits of one shape. Once that may
     * be a slip of recognition; the same slip on a second paper is none, unless it is in the letters
     * for the bank and the check digits do not hold: an account is changed in its digits.
     */
    boolean isReadAsAnotherBy(ExtractedDocument paper) {
        Reading first = paper.reading(FieldName.PAYEE_ACCOUNT).orElseThrow();
        String read = in(paper);
        String own = account();
        return Misreading.isTrusted(reading)
                && Misreading.isTrusted(first)
                && read.length() == own.length()
                && IntStream.range(0, own.length())
                        .filter(i -> read.charAt(i) != own.charAt(i))
                        .filter(i -> !LookAlikes.areAlike(read.charAt(i), own.charAt(i)))
                        .anyMatch(i -> BankIds.checkIban(read) != IdentifierCheck.INVALID
                                || !Character.isLetter(read.charAt(i))
                                || !Character.isLetter(own.charAt(i)));
    }

    /** True for a reading of a scan that is a piece of this account, a digit or two of it misread. */
    private boolean isPiece(Reading read) {
        String piece = BankIds.normaliseAccount(read.value());
        String whole = account();
        int lost = whole.length() - piece.length();
        if (read.source() != ReadingSource.OCR || lost <= 0) {
            return false;
        }
        if (lost < LEAST_LOST) {
            return piece.length() >= LEAST_PIECE && (whole.startsWith(piece) || whole.endsWith(piece));
        }
        for (int from = 0; from + piece.length() <= whole.length(); from++) {
            int differing = 0;
            for (int i = 0; i < piece.length(); i++) {
                differing += piece.charAt(i) == whole.charAt(from + i) ? 0 : 1;
            }
            if (differing * MISREAD_OF <= piece.length()) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if the seller was paid to this account before it was agreed for the factoring: a sales contract or an invoice of that
     * time names it, so that the age of another paper does not excuse another account.
     */
    boolean wasInUseBefore(DealPapers deal) {
        return deal.papers().stream()
                .filter(paper -> paper.type() == DocumentType.INVOICE || paper.type() == DocumentType.CONTRACT)
                .filter(paper -> !PaperFields.isFactoring(paper) && isNamedBy(paper))
                .flatMap(paper -> paper.value(FieldName.ISSUE_DATE).or(() -> paper.value(FieldName.SIGN_DATE)).stream())
                .anyMatch(date -> !since.isEmpty() && date.compareTo(since) < 0);
    }
}
