package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.ingest.page.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SroieFolderTest {

    private static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("box"));
        Files.createDirectories(folder.resolve("key"));
        Files.writeString(
                folder.resolve("box/001.csv"),
                "10,10,110,10,110,30,10,30,ACME, SDN BHD\n10,40,60,40,60,60,10,60,TOTAL 9.00\n");
        Files.writeString(
                folder.resolve("key/001.json"), "{\"company\":\"ACME, SDN BHD\",\"total\":\"9.00\",\"date\":\"\"}");
        Files.writeString(folder.resolve("key/002.json"), "{\"company\":\"no boxes\"}");
        return folder;
    }

    @Test
    void linesBecomeWordsInProportionAndKeysBecomeFields(@TempDir Path temp) throws IOException {
        List<LabelledDocument> documents = SroieFolder.read(folder(temp));

        assertThat(documents).hasSize(1);
        LabelledDocument document = documents.get(0);
        assertThat(document.pages().get(0).words())
                .extracting(Word::text)
                .containsExactly("ACME,", "SDN", "BHD", "TOTAL", "9.00");
        assertThat(document.pages().get(0).words().get(4).box().x1()).isEqualTo(60);
        assertThat(document.fields().get("gross_amount").get(0).value()).isEqualTo("9.00");
        assertThat(document.fields()).doesNotContainKey("issue_date");
    }

    @Test
    void theVendorIsTheGroupHoweverItIsWritten(@TempDir Path temp) throws IOException {
        assertThat(SroieFolder.read(folder(temp)).get(0).group()).isEqualTo("ACME");
    }

    @Test
    void otherFoldersAreNotTaken(@TempDir Path temp) {
        assertThat(SroieFolder.isOne(temp)).isFalse();
    }

    @Test
    void aFolderWithoutGivenBoxesIsReadFromItsPictures(@TempDir Path temp) throws IOException {
        Files.createDirectories(temp.resolve("img"));
        Files.createDirectories(temp.resolve("key"));

        assertThat(SroiePictures.isOne(temp)).isTrue();
        assertThat(SroiePictures.read(temp, temp)).isEmpty();
        assertThat(SroiePictures.isOne(folder(temp))).isFalse();
    }
}
