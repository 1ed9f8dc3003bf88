package io.vouch.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.Fixtures;
import io.vouch.ingest.IngestLimits;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.MediaTypes;
import io.vouch.ingest.Papers;
import io.vouch.ingest.ReasonCode;
import io.vouch.ingest.page.Word;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeaderRepairTest {

    @TempDir
    private Path folder;

    @Test
    void junkInFrontOfAPdfIsLeftOut() throws IOException {
        for (int junk : new int[] {1, 1_000, 1_025, 60_000}) {
            assertReads(joined("x".repeat(junk) + "\n", Papers.pdf("Invoice 4711")));
        }
    }

    @Test
    void aPdfThatLostItsFirstBytesIsStillRead() throws IOException {
        byte[] pdf = Papers.pdf("Invoice 4711");

        assertReads(Arrays.copyOfRange(pdf, 5, pdf.length));
        assertReads(Arrays.copyOfRange(pdf, 9, pdf.length));
        assertReads(joined("\r\n\0\0", Arrays.copyOfRange(pdf, 9, pdf.length)));
    }

    @Test
    void bytesThatOnlyLookLikeAPdfAreNamedDamaged() throws IOException {
        byte[] bytes = joined("\0\1\2 1 0 obj", Papers.utf8("<</A 1>> endobj trailer startxref 7"));

        IngestedDocument document = read(bytes);
        assertThat(document.mediaType()).isEqualTo(MediaTypes.PDF);
        assertThat(document.reason()).isIn(ReasonCode.CORRUPT, ReasonCode.NO_CONTENT);
    }

    private void assertReads(byte[] bytes) throws IOException {
        IngestedDocument document = read(bytes);
        assertThat(document.mediaType()).isEqualTo(MediaTypes.PDF);
        assertThat(document.pages().get(0).words()).extracting(Word::text).containsExactly("Invoice", "4711");
    }

    private IngestedDocument read(byte[] bytes) throws IOException {
        return Fixtures.readAll(Papers.write(folder, "a.bin", bytes), IngestLimits.DEFAULT)
                .get(0);
    }

    private static byte[] joined(String head, byte[] tail) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(Papers.utf8(head));
        out.writeBytes(tail);
        return out.toByteArray();
    }
}
