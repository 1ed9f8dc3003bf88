package io.vouch.matching.compare;

import io.vouch.extraction.FieldName;
import io.vouch.ingest.fingerprint.PageFingerprint;
import io.vouch.ingest.page.Box;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.InvoiceFacts.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is one paper the picture of the other with a single field edited? The pages look nearly alike, everything that was read stands at the
 * same places to within a point once the pages are laid over each other, is read alike down to its misreadings, and one key field
 * alone says something else. Two papers of one template agree in the places of their frame, but not in what is filled in; two scans of
 * one paper lie askew in two ways and are misread in two ways.
 */
public final class SamePicture {

    /** Bits of 256 by which codes of one page differ at most; scaled pages differ by fewer than 30, other pages by more than 80. */
    static final int NEAR_LOOK = 60;
    /** Points by which an edge may be off: two pixels at 200 dpi. */
    private static final double ALIGNED = 0.75;
    /** Points by which the edited text may begin elsewhere: it is as high, and begins or ends where the first did. */
    private static final double EDITED_ALIGNED = 4;
    /** Fields that must stand unchanged: number, date, total and the parties are five or six. */
    private static final int LEAST_UNCHANGED = 4;

    private static final Set<FieldName> KEY_FIELDS = EnumSet.of(
            FieldName.INVOICE_NUMBER,
            FieldName.ISSUE_DATE,
            FieldName.GROSS_AMOUNT,
            FieldName.SELLER_NAME,
            FieldName.SELLER_TAX_ID,
            FieldName.BUYER_NAME);

    private SamePicture() {}

    /** True if the facts say enough of a picture to be asked. */
    public static boolean isComparable(InvoiceFacts facts) {
        return facts.ocr()
                && facts.looks().stream().anyMatch(look -> !look.isEmpty())
                && facts.places().stream().filter(SamePicture::hasPlace).count() > LEAST_UNCHANGED;
    }

    /** The one field that differs between two prints of one picture; empty if they are not that. Symmetric. */
    public static Optional<FieldName> edited(InvoiceFacts one, InvoiceFacts other) {
        if (!isComparable(one) || !isComparable(other) || !looksAlike(one, other)) {
            return Optional.empty();
        }
        List<Place[]> same = new ArrayList<>();
        List<Place[]> different = new ArrayList<>();
        for (Place place : one.places()) {
            other.places().stream()
                    .filter(twin -> twin.field() == place.field() && twin.page() == place.page())
                    .filter(twin -> hasPlace(place) && hasPlace(twin))
                    .findFirst()
                    .ifPresent(twin ->
                            (twin.value().equals(place.value()) ? same : different).add(new Place[] {place, twin}));
        }
        boolean single = different.size() == 1
                && KEY_FIELDS.contains(different.get(0)[0].field())
                && same.size() >= LEAST_UNCHANGED;
        return single && areAligned(same, different.get(0))
                ? Optional.of(different.get(0)[0].field())
                : Optional.empty();
    }

    private static boolean hasPlace(Place place) {
        return place.page() > 0 && !place.box().isNone();
    }

    private static boolean looksAlike(InvoiceFacts one, InvoiceFacts other) {
        return PageFingerprint.distance(one.looks().get(0), other.looks().get(0)) <= NEAR_LOOK;
    }

    /** Cropping moves all of a page alike, so the middle of all shifts is taken off first. */
    private static boolean areAligned(List<Place[]> same, Place[] edited) {
        double right = middle(same.stream()
                .map(pair -> pair[1].box().x0() - pair[0].box().x0())
                .toList());
        double down = middle(same.stream()
                .map(pair -> pair[1].box().y0() - pair[0].box().y0())
                .toList());
        for (Place[] pair : same) {
            Box moved = moved(pair[0].box(), right, down);
            Box twin = pair[1].box();
            boolean aligned = Math.abs(moved.x0() - twin.x0()) <= ALIGNED
                    && Math.abs(moved.x1() - twin.x1()) <= ALIGNED
                    && Math.abs(moved.y0() - twin.y0()) <= ALIGNED
                    && Math.abs(moved.y1() - twin.y1()) <= ALIGNED;
            if (!aligned) {
                return false;
            }
        }
        Box moved = moved(edited[0].box(), right, down);
        Box twin = edited[1].box();
        return Math.abs(moved.centerY() - twin.centerY()) <= EDITED_ALIGNED
                && (Math.abs(moved.x0() - twin.x0()) <= EDITED_ALIGNED
                        || Math.abs(moved.x1() - twin.x1()) <= EDITED_ALIGNED);
    }

    private static double middle(List<Double> shifts) {
        return shifts.stream().sorted().toList().get(shifts.size() / 2);
    }

    private static Box moved(Box box, double right, double down) {
        return new Box(box.x0() + right, box.y0() + down, box.x1() + right, box.y1() + down);
    }
}
