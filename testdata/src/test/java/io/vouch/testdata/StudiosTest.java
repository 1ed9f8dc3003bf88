package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.render.Typefaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StudiosTest {
    @Test
    void manyRoundsOfParallelWorkOpenNoMoreStudiosThanDrawAtATime() throws IOException {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
        try (Studios studios = new Studios(LayoutBook.FULL, false)) {
            for (int round = 0; round < 20; round++) {
                IntStream.range(0, 8).parallel().forEach(each -> {
                    try {
                        studios.lent(studio -> each);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            assertThat(studios.count()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors() + 1);
        }
    }
}
