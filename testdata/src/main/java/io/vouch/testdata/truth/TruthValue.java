package io.vouch.testdata.truth;

import io.vouch.testdata.page.Box;
import java.util.Optional;

/** One value of a field and, on paged media, where it stands; pages count from 1. */
public record TruthValue(String value, Optional<Place> place) {
    /** A page and the box on it, in points. */
    public record Place(int page, Box box) {}
}
