package io.vouch.ingest.text;

/** Counts scripts to tell the language of a page. */
final class ScriptCount {

    private int han;
    private int latin;

    void add(String text) {
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                han++;
            } else if (c < 0x250 && Character.isLetter(c)) {
                latin++;
            }
        });
    }

    /** {@code zh}, {@code en} or {@code und}. A Chinese character says as much as about three Latin letters. */
    String language() {
        if (han == 0 && latin == 0) {
            return "und";
        }
        return han * 3 >= latin ? "zh" : "en";
    }
}
