package io.vouch.models.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.ingest.ocr.TrainedData;
import io.vouch.ingest.ocr.TuningLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloatingNetworkTest {

    /** The engine's own program turns fractions into whole numbers: what it makes of ours must be what we began with. */
    @Test
    void theEngineRoundsTheFractionsBackToTheNumbersTheyCameFrom(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(EngineTrainer.isInstalled(), "lstmtraining is not installed: apt-get install tesseract-ocr");
        TrainedData engine = TuningLines.engine();
        Files.write(folder.resolve("eng.traineddata"), engine.bytes());
        Files.write(folder.resolve("floating.lstm"), FloatingNetwork.of(engine.network()));

        new EngineTrainer(folder).roundToNumbers("floating.lstm");

        byte[] rounded = TrainedData.of(Files.readAllBytes(folder.resolve(EngineTrainer.TUNED)))
                .network();
        // Flags, counters and the last digits of the scales, which the engine keeps in single precision, are its own.
        byte[] before = engine.network();
        long unlike = IntStream.range(0, before.length)
                .filter(i -> before[i] != rounded[i])
                .count();
        assertThat((double) unlike / before.length).isLessThan(0.03);
    }

    @Test
    void whatIsNoNetworkOfWholeNumbersIsRefused() throws IOException {
        byte[] network = TuningLines.engine().network();
        byte[] floating = FloatingNetwork.of(network);
        assertThat(floating.length).isGreaterThan(7 * network.length);
        assertThatThrownBy(() -> FloatingNetwork.of(floating))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no whole numbers");
        for (int length = 0; length < network.length - 20; length += 20_011) {
            byte[] cut = Arrays.copyOf(network, length);
            assertThatThrownBy(() -> FloatingNetwork.of(cut)).isInstanceOf(IOException.class);
        }
    }
}
