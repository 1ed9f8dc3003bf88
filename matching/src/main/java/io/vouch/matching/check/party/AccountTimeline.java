package io.vouch.matching.check.party;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.value.BankIds;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.Evidence;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.compare.Misreading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The accounts that papers of a deal name for payment, through time: which was agreed as of any day, which paper changed it, and as
 * known when. Two times: {@code since} is the day from which a paper speaks, {@code sequence} when it was handed in; a paper that came
 * later changes what was agreed, not what was known before it came.
 *
 * @param entries by day, then by submission, then by document; entries without a day first
 */
public record AccountTimeline(List<Entry> entries) {

    /** Shorter digit runs are no bank accounts. */
    private static final int SHORTEST = 6;

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::since)
            .thenComparingLong(Entry::sequence)
            .thenComparing(entry -> entry.evidence().documentId())
            .thenComparing(Entry::account);

    public AccountTimeline {
        entries = List.copyOf(entries);
    }

    /** What a paper does to the account. */
    public enum Act {
        /** The seller's own account before any assignment: sales contract or invoice. */
        ORDINARY,
        /** Agreed for collections: {@code deal.json} or the factoring contract. */
        AGREED,
        /** Told to the debtor by a notice, or repeated by its acknowledgement. */
        NOTIFIED,
        /** Another account asked for by a letter: a change only once the factor agrees. */
        ASKED,
        /** Money went there. */
        PAID
    }

    /**
     * One paper's word on the account.
     *
     * @param since ISO date from which it speaks; empty if the paper bears none that was read surely
     * @param sequence of its submission; 0 for {@code deal.json}
     * @param account in comparable form
     * @param holder as printed, or empty
     * @param sure false if the account may be misread
     */
    public record Entry(
            Act act, String since, long sequence, String account, String holder, boolean sure, Evidence evidence) {}

    /** The timeline of a deal. */
    public static AccountTimeline of(DealPapers deal) {
        List<Entry> entries = new ArrayList<>();
        agreedByTerms(deal.terms()).ifPresent(entries::add);
        deal.papers().forEach(paper -> entry(paper).ifPresent(entries::add));
        return new AccountTimeline(entries.stream().sorted(BY_TIME).toList());
    }

    /**
     * The account agreed as of a day, by what had been handed in up to a submission.
     *
     * @param known sequence of the last submission that counts; {@link Long#MAX_VALUE} for all
     * @return the last agreement on or before that day; what {@code deal.json} says if none is dated so; empty if none is known
     */
    public Optional<Entry> agreedAsOf(LocalDate day, long known) {
        return entries.stream()
                .filter(entry -> entry.act() == Act.AGREED && entry.sequence() <= known)
                .filter(entry -> entry.since().compareTo(day.toString()) <= 0)
                .reduce((earlier, later) -> later);
    }

    /**
     * True if a paper signed on that day or later agrees on the account: the factor consented to what a letter asked for.
     *
     * @param day ISO date; empty if it is not known, so that any agreement counts
     */
    public boolean isAgreedFrom(String account, String day) {
        return entries.stream()
                .anyMatch(entry -> entry.act() == Act.AGREED
                        && entry.sure()
                        && entry.account().equals(account)
                        && entry.since().compareTo(day) >= 0);
    }

    /** Entries that name another account than was agreed as of their own day, in order of time; what may be misread is left out. */
    public List<Entry> departures() {
        return entries.stream()
                .filter(entry -> entry.act() != Act.AGREED && entry.act() != Act.ORDINARY && entry.sure())
                .filter(entry -> !entry.since().isEmpty())
                .filter(entry -> agreedAsOf(LocalDate.parse(entry.since()), Long.MAX_VALUE)
                        .filter(agreed -> !agreed.account().equals(entry.account()))
                        .isPresent())
                .toList();
    }

    private static Optional<Entry> agreedByTerms(DealTerms terms) {
        String account = BankIds.normaliseAccount(terms.accountNumber());
        return account.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(new Entry(
                        Act.AGREED,
                        "",
                        0,
                        account,
                        terms.accountHolder(),
                        true,
                        terms.evidence("collection_account", terms.accountNumber(), "")));
    }

    private static Optional<Entry> entry(ExtractedDocument paper) {
        Optional<Act> act = act(paper);
        Optional<Reading> reading = paper.reading(FieldName.PAYEE_ACCOUNT);
        if (act.isEmpty() || reading.isEmpty()) {
            return Optional.empty();
        }
        String account = BankIds.normaliseAccount(reading.get().value());
        return account.length() < SHORTEST
                ? Optional.empty()
                : Optional.of(new Entry(
                        act.get(),
                        since(paper),
                        paper.sequence(),
                        account,
                        paper.value(FieldName.PAYEE_NAME).orElse(""),
                        reading.get().source() != ReadingSource.OCR && Misreading.isTrusted(reading.get()),
                        PaperFields.evidence(paper, FieldName.PAYEE_ACCOUNT, "")));
    }

    private static Optional<Act> act(ExtractedDocument paper) {
        return switch (paper.type()) {
            case CONTRACT -> Optional.of(PaperFields.isFactoring(paper) ? Act.AGREED : Act.ORDINARY);
            case INVOICE -> Optional.of(Act.ORDINARY);
            case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> Optional.of(Act.NOTIFIED);
            case LETTER -> Optional.of(Act.ASKED);
            case BANK_RECEIPT -> Optional.of(Act.PAID);
            default -> Optional.empty();
        };
    }

    /** The day from which a paper speaks, as ISO text; empty if none was read surely. */
    static String since(ExtractedDocument paper) {
        FieldName field =
                switch (paper.type()) {
                    case CONTRACT -> FieldName.SIGN_DATE;
                    case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> FieldName.NOTICE_DATE;
                    case BANK_RECEIPT -> FieldName.TRANSACTION_DATE;
                    default -> FieldName.ISSUE_DATE;
                };
        return PaperDates.of(paper, field)
                .or(() -> paper.type() == DocumentType.LETTER
                        ? PaperDates.of(paper, FieldName.NOTICE_DATE)
                        : Optional.empty())
                .map(dated -> dated.day().toString())
                .orElse("");
    }
}
