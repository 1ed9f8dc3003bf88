package io.vouch.alerts.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.ingest.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperFinderTest {

    @TempDir
    Path folder;

    @Test
    void aSubFolderIsADealWithAllThatIsNestedInIt() throws IOException {
        file("in/deal-1/invoice.pdf");
        file("in/deal-1/scans/2026/notice.png");

        assertThat(find("in")).extracting(Submission::deal).containsOnly("deal-1");
        assertThat(find("in"))
                .extracting(Submission::name)
                .containsExactly("deal-1/invoice.pdf", "deal-1/scans/2026/notice.png");
    }

    @Test
    void aFileLyingDirectlyInAFolderIsADealOfItsOwn() throws IOException {
        file("in/a.pdf");
        file("in/b.pdf");

        assertThat(find("in")).extracting(Submission::deal).containsExactly("a.pdf", "b.pdf");
        assertThat(find("in/a.pdf")).extracting(Submission::name).containsExactly("a.pdf");
    }

    @Test
    void hiddenFilesAndFoldersAreLeftOut() throws IOException {
        file("in/deal/.DS_Store");
        file("in/.git/config");
        file("in/deal/a.pdf");

        assertThat(find("in")).extracting(Submission::name).containsExactly("deal/a.pdf");
    }

    @Test
    void aLinkOutOfTheTreeIsNotFollowed() throws IOException {
        file("secret.pdf");
        file("in/deal/a.pdf");
        Files.createSymbolicLink(folder.resolve("in/deal/link.pdf"), folder.resolve("secret.pdf"));
        Files.createSymbolicLink(folder.resolve("in/deal/up"), folder);

        assertThat(find("in")).extracting(Submission::name).containsExactly("deal/a.pdf");
    }

    @Test
    void equalDealsOfTwoFoldersAreToldApart() throws IOException {
        file("east/deal-1/a.pdf");
        file("west/deal-1/a.pdf");

        assertThat(find("east", "west")).extracting(Submission::deal).containsExactly("east/deal-1", "west/deal-1");
    }

    @Test
    void theSamePathTypedTwiceIsReadOnce() throws IOException {
        file("in/deal/a.pdf");

        assertThat(find("in", "in")).hasSize(1);
    }

    @Test
    void aPathThatDoesNotExistIsAMistakeOfUse() {
        assertThatThrownBy(() -> find("nowhere"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nowhere");
    }

    private List<Submission> find(String... paths) {
        return new PaperFinder()
                .find(List.of(paths).stream().map(folder::resolve).toList(), 0);
    }

    private void file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
