package io.vouch.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentSearchTest {

    @TempDir
    Path folder;

    @Test
    void documentsAreFoundByFieldPhraseNearWordsWrongLettersAndRange() throws Exception {
        try (DocumentSearch search = filled()) {
            assertThat(ids(search, "seller_name:宏达")).containsExactly("1");
            assertThat(ids(search, "贸易")).containsExactly("1");
            assertThat(ids(search, "易贸")).isEmpty();
            assertThat(ids(search, "invoice_number:INV\\-2026\\/001")).containsExactly("2");
            assertThat(ids(search, "invoice_number:inv\\-2026*")).containsExactly("2");
            assertThat(ids(search, "\"assignment receivables\"~3")).containsExactly("2");
            assertThat(ids(search, "recievables~")).containsExactly("2");
            assertThat(ids(search, "gross_amount:[1000 TO 2000}")).containsExactly("1");
            assertThat(ids(search, "issue_date:[2026-01-01 TO 2026-02-01]")).containsExactly("1");
            assertThat(ids(search, "type:INVOICE AND NOT 宏达")).containsExactly("2");
        }
    }

    @Test
    void aTenantFindsItsOwnAlone() throws Exception {
        try (DocumentSearch search = filled()) {
            assertThat(search.find("stranger", "贸易", 0, 10).hits()).isEmpty();
            assertThat(search.find("stranger", "*:*", 0, 10).hits()).isEmpty();
            assertThat(search.find("t", "*:*", 0, 10).hits()).hasSize(2);
            assertThatThrownBy(() -> search.find("stranger", "tenant:t", 0, 10))
                    .isInstanceOf(SearchSyntaxException.class);
            assertThatThrownBy(() -> search.find("stranger", "tenant:[a TO z]", 0, 10))
                    .isInstanceOf(SearchSyntaxException.class);
        }
    }

    @Test
    void whatWouldLookAtEverythingIsRefused() {
        try (DocumentSearch search = filled()) {
            for (String words : List.of("/.*a/", "*a", "(((", "a".repeat(501), "gross_amount:[x TO y]", "")) {
                assertThatThrownBy(() -> search.find("t", words, 0, 10))
                        .as(words)
                        .isInstanceOf(SearchSyntaxException.class);
            }
        }
    }

    @Test
    void aDocumentReplacesItsOlderReading() throws Exception {
        try (DocumentSearch search = filled()) {
            search.add(List.of(paper("t", "1", Map.of("seller_name", List.of("另一家")), "")), "m2");

            assertThat(ids(search, "宏达")).isEmpty();
            assertThat(ids(search, "另一家")).containsExactly("1");
        }
    }

    @Test
    void documentsLikeOneAreOthersOfTheTenant() throws Exception {
        try (DocumentSearch search = filled()) {
            search.add(
                    List.of(
                            paper("t", "3", Map.of("seller_name", List.of("深圳宏达贸易有限公司")), "钢材"),
                            paper("other", "4", Map.of("seller_name", List.of("深圳宏达贸易有限公司")), "钢材")),
                    "m");

            assertThat(search.like("t", "1", 0, 10).hits())
                    .extracting(DocumentHit::documentId)
                    .first()
                    .isEqualTo("3");
            assertThat(search.like("t", "1", 0, 10).hits())
                    .extracting(DocumentHit::documentId)
                    .doesNotContain("1", "4");
            assertThat(search.like("other", "1", 0, 10).hits()).isEmpty();
        }
    }

    @Test
    void theMarkIsKeptWithTheDocumentsAndALostOrBrokenIndexBeginsAnew() throws Exception {
        filled().close();
        try (DocumentSearch again = DocumentSearch.open(folder)) {
            assertThat(again.mark()).isEqualTo("m1");
            assertThat(ids(again, "宏达")).containsExactly("1");
        }
        breakFiles();
        try (DocumentSearch anew = DocumentSearch.open(folder)) {
            assertThat(anew.mark()).isEmpty();
            assertThat(ids(anew, "宏达")).isEmpty();
        }
    }

    private void breakFiles() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "segments_*")) {
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
    }

    private DocumentSearch filled() {
        DocumentSearch search = DocumentSearch.open(folder);
        search.add(
                List.of(
                        paper(
                                "t",
                                "1",
                                Map.of(
                                        "seller_name", List.of("深圳宏达贸易有限公司"),
                                        "gross_amount", List.of("1500.00"),
                                        "issue_date", List.of("2026-01-15")),
                                "钢材"),
                        paper(
                                "t",
                                "2",
                                Map.of("invoice_number", List.of("INV-2026/001"), "gross_amount", List.of("2000.00")),
                                "assignment of all receivables is prohibited")),
                "m1");
        return search;
    }

    private static SearchableDocument paper(String tenant, String id, Map<String, List<String>> values, String text) {
        return new SearchableDocument(tenant, "d", id, id + ".pdf", "INVOICE", "ACCEPTED", values, List.of(text));
    }

    private static List<String> ids(DocumentSearch search, String words) throws SearchSyntaxException {
        return search.find("t", words, 0, 10).hits().stream()
                .map(DocumentHit::documentId)
                .toList();
    }
}
