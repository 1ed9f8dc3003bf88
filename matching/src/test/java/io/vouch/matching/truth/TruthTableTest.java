package io.vouch.matching.truth;

import static io.vouch.extraction.FieldName.ASSIGNED_AMOUNT;
import static io.vouch.extraction.FieldName.ASSIGNOR_NAME;
import static io.vouch.extraction.FieldName.BUYER_NAME;
import static io.vouch.extraction.FieldName.CONTRACT_NUMBER;
import static io.vouch.extraction.FieldName.DEBTOR_NAME;
import static io.vouch.extraction.FieldName.DUE_DATE;
import static io.vouch.extraction.FieldName.GROSS_AMOUNT;
import static io.vouch.extraction.FieldName.INVOICE_NUMBER;
import static io.vouch.extraction.FieldName.INVOICE_NUMBERS;
import static io.vouch.extraction.FieldName.PAYEE_ACCOUNT;
import static io.vouch.extraction.FieldName.SELLER_NAME;
import static io.vouch.extraction.FieldName.TOTAL_AMOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.Papers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TruthTableTest {

    private static final String SELLER = "广东明远机电有限公司";
    private static final String BUYER = "华东电力集团有限公司";
    private static final String NUMBER = "26442000004359167806";

    private static Papers contract() {
        return Papers.of(DocumentType.CONTRACT, "d2", "contract.pdf")
                .with(SELLER_NAME, SELLER)
                .with(BUYER_NAME, BUYER)
                .with(CONTRACT_NUMBER, "XS-2026-0815")
                .with(TOTAL_AMOUNT, "5000.00");
    }

    private static Papers notice() {
        return Papers.of(DocumentType.TRANSFER_NOTICE, "d2", "notice.pdf")
                .with(ASSIGNOR_NAME, SELLER)
                .with(DEBTOR_NAME, BUYER)
                .with(CONTRACT_NUMBER, "XS 2026/0815")
                .with(ASSIGNED_AMOUNT, "1130.00")
                .with(INVOICE_NUMBERS, NUMBER);
    }

    private static TruthTable table(Papers... papers) {
        return TruthTable.of(Arrays.stream(papers).map(Papers::build).toList());
    }

    private static TruthRow row(TruthTable table, TruthFact fact) {
        return table.rows().stream()
                .filter(row -> row.fact() == fact)
                .findFirst()
                .orElseThrow();
    }

    private static TruthCell cell(TruthTable table, TruthFact fact, String name) {
        return row(table, fact).cells().stream()
                .filter(cell -> cell.documentId().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void papersThatAgreeAreShownAsAgreeingWithTheirPlaces() {
        TruthTable table = table(notice(), Papers.wholeInvoice("d2"), contract());
        assertThat(table.papers())
                .extracting(TruthTable.Paper::name)
                .containsExactly("d2/contract.pdf", "d2/invoice.pdf", "d2/notice.pdf");
        assertThat(List.of(
                        TruthFact.SELLER,
                        TruthFact.BUYER,
                        TruthFact.INVOICE_NUMBER,
                        TruthFact.AMOUNT,
                        TruthFact.CONTRACT_NUMBER))
                .allSatisfy(fact -> assertThat(row(table, fact).state()).isEqualTo(CellState.AGREES));
        TruthValue seller = cell(table, TruthFact.SELLER, "notice.pdf").values().get(0);
        assertThat(seller.field()).isEqualTo("assignor_name");
        assertThat(seller.page()).isEqualTo(1);
        assertThat(seller.box().isNone()).isFalse();
        assertThat(seller.source()).isEqualTo("TEXT");
        assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells()).hasSize(3));
    }

    @Test
    void theOneThatContradictsTheOthersIsShownAsDiffering() {
        TruthTable table = table(contract(), Papers.wholeInvoice("d2").with(BUYER_NAME, "西部矿业股份有限公司"), notice());
        assertThat(row(table, TruthFact.BUYER).agreed()).isEqualTo(BUYER);
        assertThat(cell(table, TruthFact.BUYER, "invoice.pdf").state()).isEqualTo(CellState.DIFFERS);
        assertThat(cell(table, TruthFact.BUYER, "notice.pdf").state()).isEqualTo(CellState.AGREES);
    }

    @Test
    void aMisreadDigitIsDoubtAndNoContradiction() {
        TruthTable table = table(
                contract(),
                Papers.wholeInvoice("d2"),
                notice().from(ReadingSource.OCR, 0.95).with(INVOICE_NUMBERS, "26442000004859167806"));
        assertThat(cell(table, TruthFact.INVOICE_NUMBER, "notice.pdf").state()).isEqualTo(CellState.DOUBTFUL);
    }

    @Test
    void aListedInvoiceThatIsMissingDiffersAloneAmongTheListed() {
        TruthTable table = table(Papers.wholeInvoice("d2"), notice().and(INVOICE_NUMBERS, "26442000009999999999"));
        assertThat(cell(table, TruthFact.INVOICE_NUMBER, "notice.pdf").values())
                .extracting(TruthValue::state)
                .containsExactly(CellState.AGREES, CellState.DIFFERS);
        assertThat(cell(table, TruthFact.INVOICE_NUMBER, "invoice.pdf").state()).isEqualTo(CellState.AGREES);
    }

    @Test
    void sharesAreSummedBeforeTheNoticeIsHeldAgainstThem() {
        Papers other = Papers.wholeInvoice("d2")
                .named("invoice-2.pdf")
                .with(INVOICE_NUMBER, "26442000004359160002")
                .with(GROSS_AMOUNT, "870.00");
        TruthTable right = table(Papers.wholeInvoice("d2"), other, notice().with(ASSIGNED_AMOUNT, "2000.00"));
        assertThat(row(right, TruthFact.AMOUNT).state()).isEqualTo(CellState.AGREES);
        assertThat(row(right, TruthFact.AMOUNT).agreed()).isEqualTo("2000.00");
        TruthTable wrong = table(Papers.wholeInvoice("d2"), other, notice().with(ASSIGNED_AMOUNT, "3000.00"));
        assertThat(row(wrong, TruthFact.AMOUNT).state()).isEqualTo(CellState.DIFFERS);
        assertThat(row(wrong, TruthFact.AMOUNT).note()).contains("2,000.00").contains("3,000.00");
    }

    @Test
    void theAgreedAccountOfTheTermsIsTheMeasure() {
        TruthTable table = table(
                Papers.of(DocumentType.OTHER, "d2", "deal.json")
                        .sidecar("{\"collection_account\":{\"number\":\"6222000000001234\"}}"),
                notice().with(PAYEE_ACCOUNT, "6222000000009999"),
                Papers.wholeInvoice("d2").with(PAYEE_ACCOUNT, "6222 0000 0000 1234"));
        assertThat(table.papers()).hasSize(2);
        assertThat(cell(table, TruthFact.ACCOUNT, "notice.pdf").state()).isEqualTo(CellState.DIFFERS);
        assertThat(cell(table, TruthFact.ACCOUNT, "invoice.pdf").state()).isEqualTo(CellState.AGREES);
    }

    @Test
    void aFactThatOnePaperStatesStandsAlone() {
        TruthTable table = table(Papers.wholeInvoice("d2").with(DUE_DATE, "2026-06-20"), notice());
        assertThat(cell(table, TruthFact.DUE_DATE, "invoice.pdf").state()).isEqualTo(CellState.ALONE);
        assertThat(cell(table, TruthFact.DUE_DATE, "notice.pdf").state()).isEqualTo(CellState.SILENT);
    }

    @Test
    void whatAnotherSourceOfThePaperSaysIsShownBesideIt() {
        TruthTable table = table(Papers.wholeInvoice("d2")
                .from(ReadingSource.XML, 1)
                .with(GROSS_AMOUNT, "1130.00")
                .from(ReadingSource.TEXT, 0.97)
                .and(GROSS_AMOUNT, "11300.00"));
        assertThat(cell(table, TruthFact.AMOUNT, "invoice.pdf").otherReadings())
                .extracting(TruthValue::value)
                .containsExactly("11300.00");
    }

    @Test
    void theOrderOfThePapersChangesNothing() {
        List<ExtractedDocument> papers = new ArrayList<>(List.of(
                contract().build(),
                Papers.wholeInvoice("d2").with(BUYER_NAME, "西部矿业股份有限公司").build(),
                notice().build(),
                Papers.wholeInvoice("d2").named("two.pdf").bytes("2").build()));
        TruthTable expected = TruthTable.of(papers);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(papers, new Random(seed));
            assertThat(TruthTable.of(papers)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void noPapersMakeAnEmptyTable() {
        assertThat(TruthTable.of(List.of()).rows()).isEmpty();
    }
}
