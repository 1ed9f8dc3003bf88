package io.vouch.matching.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Papers;
import io.vouch.matching.block.FactsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as invoiced before, and what does not. */
final class ContractUsesTest {

    private static InvoiceFacts invoice(String deal, long sequence, String number, String gross) {
        return FactsOf.document(Papers.wholeInvoice(deal)
                        .named(number + ".pdf")
                        .sequence(sequence)
                        .with(FieldName.INVOICE_NUMBER, number)
                        .with(FieldName.CONTRACT_NUMBER, "XS-2026-0815")
                        .with(FieldName.GROSS_AMOUNT, gross)
                        .build())
                .orElseThrow();
    }

    @Test
    void onlyWhatOtherDealsHandedInBeforeCountsAndEachNumberOnce() {
        InvoiceFacts first = invoice("d1", 1, "INV-1001", "100.00");
        InvoiceFacts again = invoice("d3", 2, "INV-1001", "100.00");
        InvoiceFacts own = invoice("d2", 3, "INV-1002", "50.00");
        InvoiceFacts later = invoice("d4", 4, "INV-1003", "70.00");
        List<InvoiceFacts> all = List.of(later, own, again, first);
        assertThat(use("d2", all)).hasValueSatisfying(use -> {
            assertThat(use.earlierTotal()).isEqualTo("100");
            assertThat(use.earlierInvoices()).isEqualTo(1);
            assertThat(use.examples()).extracting(InvoiceFacts::deal).containsExactly("d1");
        });
        assertThat(use("d1", all)).map(ContractUse::earlierInvoices).hasValue(0);
        assertThat(use("d3", all)).map(ContractUse::earlierTotal).hasValue("0");
        assertThat(use("d4", all)).map(ContractUse::earlierTotal).hasValue("150");
    }

    private static Optional<ContractUse> use(String deal, List<InvoiceFacts> papers) {
        return ContractUses.of(papers).stream()
                .filter(use -> use.deal().equals(deal))
                .findFirst();
    }

    @Test
    void aFloodOfInvoicesUnderOneContractTakesOnePass() {
        List<InvoiceFacts> flood = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            flood.add(invoice("d" + i, i, "INV-" + (100_000 + i), "1.00"));
        }
        assertThat(ContractUses.of(flood)).hasSize(2_000).allSatisfy(use -> assertThat(use.examples())
                .hasSizeLessThanOrEqualTo(ContractUse.MOST_EXAMPLES));
    }

    @Test
    void creditNotesLowerWhatWasInvoiced() {
        InvoiceFacts first = invoice("d1", 1, "INV-1001", "100.00");
        InvoiceFacts credit = FactsOf.document(Papers.of(DocumentType.CREDIT_NOTE, "d1", "credit.pdf")
                        .sequence(1)
                        .with(FieldName.INVOICE_NUMBER, "CN-2001")
                        .with(FieldName.SELLER_NAME, "广东明远机电有限公司")
                        .with(FieldName.CONTRACT_NUMBER, "XS-2026-0815")
                        .with(FieldName.CURRENCY, "CNY")
                        .with(FieldName.GROSS_AMOUNT, "40.00")
                        .build())
                .orElseThrow();
        assertThat(ContractUses.key(credit)).isEqualTo(ContractUses.key(first));
        assertThat(use("d2", List.of(first, credit, invoice("d2", 3, "INV-1002", "50.00"))))
                .map(ContractUse::earlierTotal)
                .hasValue("60");
    }
}
