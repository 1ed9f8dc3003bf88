package io.vouch.ingest.ocr;

import java.nio.file.Path;
import java.util.List;

/**
 * Which languages pages can be read in on this machine.
 *
 * @param tessdata folder with the data of every available language
 * @param available Tesseract's names, sorted: {@code eng} always, {@code chi_sim} if its data was found
 */
public record OcrLanguages(Path tessdata, List<String> available) {

    /** Tesseract's name for Latin script, English words. */
    static final String LATIN = "eng";

    /** Our name for Latin script as till receipts print it. */
    static final String RECEIPT = "receipt";

    /** Tesseract's name for simplified Chinese. */
    static final String CHINESE = "chi_sim";

    /** Tesseract's name for orientation and script detection. */
    static final String ORIENTATION = "osd";

    public OcrLanguages {
        available = List.copyOf(available);
    }

    /** False if Chinese pages are read as Latin script, which yields noise; mend it with {@link #advice()}. */
    public boolean hasChinese() {
        return available.contains(CHINESE);
    }

    /** One sentence for people: what is missing and how to mend it; empty if nothing is. */
    public String advice() {
        return hasChinese()
                ? ""
                : "Chinese pages cannot be read: install tesseract-ocr-chi-sim (apt-get install tesseract-ocr-chi-sim), or put"
                        + " chi_sim.traineddata into the folder that TESSDATA_PREFIX names.";
    }
}
