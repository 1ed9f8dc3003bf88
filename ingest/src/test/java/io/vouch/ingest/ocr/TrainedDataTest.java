package io.vouch.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TrainedDataTest {

    private static byte[] engine() throws IOException {
        try (InputStream in = TrainedDataTest.class.getResourceAsStream("/tessdata/eng.traineddata")) {
            return in.readAllBytes();
        }
    }

    @Test
    void aLanguageFileIsWrittenAsItWasRead() throws IOException {
        assertThat(TrainedData.of(engine()).bytes()).isEqualTo(engine());
    }

    @Test
    void anotherNetworkLeavesAllElseAsItIs() throws IOException {
        TrainedData engine = TrainedData.of(engine());
        TrainedData changed =
                TrainedData.of(engine.withNetwork(new byte[] {1, 2, 3}).bytes());
        assertThat(changed.network()).containsExactly(1, 2, 3);
        assertThat(changed.symbols()).isEqualTo(engine.symbols());
        assertThat(changed.withNetwork(engine.network()).bytes()).isEqualTo(engine());
    }

    @Test
    void theSymbolsAreThoseOfLatinPrint() throws IOException {
        assertThat(TrainedData.of(engine()).symbols())
                .contains((int) ' ', (int) 'A', (int) 'z', (int) '7', (int) '@')
                .doesNotContain((int) '发');
    }

    @Test
    void whatIsNoLanguageFileIsRefused() throws IOException {
        byte[] engine = engine();
        assertThatThrownBy(() -> TrainedData.of(new byte[3])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TrainedData.of(new byte[300])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TrainedData.of(Arrays.copyOf(engine, 1000))).isInstanceOf(IOException.class);
    }
}
