package io.vouch.testdata.world;

import java.util.Locale;

/** The language that a deal's papers are written in. */
public enum Language {
    ZH,
    EN;

    /** The tag in truth and on the command line, such as {@code zh}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
