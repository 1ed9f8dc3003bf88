package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.EuVat;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.PartyNames;
import io.vouch.extraction.value.TaxIds;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.NameSimilarity;
import io.vouch.matching.party.Party;
import java.util.Optional;

/**
 * A paper that names a party in a role.
 *
 * @param taxId the reading of the id, if the paper gives one
 */
record Mention(ExtractedDocument paper, DealRole.Field field, Reading name, Optional<Reading> taxId) {

    /** Names shorter than this are contained in too many others to count as their short form. */
    private static final int SHORT_NAME = 4;
    /** Clean names at least this alike are one name with a slip of the pen, or a copied name with one character changed. */
    private static final double LOOK_ALIKE = 0.75;

    /** A runner-up that is likelier right than wrong. */
    private static final double RIVAL = 0.5;

    /** How two mentions relate. */
    enum Relation {
        SAME,
        /** Valid ids of one kind that differ: two legal persons. */
        OTHER_CODE,
        /** Nearly the same name, sharply printed: a slip or a copy. */
        LOOK_ALIKE_NAME,
        OTHER_NAME
    }

    static Optional<Mention> of(ExtractedDocument paper, DealRole role) {
        return role.in(paper).flatMap(field -> paper.reading(field.name())
                .map(name -> new Mention(paper, field, name, field.taxId().flatMap(paper::reading))));
    }

    /**
     * Read surely, by its name or by a code whose check digit holds, and as the only one: a page on which two companies may play the
     * part contradicts nobody.
     */
    boolean isTrusted() {
        return (Misreading.isTrustedName(name) || hasSureCode()) && !hasRival();
    }

    private boolean hasSureCode() {
        return taxId.filter(Misreading::isTrusted)
                .filter(code -> TaxIds.check(code.value()) == IdentifierCheck.VALID
                        || EuVat.check(code.value()) == IdentifierCheck.VALID)
                .isPresent();
    }

    /** True if another company on the page is as likely the one. */
    boolean hasRival() {
        return paper.readings(field.name()).stream()
                .anyMatch(other -> other != name
                        && other.source() == name.source()
                        && other.confidence() >= RIVAL
                        && !PartyNames.keyWithoutLegalForm(other.value()).equals(party().name()));
    }

    Mention withoutCode() {
        return new Mention(paper, field, name, Optional.empty());
    }

    Party party() {
        return new Party(taxId.map(Party::idKey).orElse(""), PartyNames.keyWithoutLegalForm(name.value()));
    }

    /** Ids decide before names; brackets, widths, legal forms, short forms, branches and misread characters are forgiven. */
    Relation to(Mention other) {
        Optional<Relation> byCode = byCode(other);
        if (byCode.isPresent()) {
            return byCode.get();
        }
        if (!Misreading.isTrustedName(name) || !Misreading.isTrustedName(other.name)) {
            return Relation.SAME; // a sure code speaks for itself, not for the name that was read beside it
        }
        if (hasNameOf(other)) {
            return Relation.SAME;
        }
        return NameSimilarity.of(party().name(), other.party().name()) >= LOOK_ALIKE
                ? Relation.LOOK_ALIKE_NAME
                : Relation.OTHER_NAME;
    }

    /** True if the two names may be one, however surely they were read. */
    boolean hasNameOf(Mention other) {
        String one = party().name();
        String two = other.party().name();
        return one.equals(two)
                || isShortFormOf(one, two)
                || isShortFormOf(two, one)
                || Misreading.explainsNames(name, other.name, one, two);
    }

    private Optional<Relation> byCode(Mention other) {
        if (taxId.isEmpty() || other.taxId.isEmpty()) {
            return Optional.empty();
        }
        PartyCode one = PartyCode.of(taxId.get().value());
        PartyCode two = PartyCode.of(other.taxId.get().value());
        if (!one.isOfKindOf(two)) {
            boolean same =
                    !party().id().isEmpty() && party().id().equals(other.party().id());
            return same ? Optional.of(Relation.SAME) : Optional.empty();
        }
        if (one.isSameEntity(two)) {
            return Optional.of(Relation.SAME);
        }
        boolean sure = Misreading.isTrusted(taxId.get())
                && Misreading.isTrusted(other.taxId.get())
                && !Misreading.explains(taxId.get(), other.taxId.get());
        return sure ? Optional.of(Relation.OTHER_CODE) : Optional.empty();
    }

    private static boolean isShortFormOf(String form, String whole) {
        return form.length() >= SHORT_NAME && whole.contains(form);
    }
}
