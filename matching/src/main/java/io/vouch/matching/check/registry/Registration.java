package io.vouch.matching.check.registry;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.RegistryEntry;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.PaperDates;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One entry of the register, seen from a deal: whose entry it is, and whether it still stands. */
record Registration(ExtractedDocument paper) {

    /** The entries of a register paper: those that it lists, or the one that it certifies. */
    static List<Registration> of(ExtractedDocument paper) {
        List<Registration> listed = paper.readings(FieldName.REGISTRATIONS).stream()
                .flatMap(reading -> RegistryEntry.parse(reading.value()).stream()
                        .map(entry ->
                                new Registration(paper.entry(DocumentType.REGISTRY_RECORD, fields(entry, reading)))))
                .toList();
        return listed.isEmpty() ? List.of(new Registration(paper)) : listed;
    }

    private static Map<FieldName, List<Reading>> fields(RegistryEntry entry, Reading row) {
        Map<FieldName, List<Reading>> fields = new EnumMap<>(FieldName.class);
        put(fields, FieldName.REGISTRATION_NUMBER, entry.number(), row);
        put(fields, FieldName.REGISTERED_AT, entry.registered(), row);
        put(fields, FieldName.EXPIRES_AT, entry.expires(), row);
        put(fields, FieldName.REGISTRATION_KIND, entry.kind(), row);
        put(fields, FieldName.ASSIGNOR_NAME, entry.assignor(), row);
        put(fields, FieldName.ASSIGNEE_NAME, entry.assignee(), row);
        put(fields, FieldName.CONTRACT_NUMBER, entry.contract(), row);
        put(fields, FieldName.AMOUNT, entry.amount(), row);
        put(fields, FieldName.CURRENCY, entry.currency(), row);
        put(fields, FieldName.DESCRIPTION, entry.description(), row);
        return fields;
    }

    private static void put(Map<FieldName, List<Reading>> fields, FieldName field, String value, Reading row) {
        if (!value.isEmpty()) {
            fields.put(
                    field, List.of(new Reading(value, value, row.confidence(), row.page(), row.box(), row.source())));
        }
    }

    /** What tells this entry from others of the same paper. */
    String subject() {
        return paper.value(FieldName.REGISTRATION_NUMBER)
                .map(number -> paper.documentId() + "|" + number)
                .orElse(paper.documentId());
    }

    private static final Pattern RELEASED =
            Pattern.compile("注销|解除|撤销|terminat|releas|discharg|cancel", Pattern.CASE_INSENSITIVE);

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

    /** Runners-up that are almost surely no name say nothing; model confidence of junk was .02 where the right name had .99. */
    private static final double LIKELY = 0.2;

    /** True if every assignee named is this deal's lender. */
    boolean isOwn(List<String> lenders) {
        List<Reading> assignees = paper.readings(FieldName.ASSIGNEE_NAME).stream()
                .filter(reading -> reading.confidence() >= LIKELY)
                .toList();
        return !assignees.isEmpty() && assignees.stream().allMatch(name -> DealParties.isOneOf(lenders, name.value()));
    }

    /** True if it names another assignor than the sellers given; an entry without a readable assignor may be anybody's. */
    boolean isOfAnother(List<String> sellers) {
        Optional<String> assignor = paper.value(FieldName.ASSIGNOR_NAME);
        return assignor.isPresent() && !sellers.isEmpty() && !DealParties.mayBeOneOf(sellers, assignor.get());
    }

    Optional<LocalDate> registered() {
        return paper.value(FieldName.REGISTERED_AT).flatMap(PaperDates::day);
    }

    List<Reading> descriptions() {
        return paper.readings(FieldName.DESCRIPTION).stream()
                .filter(reading -> !reading.value().isBlank())
                .toList();
    }
}
