package io.vouch.matching.check;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.compare.Misreading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When things happened, as a deal's papers say; dates that were not read surely say nothing. */
public final class PaperDates {

    private static final int ISO_LENGTH = 10;

    private PaperDates() {}

    /** A day, the field that gives it, and where it stands. */
    public record Dated(LocalDate day, FieldName field, Evidence evidence) {}

    /** A trusted date of a paper. */
    public static Optional<Dated> of(ExtractedDocument paper, FieldName field) {
        return paper.reading(field)
                .filter(Misreading::isTrusted)
                .map(Reading::value)
                .flatMap(PaperDates::day)
                .map(day -> new Dated(day, field, PaperFields.evidence(paper, field, "")));
    }

    /** Every trusted date that a paper gives for a field: a notice states when its receivable falls due, and each invoice of its list. */
    public static List<Dated> all(ExtractedDocument paper, FieldName field) {
        return paper.readings(field).stream()
                .filter(Misreading::isTrusted)
                .flatMap(reading -> day(reading.value()).stream()
                        .map(day -> new Dated(day, field, PaperFields.evidence(paper, field, reading, ""))))
                .toList();
    }

    /** An ISO date, or the date of an ISO date with a time. */
    public static Optional<LocalDate> day(String value) {
        try {
            return value.length() < ISO_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(value.substring(0, ISO_LENGTH)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** The day of the assignment: the first notice's, else the funding's from {@code deal.json}. */
    public static Optional<Dated> transfer(DealPapers deal) {
        return deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> of(notice, FieldName.NOTICE_DATE).stream())
                .min(Comparator.comparing(Dated::day))
                .or(() -> funding(deal));
    }

    /** The day of the funding from {@code deal.json}. */
    public static Optional<Dated> funding(DealPapers deal) {
        return day(deal.terms().fundedOn())
                .map(day ->
                        new Dated(day, FieldName.NOTICE_DATE, deal.terms().evidence("funded_on", day.toString(), "")));
    }

    /** When the goods were there: the day of acceptance, else of delivery. */
    public static Optional<Dated> delivered(ExtractedDocument delivery) {
        return of(delivery, FieldName.ACCEPTANCE_DATE).or(() -> of(delivery, FieldName.DELIVERY_DATE));
    }
}
