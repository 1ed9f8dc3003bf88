package io.vouch.matching.check.contract;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.ContractUse;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Threshold;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import io.vouch.matching.party.LookAlikes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DUP-08: the invoices of all deals under a contract exceed what the contract is worth. */
public final class ContractValueCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "DUP-08",
            3,
            "The invoices financed under a contract stay within its value",
            "合同项下已融资发票合计不应超过合同金额",
            "Measures for Factoring by Commercial Banks (2014) Art. 14: the price and volume of the trade must be reasonable",
            "Ask for change orders or the framework agreement; compare with deliveries",
            List.of(
                    "Change orders that raised the contract's value",
                    "A framework contract whose total is an estimate",
                    "A total without tax, against invoices with tax"));

    /** A total may be stated without tax; the highest rate of value added tax in the domain reference is 27 %. */
    private static final BigDecimal WITH_TAX = new BigDecimal("1.27");

    /** Rounding of a few lines' tax stays below half a percent; the lowest tax above nothing is half a percent. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.004");

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> contracts = deal.ofType(DocumentType.CONTRACT).stream()
                .filter(contract -> !PaperFields.isFactoring(contract))
                .toList();
        if (contracts.isEmpty()) {
            return Verdict.absent("no sales contract", deal);
        }
        List<ExtractedDocument> worth = contracts.stream()
                .filter(contract -> PaperFields.number(contract, FieldName.TOTAL_AMOUNT)
                        .filter(total -> total.signum() > 0)
                        .isPresent())
                .toList();
        if (worth.isEmpty()) {
            return Verdict.couldNotCheck("the contract states no total that could be read");
        }
        List<Finding> findings = new ArrayList<>();
        boolean doubtful = false;
        for (ExtractedDocument contract : worth) {
            if (isDoubtful(contract)) {
                doubtful = true;
                continue;
            }
            excess(deal, contract, contracts.size() == 1, policy).ifPresent(findings::add);
        }
        return findings.isEmpty() && doubtful
                ? Verdict.couldNotCheck("the contract's total was not read surely")
                : Verdict.of(findings);
    }

    /** A total that a scan cut short would be exceeded by any invoice: only one that the words confirm accuses. */
    private static boolean isDoubtful(ExtractedDocument contract) {
        Reading total = contract.reading(FieldName.TOTAL_AMOUNT).orElseThrow();
        return !Misreading.isTrusted(total)
                || total.source() == ReadingSource.OCR && !PaperFields.isConfirmedByWords(contract, total);
    }

    private static Optional<Finding> excess(
            DealPapers deal, ExtractedDocument contract, boolean onlyOne, CheckPolicy policy) {
        String key = key(contract);
        List<ExtractedDocument> own = invoices(deal, key, onlyOne);
        String currency = contract.value(FieldName.CURRENCY).orElse("");
        Optional<ContractUse> use = deal.uses().stream()
                .filter(one ->
                        one.contract().equals(key) && one.earlierInvoices() > 0 && agree(one.currency(), currency))
                .findFirst();
        if (own.isEmpty() || own.stream().anyMatch(invoice -> !agree(currencyOf(invoice), currency))) {
            return Optional.empty();
        }
        BigDecimal here = own.stream()
                .flatMap(invoice -> PaperFields.number(invoice, FieldName.GROSS_AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(credits(deal, own));
        BigDecimal before = use.map(one -> new BigDecimal(one.earlierTotal()).subtract(repeated(one, deal)))
                .orElse(BigDecimal.ZERO);
        BigDecimal total = PaperFields.number(contract, FieldName.TOTAL_AMOUNT).orElseThrow();
        boolean exceeded = here.add(before).compareTo(total.multiply(most(deal, contract, own, policy))) > 0;
        boolean agreed = here.add(before).compareTo(total.multiply(allowed(policy))) <= 0;
        return exceeded
                ? Optional.of(finding(
                        deal, contract, own, here, before, total, use, agreed ? Severity.MEDIUM : Severity.HIGH))
                : Optional.empty();
    }

    /**
     * How many times the total may be invoiced: what contracts allow in quantity, and tax unless the total holds it already. Where invoices
     * were handed in before, the checks for duplicates say which of them are real, and the sum is judged with more room.
     */
    private static BigDecimal most(
            DealPapers deal, ExtractedDocument contract, List<ExtractedDocument> own, CheckPolicy policy) {
        BigDecimal total = PaperFields.number(contract, FieldName.TOTAL_AMOUNT).orElseThrow();
        return deal.duplicates().isEmpty() && holdsTax(contract, total, own)
                ? BigDecimal.ONE.add(policy.value(Threshold.VALUE_TOLERANCE))
                : WITH_TAX.max(allowed(policy));
    }

    /** How many times the total contracts allow that state how much more may be delivered. */
    private static BigDecimal allowed(CheckPolicy policy) {
        return BigDecimal.ONE.add(policy.value(Threshold.QUANTITY_TOLERANCE));
    }

    /** True if the contract's lines, which bear no tax, make its total at the tax that the invoices bear. */
    private static boolean holdsTax(ExtractedDocument contract, BigDecimal total, List<ExtractedDocument> own) {
        if (contract.ocrPages() > 0 || contract.lines().isEmpty()) {
            return false;
        }
        BigDecimal lines = contract.lines().stream()
                .flatMap(line -> PaperFields.number(line.netAmount()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal net = sum(own, FieldName.NET_AMOUNT);
        BigDecimal gross = sum(own, FieldName.GROSS_AMOUNT);
        if (lines.signum() <= 0 || net.signum() <= 0 || gross.compareTo(net) <= 0) {
            return false;
        }
        // lines * gross / net = total, without a division
        BigDecimal made = lines.multiply(gross);
        BigDecimal stated = total.multiply(net);
        return made.subtract(stated).abs().compareTo(stated.multiply(ROUNDING)) <= 0;
    }

    private static BigDecimal sum(List<ExtractedDocument> papers, FieldName field) {
        return papers.stream()
                .flatMap(paper -> PaperFields.number(paper, field).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An earlier invoice that this deal repeats is one invoice: the duplicate checks speak of it. */
    private static BigDecimal repeated(ContractUse use, DealPapers deal) {
        return use.examples().stream()
                .filter(earlier -> deal.duplicates().stream()
                        .anyMatch(pair -> pair.earlier().documentId().equals(earlier.documentId())))
                .map(earlier -> new BigDecimal(earlier.gross()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String key(ExtractedDocument paper) {
        return paper.value(FieldName.CONTRACT_NUMBER)
                .map(LookAlikes::comparable)
                .orElse("");
    }

    /** The deal's invoices under the contract, one for each number; those that name none belong to the only contract. */
    private static List<ExtractedDocument> invoices(DealPapers deal, String contract, boolean onlyOne) {
        Set<String> seen = new HashSet<>();
        return deal.ofType(DocumentType.INVOICE).stream()
                .filter(invoice -> {
                    String named = key(invoice);
                    return named.isEmpty() ? onlyOne : named.equals(contract);
                })
                .filter(invoice -> seen.add(invoice.value(FieldName.INVOICE_NUMBER)
                        .map(LookAlikes::comparable)
                        .orElse(invoice.name())))
                .toList();
    }

    private static BigDecimal credits(DealPapers deal, List<ExtractedDocument> invoices) {
        Set<String> numbers = new HashSet<>();
        invoices.forEach(invoice -> invoice.value(FieldName.INVOICE_NUMBER)
                .map(LookAlikes::comparable)
                .ifPresent(numbers::add));
        return deal.ofType(DocumentType.CREDIT_NOTE).stream()
                .filter(note -> note.value(FieldName.ORIGINAL_INVOICE_NUMBER)
                        .map(LookAlikes::comparable)
                        .map(numbers::contains)
                        .orElse(false))
                .flatMap(note -> PaperFields.number(note, FieldName.GROSS_AMOUNT).stream())
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String currencyOf(ExtractedDocument paper) {
        return paper.value(FieldName.CURRENCY).orElse("");
    }

    private static boolean agree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static Finding finding(
            DealPapers deal,
            ExtractedDocument contract,
            List<ExtractedDocument> own,
            BigDecimal here,
            BigDecimal before,
            BigDecimal total,
            Optional<ContractUse> use,
            Severity severity) {
        String name = PaperFields.shortName(deal.deal(), contract.name());
        BigDecimal sum = here.add(before);
        FindingDraft draft = new FindingDraft(CARD, severity, severity == Severity.HIGH ? 0.8 : 0.6, deal.deal())
                .about(contract.documentId())
                .title("Invoices of %s under a contract worth %s: %s"
                        .formatted(Wording.money(sum, contract), Wording.money(total, contract), name))
                .explanation("This deal brings %s; %s."
                        .formatted(
                                Wording.money(here, contract),
                                use.map(one -> "%s of other deals brought %s before"
                                                .formatted(
                                                        Wording.count(one.earlierInvoices(), "invoice"),
                                                        Wording.money(before, contract)))
                                        .orElse("no other deal brought any before")))
                .reason(
                        "OVER_CONTRACT",
                        "The invoices exceed the contract by %s"
                                .formatted(Wording.money(sum.subtract(total), contract)),
                        "发票合计超出合同金额%s".formatted(Wording.money(sum.subtract(total), contract)),
                        4)
                .atRisk(new Amount(sum.subtract(total).min(here), currencyOf(contract)))
                .evidence(PaperFields.evidence(contract, FieldName.TOTAL_AMOUNT, sum.toPlainString()));
        own.forEach(invoice -> draft.evidence(PaperFields.evidence(invoice, FieldName.GROSS_AMOUNT, "")));
        for (InvoiceFacts earlier : use.map(ContractUse::examples).orElse(List.of())) {
            draft.evidence(earlier.evidence(FieldName.GROSS_AMOUNT, "")).related(earlier.deal());
        }
        return draft.build();
    }
}
