package io.vouch.alerts.cli;

import io.vouch.ingest.ocr.OcrUnavailableException;
import io.vouch.ingest.ocr.TesseractOcr;
import java.nio.file.Path;

/**
 * Main class of a child JVM that opens the OCR engine and says which languages it reads: native code is tried where it may
 * crash. Prints one line; exit status 0 if the engine works.
 */
final class OcrProbe {

    private OcrProbe() {}

    /** Argument: the folder that the engine is unpacked to. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.system();
        try (TesseractOcr engine = TesseractOcr.open(Path.of(arguments[0]))) {
            terminal.line(String.join(" ", engine.languages().available()));
        } catch (OcrUnavailableException e) {
            terminal.line(e.getMessage());
            System.exit(ExitStatus.ENVIRONMENT);
        }
    }
}
