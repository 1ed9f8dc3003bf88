package io.vouch.models.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DealFoldersTest {

    private static final String TRUTH =
            """
            {"documents":{
              "note.txt":{"type":"DELIVERY","layout":"plain","medium":"digital","fields":{"delivery_number":[{"value":"D-1"}]}},
              "data.xml":{"type":"INVOICE","layout":"data","medium":"xml","fields":{}},
              "gone.pdf":{"type":"INVOICE","layout":"gone","medium":"digital","fields":{}}}}""";

    @Test
    void papersWithWordsAreReadAndDataAndMissingFilesAreLeftOut(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        Files.createDirectories(folder.resolve("deals/D1"));
        Files.createDirectories(folder.resolve("cache"));
        Files.writeString(folder.resolve("truth/D1.json"), TRUTH);
        Files.writeString(folder.resolve("deals/D1/note.txt"), "Delivery note\nNo. D-1\n");
        Files.writeString(folder.resolve("deals/D1/data.xml"), "<a/>");

        List<LabelledDocument> documents = DealFolders.read(folder, folder.resolve("cache"));

        assertThat(documents).hasSize(1);
        assertThat(documents.get(0).documentId()).isEqualTo("deals/D1/note.txt");
        assertThat(documents.get(0).type()).isEqualTo(DocumentType.DELIVERY);
        assertThat(documents.get(0).group()).isEqualTo("plain");
        assertThat(documents.get(0).fields().get("delivery_number").get(0).value())
                .isEqualTo("D-1");
    }
}
