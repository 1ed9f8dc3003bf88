package io.vouch.models.ocr;

import io.vouch.ingest.ocr.TuningLines;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes lines as the engine's trainer reads them ({@code .lstmf}): their count, then of each a byte 1, name, page, picture, language,
 * text, one box with its text, and whether it runs downwards. All little-endian.
 *
 * @see <a href="https://github.com/tesseract-ocr/tesseract/blob/5.3.0/src/ccstruct/imagedata.cpp">Tesseract's ImageData</a>
 */
final class LineFile {

    private final DataOutputStream out;

    private LineFile(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    static void write(List<TuningLines.Line> lines, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            LineFile written = new LineFile(out);
            written.number(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                written.line(lines.get(i), i);
            }
            written.out.flush();
        }
    }

    private void line(TuningLines.Line line, int index) throws IOException {
        out.writeByte(1);
        text("line-" + index);
        number(0);
        number(line.png().length);
        out.write(line.png());
        text("eng");
        text(line.text());
        number(1);
        for (int edge : new int[] {0, 0, line.width(), line.height()}) {
            out.writeShort(Short.reverseBytes((short) edge));
        }
        number(1);
        text(line.text());
        out.writeByte(0);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    private void number(int number) throws IOException {
        out.writeInt(Integer.reverseBytes(number));
    }
}
