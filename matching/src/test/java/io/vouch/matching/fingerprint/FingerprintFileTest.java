package io.vouch.matching.fingerprint;

import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.ISSUE_DATE;
import static io.vouch.extraction.FieldName.SELLER_TAX_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.extraction.ReadingSource;
import io.vouch.matching.CheckCatalog;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.CheckResult;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.block.FactsOf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two institutions, one invoice, and a file between them that tells nobody else anything. */
final class FingerprintFileTest {

    @TempDir
    private Path folder;

    private final FingerprintKey key = FingerprintKey.random();

    private static InvoiceFacts facts(Papers paper) {
        return FactsOf.document(paper.build()).orElseThrow();
    }

    private Path exported(Fingerprint.State state, Papers... papers) throws IOException {
        Path file = folder.resolve("bank-x" + ForeignClaims.ENDING);
        FingerprintFile.write(
                file,
                "Bank X",
                key,
                state,
                "2026-06-01",
                List.of(papers).stream().map(FingerprintFileTest::facts).toList());
        return file;
    }

    private Verdict verdict(ForeignClaims claims, Papers paper) {
        return CheckCatalog.checks(claims).stream()
                .filter(check -> check.card().id().equals("DUP-07"))
                .findFirst()
                .orElseThrow()
                .examine(new DealPapers("d9", DealTerms.NONE, List.of(paper.build()), 0), CheckPolicy.standard(20_600));
    }

    @Test
    void whatOneInstitutionFinancedTheOtherFindsOnAnotherRendering() throws IOException {
        exported(Fingerprint.State.FINANCED, Papers.wholeInvoice("d1"));
        key.write(folder.resolve(ForeignClaims.KEY_FILE));

        Verdict verdict = verdict(
                ForeignClaims.of(folder),
                Papers.wholeInvoice("d9")
                        .from(ReadingSource.XML, 1)
                        .with(INVOICE_NUMBER, "2644 2000 0043 5916 7806")
                        .without(SELLER_TAX_ID));

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.title()).contains("Bank X");
        });
    }

    @Test
    void aLookAlikeNumberOrANewOneForTheSameTradeIsFoundToo() throws IOException {
        Path file = exported(Fingerprint.State.REGISTERED, Papers.wholeInvoice("d1"));
        ForeignClaims claims = ForeignClaims.of(key, FingerprintFile.read(file, key));

        assertThat(verdict(claims, Papers.wholeInvoice("d9").with(INVOICE_NUMBER, "26442000004859167806"))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.MEDIUM));
        assertThat(verdict(claims, Papers.wholeInvoice("d9").with(INVOICE_NUMBER, "26442000001111111111"))
                        .result())
                .isEqualTo(CheckResult.FIRED);
        assertThat(verdict(
                                claims,
                                Papers.wholeInvoice("d9")
                                        .with(INVOICE_NUMBER, "26442000001111111111")
                                        .with(ISSUE_DATE, "2026-05-21"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void aReleasedInvoiceIsFreeAgain() throws IOException {
        Path file = exported(Fingerprint.State.RELEASED, Papers.wholeInvoice("d1"));

        assertThat(verdict(ForeignClaims.of(key, FingerprintFile.read(file, key)), Papers.wholeInvoice("d9"))
                        .result())
                .isEqualTo(CheckResult.PASSED);
    }

    @Test
    void nothingOfTheInvoiceCanBeReadAndWithoutTheKeyNothingCompared() throws IOException {
        Papers paper = Papers.wholeInvoice("d1").with(GROSS_AMOUNT, "7654321.09");
        Path file = exported(Fingerprint.State.FINANCED, paper);

        String text = Files.readString(file);
        assertThat(text).doesNotContain("明远", "华东", "7654321", "4359167806", "2026-04-21", "d1/");
        assertThatThrownBy(() -> FingerprintFile.read(file, FingerprintKey.random()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another key");
        assertThat(Fingerprints.of(facts(paper), FingerprintKey.random()))
                .doesNotContainAnyElementsOf(Fingerprints.of(facts(paper), key));
    }

    @Test
    void brokenFilesAreRefusedWithTheLine() throws IOException {
        Path file = exported(Fingerprint.State.FINANCED, Papers.wholeInvoice("d1"));
        String head = Files.readAllLines(file).get(0);
        for (String line : List.of(
                "{\"fp\":\"xyz\"}",
                "{\"fp\":\"%s\",\"kind\":\"IDENTITY\",\"state\":\"LOST\"}".formatted("a".repeat(64)),
                "x".repeat(5_000))) {
            Files.writeString(file, head + "\n" + line + "\n");
            assertThatThrownBy(() -> FingerprintFile.read(file, key)).isInstanceOf(IOException.class);
        }
        Files.writeString(file, head.replace("\"version\":1", "\"version\":2"));
        assertThatThrownBy(() -> FingerprintFile.read(file, key)).hasMessageContaining("version 1");
    }

    @Test
    void theSamePapersGiveTheSameFileInAnyOrder() throws IOException {
        Papers one = Papers.wholeInvoice("d1");
        Papers two = Papers.wholeInvoice("d2").with(INVOICE_NUMBER, "26442000001111111111");
        String first = Files.readString(exported(Fingerprint.State.FINANCED, one, two));

        assertThat(Files.readString(exported(Fingerprint.State.FINANCED, two, one)))
                .isEqualTo(first);
    }
}
