package io.vouch.testdata.page;

/** The faces that papers are set in; {@link #HAN} holds Chinese and Latin, the others Latin only. */
public enum Typeface {
    HAN,
    HAN_BOLD,
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    MONO;

    public boolean isHan() {
        return this == HAN || this == HAN_BOLD;
    }

    public Typeface bold() {
        return switch (this) {
            case HAN, HAN_BOLD -> HAN_BOLD;
            case SANS, SANS_BOLD, MONO -> SANS_BOLD;
            case SERIF, SERIF_BOLD -> SERIF_BOLD;
        };
    }
}
