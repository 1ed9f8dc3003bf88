package io.vouch.alerts.bench.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.alerts.bench.QualitySection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckScoringTest {

    @TempDir
    private Path folder;

    @Test
    void aProblemIsCaughtByARightCheckThatShowsItsPapers() throws IOException {
        fraud("d1", "XDOC-02", "notice.pdf");
        QualitySection section = score(alert("d1", "XDOC-02", "HIGH", "d1/notice.pdf"));
        assertThat(section.table()).anyMatch(line -> line.startsWith("| XDOC-02 | 1 | 1 | 0 |"));
        assertThat(section.misses()).isEmpty();
    }

    @Test
    void anAlertAboutAnotherPaperCatchesNothing() throws IOException {
        fraud("d1", "XDOC-02", "notice.pdf");
        QualitySection section = score(alert("d1", "XDOC-02", "HIGH", "d1/contract.pdf"));
        assertThat(section.table()).anyMatch(line -> line.startsWith("| XDOC-02 | 1 | 0 | 1 |"));
        assertThat(section.misses()).singleElement().asString().contains("d1").contains("notice.pdf");
    }

    @Test
    void aMinorAlertCatchesNothing() throws IOException {
        fraud("d1", "XDOC-02", "notice.pdf");
        assertThat(score(alert("d1", "XDOC-02", "LOW", "d1/notice.pdf")).table())
                .anyMatch(line -> line.startsWith("| XDOC-02 | 1 | 0 | 1 |"));
    }

    @Test
    void aSeriousAlertOnAnHonestDealIsFalseUnlessItsTruthLeavesRoomForIt() throws IOException {
        truth("d1", "clean", "", "\"XDOC-02\",\"DUP-01\"", "digital");
        truth("d2", "resubmitted-corrected", "", "\"XDOC-02\"", "digital");
        QualitySection section = score(
                alert("d1", "XDOC-02", "HIGH", "d1/notice.pdf"),
                alert("d2", "DUP-01", "HIGH", "d2/notice.pdf"),
                alert("d1", "BEH-04", "MEDIUM", "d1/notice.pdf"));
        assertThat(section.table())
                .contains("False alerts of MEDIUM or worse on honest deals: 2 on 2 deals, 100.00 per 100 deals.");
        assertThat(section.misses()).hasSize(2).noneMatch(miss -> miss.contains("DUP-01"));
    }

    @Test
    void plainDealsWithPicturesAreCountedApart() throws IOException {
        truth("d1", "clean", "", "", "scan");
        truth("d2", "clean", "", "", "digital");
        truth("d3", "instalments", "", "", "scan");
        assertThat(score(alert("d1", "INT-09", "MEDIUM", "d1/invoice.jpg")).table())
                .anyMatch(line -> line.startsWith("Plain deals with pictures (noise alone): 1 of 1 "));
    }

    private void fraud(String deal, String check, String paper) throws IOException {
        truth(
                deal,
                "notice-sum",
                """
                {"checks":["%s"],"documents":["%s"],"related_documents":[],"counterpart":false,"why":"planted"}
                """
                        .formatted(check, paper),
                "",
                "digital");
    }

    private void truth(String deal, String title, String problems, String forbidden, String medium) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        Files.writeString(
                folder.resolve("truth").resolve(deal + ".json"),
                """
                {"deal":"%s","title":"%s","expected_alerts":[%s],"forbidden_checks":[%s],
                 "documents":{"invoice":{"medium":"%s"}}}
                """
                        .formatted(deal, title, problems, forbidden, medium));
    }

    private static String alert(String deal, String check, String severity, String paper) {
        return """
                {"check":"%s","severity":"%s","score":0.8,"deal":"%s","related_deals":[],"title":"t","evidence":[{"name":"%s"}]}"""
                .formatted(check, severity, deal, paper);
    }

    private QualitySection score(String... alerts) throws IOException {
        Path raised = Files.write(folder.resolve("alerts.jsonl"), List.of(alerts));
        Path coverage = Files.write(
                folder.resolve("coverage.jsonl"),
                List.of("{\"deal\":\"d1\",\"check\":\"XDOC-02\",\"result\":\"COULD_NOT_CHECK\"}"));
        return CheckScoring.score(
                PlantedDeal.read(folder.resolve("truth")),
                RaisedAlert.read(raised),
                OpenAnswers.read(coverage),
                List.of());
    }
}
