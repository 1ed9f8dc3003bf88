package io.vouch.testdata.page;

/**
 * The faces that papers are set in. Those whose name begins with HAN hold Chinese and Latin, the others Latin only. The faces
 * without a family in their name are what layouts ask for; a {@link Typesetter} may give one of the same kind for them.
 */
public enum Typeface {
    HAN,
    HAN_BOLD,
    HAN_SONG,
    HAN_SONG_BOLD,
    HAN_KAI,
    HAN_KAI_BOLD,
    HAN_MICRO,
    HAN_MICRO_BOLD,
    SANS,
    SANS_BOLD,
    SERIF,
    SERIF_BOLD,
    MONO,
    VERA_SANS,
    VERA_SANS_BOLD,
    VERA_SERIF,
    VERA_SERIF_BOLD,
    VERA_MONO;

    public boolean isHan() {
        return name().startsWith("HAN");
    }

    /** Whether the face is the bold one of its family; a Chinese one is made by thickening the strokes. */
    public boolean isBold() {
        return name().endsWith("_BOLD");
    }

    public Typeface bold() {
        return switch (this) {
            case HAN, HAN_BOLD -> HAN_BOLD;
            case HAN_SONG, HAN_SONG_BOLD -> HAN_SONG_BOLD;
            case HAN_KAI, HAN_KAI_BOLD -> HAN_KAI_BOLD;
            case HAN_MICRO, HAN_MICRO_BOLD -> HAN_MICRO_BOLD;
            case SANS, SANS_BOLD, MONO -> SANS_BOLD;
            case SERIF, SERIF_BOLD -> SERIF_BOLD;
            case VERA_SANS, VERA_SANS_BOLD, VERA_MONO -> VERA_SANS_BOLD;
            case VERA_SERIF, VERA_SERIF_BOLD -> VERA_SERIF_BOLD;
        };
    }

    /** The face of the family whose strokes are not thickened; the same for faces that are drawn bold. */
    public Typeface plain() {
        return switch (this) {
            case HAN, HAN_BOLD -> HAN;
            case HAN_SONG, HAN_SONG_BOLD -> HAN_SONG;
            case HAN_KAI, HAN_KAI_BOLD -> HAN_KAI;
            case HAN_MICRO, HAN_MICRO_BOLD -> HAN_MICRO;
            case SANS,
                    SANS_BOLD,
                    SERIF,
                    SERIF_BOLD,
                    MONO,
                    VERA_SANS,
                    VERA_SANS_BOLD,
                    VERA_SERIF,
                    VERA_SERIF_BOLD,
                    VERA_MONO -> this;
        };
    }
}
