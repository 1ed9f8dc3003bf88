package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorPartTest {

    @Test
    void everyVendorIsInOnePartWhateverTheOthersAre() {
        for (int i = 0; i < 200; i++) {
            String vendor = "VENDOR" + i;
            long parts = IntStream.rangeClosed(1, 3)
                    .filter(index -> new VendorPart(index, 3).contains(vendor))
                    .count();
            assertThat(parts).isOne();
            assertThat(VendorPart.of(vendor, 3).contains(vendor)).isTrue();
            assertThat(VendorPart.NONE.contains(vendor)).isFalse();
        }
    }

    @Test
    void filesAreFoundByTheNamesTheyWereGiven(@TempDir Path folder) throws IOException {
        VendorPart second = new VendorPart(2, 3);
        Path file = Files.createFile(folder.resolve(second.file("receipts", ".lstm")));
        Files.createFile(folder.resolve(VendorPart.NONE.file("receipts", ".lstm")));
        Files.createFile(folder.resolve("receipts-4-of-3.lstm"));
        Files.createFile(folder.resolve("receipts-0-of-3.lstm"));
        assertThat(VendorPart.files(folder, "receipts", ".lstm")).containsOnly(java.util.Map.entry(second, file));
    }

    @Test
    void thereIsNoFourthOfThree() {
        assertThatThrownBy(() -> new VendorPart(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
