package io.vouch.matching;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import java.util.List;

/**
 * What duplicate detection remembers of one paper: small, comparable without the paper. Lives in stream state for as long as
 * papers are remembered, so components may be added at the end but never removed or retyped.
 *
 * @param sequence of the submission; with {@code documentId} it decides which paper was first
 * @param numbers the number in comparable form (upper case, letters and digits only, no leading zeros): the chosen reading
 *     first, then what other sources of the same paper say; at most three; for delivery papers the numbers of the note and
 *     of its waybill; for bank receipts what the payer's text may name; empty if the paper has none
 * @param code invoice code of old Chinese invoices, or empty
 * @param date ISO date, or empty
 * @param sellerId comparable key of the tax id, or empty
 * @param sellerName comparable key of the name, or empty
 * @param buyerName the same; of a bank receipt the payer
 * @param gross plain decimal without trailing zeros, or empty; of a bank receipt what was paid
 * @param lines digest of the line items, or empty if there are none
 * @param ocr true if the number was read by OCR alone, so that misread characters must be allowed for
 * @param places where the compared values stand
 * @param contract comparable key of the contract number, or empty
 * @param goods one digest for each distinct description among the line items, sorted, at most {@value #MOST_GOODS}; then one for each
 *     line with its figures, as many at most, marked {@value #LINE}
 * @param looks fingerprint of each page's picture, empty for pages without, at most {@value #MOST_LOOKS}
 * @param figures digest of quantity, price and amount of the line items without their words, or empty if they say no more than the
 *     total
 */
public record InvoiceFacts(
        String documentId,
        String tenant,
        String deal,
        String name,
        long sequence,
        DocumentType type,
        String sha256,
        String textDigest,
        List<String> numbers,
        String code,
        String date,
        String sellerId,
        String sellerName,
        String buyerId,
        String buyerName,
        String gross,
        String currency,
        String lines,
        boolean ocr,
        List<Place> places,
        String contract,
        List<String> goods,
        List<String> looks,
        String figures) {

    /** Descriptions remembered of one paper. */
    public static final int MOST_GOODS = 40;
    /** Before the digest of a line. */
    public static final String LINE = "#";
    /** Pages whose look is remembered of one paper. */
    public static final int MOST_LOOKS = 4;

    public InvoiceFacts {
        numbers = List.copyOf(numbers);
        places = List.copyOf(places);
        contract = contract == null ? "" : contract; // absent from state that was written before they existed
        goods = goods == null ? List.of() : List.copyOf(goods);
        looks = looks == null ? List.of() : List.copyOf(looks);
        figures = figures == null ? "" : figures;
    }

    /**
     * A value and where it stands.
     *
     * @param page from 1; 0 if the source has no pages
     */
    public record Place(FieldName field, String value, int page, Box box) {}

    /** The digests of the distinct descriptions. */
    public List<String> descriptions() {
        return goods.stream().filter(digest -> !digest.startsWith(LINE)).toList();
    }

    /** The digests of the single lines with their figures, sorted; equal lines are there as often as they stand on the paper. */
    public List<String> singleLines() {
        return goods.stream().filter(digest -> digest.startsWith(LINE)).toList();
    }

    /**
     * True if the paper is a picture: its words were read by OCR, even where its number is certain because a QR code gives it.
     */
    public boolean isPicture() {
        return ocr || looks.stream().anyMatch(look -> !look.isEmpty());
    }

    /** True if this paper was handed in before the other: by sequence, then by id, never by arrival. */
    public boolean isBefore(InvoiceFacts other) {
        return sequence != other.sequence ? sequence < other.sequence : documentId.compareTo(other.documentId) < 0;
    }

    /**
     * The same paper without what only its copies are recognised by: the digests of text and lines, and the looks. Most of the bytes.
     *
     * @param keptSha256 the digest of the file, or empty
     */
    public InvoiceFacts light(String keptSha256, List<Place> keptPlaces, List<String> keptGoods) {
        return light(keptSha256, keptPlaces, keptGoods, ocr);
    }

    /** The same paper for comparing all but its number: what a picture states may be misread, however sure its number is. */
    public InvoiceFacts lightForSums() {
        return light(sha256, places, goods, isPicture());
    }

    private InvoiceFacts light(
            String keptSha256, List<Place> keptPlaces, List<String> keptGoods, boolean mayBeMisread) {
        return new InvoiceFacts(
                documentId,
                tenant,
                deal,
                name,
                sequence,
                type,
                keptSha256,
                "",
                numbers,
                code,
                date,
                sellerId,
                sellerName,
                buyerId,
                buyerName,
                gross,
                currency,
                "",
                mayBeMisread,
                keptPlaces,
                contract,
                keptGoods,
                List.of(),
                "");
    }

    /** The chosen value of a field as it stands on the paper; empty if the paper does not say. */
    public String printed(FieldName field) {
        return places.stream()
                .filter(place -> place.field() == field)
                .map(Place::value)
                .findFirst()
                .orElse("");
    }

    /** The field as evidence, or a pointer to the whole paper if it does not say. */
    public Evidence evidence(FieldName field, String expected) {
        return places.stream()
                .filter(place -> place.field() == field)
                .findFirst()
                .map(place -> new Evidence(
                        documentId, name, field.wireName(), place.value(), expected, place.page(), place.box()))
                .orElse(new Evidence(documentId, name, field.wireName(), "", expected, 0, Box.NONE));
    }
}
