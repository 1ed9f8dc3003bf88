package io.vouch.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vouch.ingest.CellType;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WireTest {

    @Test
    void aWordIsOneFlatArrayAndComesBackRoundedToThousandths() throws Exception {
        var word = new Word("金额", new Box(1.00049, 2, 21, 12), List.of(1.0, 11.0, 21.0), 0.9, WordSource.OCR);
        String json = Wire.mapper().writeValueAsString(word);

        assertThat(json).isEqualTo("[\"金额\",1.0,2.0,21.0,12.0,0.9,\"OCR\",1.0,11.0,21.0]");
        Word read = Wire.mapper().readValue(json, Word.class);
        assertThat(read.box()).isEqualTo(new Box(1, 2, 21, 12));
        assertThat(Wire.mapper().writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void aWordOfTheWrongShapeIsAnErrorOfJson() {
        for (String json : List.of("[]", "[\"a\"]", "[\"a\",1,2,3,4,1,\"NOSE\"]", "{}")) {
            assertThatThrownBy(() -> Wire.mapper().readValue(json, Word.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void aCellIsOneFlatArrayAndOneOfTheWrongShapeIsAnErrorOfJson() throws Exception {
        var cell = new TableCell(7, 28, "", CellType.NUMBER, "1.5", 2, new Box(1, 2, 21, 12));
        String json = Wire.mapper().writeValueAsString(cell);

        assertThat(json).isEqualTo("[7,28,\"\",\"NUMBER\",\"1.5\",2,1.0,2.0,21.0,12.0]");
        assertThat(Wire.mapper().readValue(json, TableCell.class)).isEqualTo(cell);
        for (String wrong : List.of("[]", "[0,1,\"\",\"TEXT\",\"\",0,0,0,0,0]", json.replace("NUMBER", "SUM"), "{}")) {
            assertThatThrownBy(() -> Wire.mapper().readValue(wrong, TableCell.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void framesComeBackAndGarbageBetweenThemIsNoticed() throws IOException {
        var out = new ByteArrayOutputStream();
        new Frames(InputStream.nullInputStream(), out).write(4, new Box(0, 0, 1, 1));
        var back = frames(out.toByteArray());
        Frames.Frame frame = back.read();

        assertThat(frame.kind()).isEqualTo(4);
        assertThat(back.decode(frame, Box.class)).isEqualTo(new Box(0, 0, 1, 1));
        assertThatThrownBy(back::read).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> frames("a library prints".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .read())
                .isInstanceOf(StreamCorruptedException.class);
    }

    @Test
    void aMessageBeyondTheFrameLimitIsRefusedBeforeAnythingIsWritten() {
        var out = new ByteArrayOutputStream();
        var frames = new Frames(InputStream.nullInputStream(), out, 10);

        assertThatThrownBy(() -> frames.write(1, "123456789")).isInstanceOf(Frames.FrameTooLargeException.class);
        assertThat(out.size()).isZero();
    }

    private static Frames frames(byte[] bytes) {
        return new Frames(new ByteArrayInputStream(bytes), new ByteArrayOutputStream());
    }
}
