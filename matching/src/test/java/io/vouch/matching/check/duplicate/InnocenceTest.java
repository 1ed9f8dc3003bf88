package io.vouch.matching.check.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.DealTerms;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Finding;
import io.vouch.matching.Papers;
import io.vouch.matching.Reason;
import io.vouch.matching.Severity;
import io.vouch.matching.block.FactsOf;
import io.vouch.matching.compare.DuplicateComparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InnocenceTest {

    private static final CheckPolicy POLICY = CheckPolicy.standard(20_635);

    private static Finding finding(String number, String date) {
        return finding(number, date, "", "");
    }

    private static Finding finding(String number, String date, String orderBefore, String order) {
        Papers before = ordered(paper("d1", "26442000004359167806", "2026-04-21"), orderBefore)
                .sequence(1);
        Papers now = ordered(paper("d2", number, date), order).sequence(2);
        DuplicatePair pair = new DuplicateComparator()
                .compare(
                        FactsOf.document(before.build()).orElseThrow(),
                        FactsOf.document(now.build()).orElseThrow())
                .orElseThrow();
        DealPapers deal = new DealPapers("d2", DealTerms.NONE, List.of(now.build()), 0, List.of(pair));
        return new RenumberedInvoiceCheck().examine(deal, POLICY).findings().get(0);
    }

    private static Papers ordered(Papers paper, String order) {
        return order.isEmpty() ? paper : paper.with(FieldName.PURCHASE_ORDER_NUMBER, order);
    }

    private static Papers paper(String deal, String number, String date) {
        return Papers.wholeInvoice(deal)
                .with(FieldName.INVOICE_NUMBER, number)
                .with(FieldName.ISSUE_DATE, date)
                .line("电机", "10", "100", "1000", "0.13", "130");
    }

    @Test
    void theNextDayUnderANumberThatGoesOnWarnsOfNothingAndSaysWhy() {
        Finding next = finding("26442000004359167817", "2026-04-22");

        assertThat(next.severity()).isEqualTo(Severity.LOW);
        assertThat(next.reasons()).extracting(Reason::code).contains("NEXT_DELIVERY");
    }

    @Test
    void anEarlierNumberAFarOneOrTheSameDayIsNoStandingOrder() {
        assertThat(finding("26442000004359167790", "2026-04-22").severity()).isEqualTo(Severity.HIGH);
        assertThat(finding("26442000009123456789", "2026-04-22").severity()).isEqualTo(Severity.HIGH);
        assertThat(finding("26442000004359167817", "2026-04-21").severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void theNextDayUnderOnePurchaseOrderIsWorthALookButNoSureCopy() {
        Finding one = finding("26442000004359167817", "2026-04-22", "PO-2604357", "PO-2604357");
        Finding other = finding("26442000004359167817", "2026-04-22", "PO-2604357", "PO-2604358");

        assertThat(one.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(other.severity()).isEqualTo(Severity.LOW);
    }
}
