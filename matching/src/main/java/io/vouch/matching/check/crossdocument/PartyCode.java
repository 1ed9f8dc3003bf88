package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.value.EuVat;
import io.vouch.extraction.value.IdentifierCheck;
import io.vouch.extraction.value.TaxIds;
import java.util.Optional;

/**
 * A registered code as it tells legal persons apart. Codes of different kinds (a VAT id and a national number) may belong to one
 * person and are never held against each other.
 *
 * @param kind {@code CN} for Chinese organisation codes, the country letters of a European VAT id, or empty
 * @param entity what is equal for one legal person: without the marks of branches and establishments
 */
record PartyCode(String kind, String entity) {

    private static final PartyCode UNKNOWN = new PartyCode("", "");
    private static final int DUTCH_ENTITY = 9;
    private static final int BRITISH_ENTITY = 9;

    static PartyCode of(String printed) {
        Optional<String> organisation = TaxIds.organisationCode(printed);
        if (organisation.isPresent()) {
            return new PartyCode("CN", organisation.get());
        }
        if (EuVat.check(printed) == IdentifierCheck.MALFORMED) {
            return UNKNOWN;
        }
        String id = TaxIds.normalise(printed).replaceAll("[^0-9A-Z]", "");
        String country = id.substring(0, 2);
        return new PartyCode(country, entity(country, id.substring(2)));
    }

    /** Establishments share the number of their company: NL...B02, and twelve digits in Britain; Belgian zeros come and go. */
    private static String entity(String country, String body) {
        return switch (country) {
            case "NL" -> body.substring(0, DUTCH_ENTITY);
            case "GB", "XI" -> body.length() > BRITISH_ENTITY ? body.substring(0, BRITISH_ENTITY) : body;
            case "BE" -> body.replaceFirst("^0", "");
            default -> body;
        };
    }

    boolean isOfKindOf(PartyCode other) {
        return !kind.isEmpty() && kind.equals(other.kind);
    }

    boolean isSameEntity(PartyCode other) {
        return isOfKindOf(other) && entity.equals(other.entity);
    }
}
