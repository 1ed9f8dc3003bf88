package io.vouch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DefectsTest {

    @Test
    void whatOurCodeThrowsIsOursAlsoThroughThePlatform() {
        assertThat(Defects.isOurs(new IllegalStateException())).isTrue();
        assertThat(Defects.isOurs(failureOf(() -> Objects.requireNonNull(null))))
                .isTrue();
        assertThat(Defects.isOurs(new RuntimeException(new IllegalStateException())))
                .isTrue();
    }

    @Test
    void whatALibraryThrowsIsItsComplaintAlsoWhenWeWrapIt() {
        RuntimeException library = new IllegalArgumentException();
        library.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.ArrayList", "get", "ArrayList.java", 1),
            new StackTraceElement("org.apache.pdfbox.cos.COSArray", "get", "COSArray.java", 1),
            new StackTraceElement("io.vouch.ingest.pdf.PageScan", "x", "PageScan.java", 1)
        });
        assertThat(Defects.isOurs(library)).isFalse();
        assertThat(Defects.isOurs(new IllegalStateException("wrapped", library)))
                .isFalse();
    }

    @Test
    void aTraceNamesPlacesAndQuotesNothing() {
        String trace = Defects.trace(new IllegalStateException("6217003810012345678", new RuntimeException("Acme")));

        assertThat(trace).contains("IllegalStateException", "DefectsTest.java");
        assertThat(trace).doesNotContain("6217").doesNotContain("Acme");
    }

    private static RuntimeException failureOf(Runnable code) {
        try {
            code.run();
            throw new AssertionError("nothing was thrown");
        } catch (RuntimeException e) {
            return e;
        }
    }
}
