package io.vouch.matching.check.registry;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.PartyNames;
import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Finding;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.fingerprint.ForeignClaims;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DUP-07: the register of assignments holds an entry of another lender that covers what is offered here, or another institution states
 * by fingerprint that it has the invoice.
 */
public final class RegistryConflictCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "DUP-07",
            2,
            "No entry of another lender in the register of assignments covers the receivable",
            "登记系统中不应有其他保理人对同一应收账款的在先登记",
            "Civil Code Art. 768: the assignee registered first is paid first; Measures for Factoring by Commercial Banks (2014)"
                    + " Art. 13",
            "Do not fund before the other lender has released the entry in writing; register at once",
            List.of(
                    "The other lender was repaid and the entry is about to be released",
                    "The other lender holds a part, with consent",
                    "The entry was made for an earlier period of the same parties"));

    private final ForeignClaims foreign;

    /** @param foreign what other institutions state */
    public RegistryConflictCheck(ForeignClaims foreign) {
        this.foreign = foreign;
    }

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> records = deal.ofType(DocumentType.REGISTRY_RECORD);
        List<Finding> findings = new ArrayList<>(ForeignConflict.of(CARD, deal, foreign));
        if (records.isEmpty() && findings.isEmpty()) {
            boolean asked =
                    !foreign.isEmpty() && !deal.ofType(DocumentType.INVOICE).isEmpty();
            return asked ? Verdict.passed() : Verdict.absent("no register paper", deal);
        }
        DealParties parties = DealParties.of(deal);
        String open = "";
        List<Registration> registrations = records.stream()
                .flatMap(record -> Registration.of(record).stream())
                .toList();
        for (Registration registration : registrations) {
            if (registration.isOwn(parties.lenders())
                    || registration.isOver(policy)
                    || registration.isOfAnother(parties.sellers())) {
                continue;
            }
            if (parties.lenders().isEmpty()) {
                open = "the deal does not say who lends";
            } else if (registration.descriptions().isEmpty()) {
                open = "a register entry without a readable description of what was assigned";
            } else {
                conflict(deal, registration).ifPresent(findings::add);
            }
        }
        return findings.isEmpty() && !open.isEmpty() ? Verdict.couldNotCheck(open) : Verdict.of(findings);
    }

    private static Optional<Finding> conflict(DealPapers deal, Registration registration) {
        for (RegistryConflict kind : RegistryConflict.values()) {
            for (Reading description : registration.descriptions()) {
                RegistryClaim claim = RegistryClaim.of(description.value());
                Optional<Hit> hit = hit(kind, claim, deal);
                if (hit.isPresent()) {
                    return Optional.of(finding(deal, registration, description, kind, hit.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** What the entry meets, and on which invoices of the deal. @param shared true if what it takes leaves room for this deal */
    private record Hit(String what, List<ExtractedDocument> invoices, boolean shared) {}

    private static Optional<Hit> hit(RegistryConflict kind, RegistryClaim claim, DealPapers deal) {
        List<ExtractedDocument> invoices = deal.ofType(DocumentType.INVOICE);
        return switch (kind) {
            case LISTED -> listed(claim, deal, invoices);
            case SAME_CONTRACT -> claim.numbers().isEmpty() || namesInvoices(claim)
                    ? Optional.empty()
                    : contract(claim, deal).map(number -> new Hit(number, covered(claim, invoices), false));
            case DEBTOR_BLANKET -> claim.blanket()
                    ? DealParties.of(deal).debtors().stream()
                            .filter(claim::mentions)
                            .findFirst()
                            .map(debtor -> new Hit(debtorName(deal, debtor), covered(claim, invoices), false))
                            .filter(hit -> !hit.invoices().isEmpty())
                    : Optional.empty();
            case SELLER_BLANKET -> claim.blanket() && claim.ranges().isEmpty() && !mentionsSomebody(claim)
                    ? Optional.of(new Hit(sellerName(deal), covered(claim, invoices), false))
                            .filter(hit -> !hit.invoices().isEmpty())
                    : Optional.empty();
        };
    }

    private static Optional<Hit> listed(RegistryClaim claim, DealPapers deal, List<ExtractedDocument> invoices) {
        List<ExtractedDocument> named = invoices.stream()
                .filter(invoice -> invoice.readings(FieldName.INVOICE_NUMBER).stream()
                        .anyMatch(number -> claim.names(number.value())))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hit(
                        named.get(0).value(FieldName.INVOICE_NUMBER).orElse(""),
                        named,
                        leavesRoom(claim, named, deal)));
    }

    /** True if the part that the entry takes and what is assigned here make no more than the invoices. */
    private static boolean leavesRoom(RegistryClaim claim, List<ExtractedDocument> named, DealPapers deal) {
        BigDecimal whole = named.stream()
                .flatMap(invoice -> PaperFields.number(invoice, FieldName.GROSS_AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> here = deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                .flatMap(notice -> PaperFields.number(notice, FieldName.ASSIGNED_AMOUNT).stream())
                .findFirst();
        return claim.part().isPresent()
                && here.isPresent()
                && claim.part().get().add(here.get()).compareTo(whole) <= 0;
    }

    private static boolean namesInvoices(RegistryClaim claim) {
        return !claim.ranges().isEmpty() || claim.mentions("发票号码") || claim.mentions("INVOICENUMBER");
    }

    private static Optional<String> contract(RegistryClaim claim, DealPapers deal) {
        return deal.papers().stream()
                .filter(paper -> !PaperFields.isFactoring(paper)
                        && (paper.type() == DocumentType.CONTRACT || paper.type() == DocumentType.INVOICE))
                .flatMap(paper -> paper.value(FieldName.CONTRACT_NUMBER).stream())
                .filter(number -> number.length() >= 6 && claim.mentions(PartyNames.key(number)))
                .findFirst();
    }

    /** Entries that name a debtor claim nothing against others. */
    private static boolean mentionsSomebody(RegistryClaim claim) {
        return claim.mentions("公司") || claim.mentions("集团") || claim.mentions("FROM") || claim.mentions("OWEDBY");
    }

    private static List<ExtractedDocument> covered(RegistryClaim claim, List<ExtractedDocument> invoices) {
        return invoices.stream().filter(invoice -> claim.covers(day(invoice))).toList();
    }

    private static Optional<LocalDate> day(ExtractedDocument invoice) {
        return invoice.value(FieldName.ISSUE_DATE).flatMap(PaperDates::day);
    }

    private static String debtorName(DealPapers deal, String key) {
        return nameOf(deal, key, FieldName.BUYER_NAME, FieldName.DEBTOR_NAME);
    }

    private static String sellerName(DealPapers deal) {
        return DealParties.of(deal).sellers().stream()
                .findFirst()
                .map(key -> nameOf(deal, key, FieldName.SELLER_NAME, FieldName.ASSIGNOR_NAME))
                .orElse("");
    }

    private static String nameOf(DealPapers deal, String key, FieldName... fields) {
        for (ExtractedDocument paper : deal.papers()) {
            for (FieldName field : fields) {
                Optional<String> name = paper.value(field)
                        .filter(value -> DealParties.key(value).equals(key));
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return key;
    }

    private static Finding finding(
            DealPapers deal, Registration registration, Reading description, RegistryConflict kind, Hit hit) {
        ExtractedDocument record = registration.paper();
        boolean earlier = isEarlier(deal, registration);
        Severity severity = hit.shared() ? Severity.LOW : kind.severity(earlier);
        String lender = record.value(FieldName.ASSIGNEE_NAME).orElse("another lender");
        FindingDraft draft = new FindingDraft(CARD, severity, hit.shared() ? 0.1 : kind.score(earlier), deal.deal())
                .about(registration.subject())
                .title(title(deal, registration, kind, hit))
                .explanation("%s registered %s: %s.%s"
                        .formatted(
                                lender,
                                registration
                                        .registered()
                                        .map(day -> "on " + day)
                                        .orElse("on an unreadable day"),
                                kind.english(hit.what()),
                                hit.shared()
                                        ? " What it takes and what is assigned here do not exceed the invoice."
                                        : ""))
                .reason(kind.name(), capital(kind.english(hit.what())), kind.chinese(hit.what()), 6)
                .atRisk(atRisk(hit.invoices()))
                .evidence(PaperFields.evidence(record, FieldName.DESCRIPTION, description, ""))
                .evidence(PaperFields.evidence(record, FieldName.ASSIGNEE_NAME, ""));
        if (registration.registered().isPresent()) {
            draft.reason(
                            earlier ? "REGISTERED_BEFORE" : "REGISTERED_AFTER",
                            earlier
                                    ? "The entry is older than this deal's assignment"
                                    : "The entry is younger than this deal's assignment",
                            earlier ? "该登记早于本笔转让" : "该登记晚于本笔转让",
                            earlier ? 2 : -2)
                    .evidence(PaperFields.evidence(record, FieldName.REGISTERED_AT, ""));
        }
        if (hit.shared()) {
            draft.reason("PART_ONLY", "The entry takes a part, and leaves what is assigned here", "该登记仅涉及部分金额", -8);
        }
        hit.invoices().forEach(invoice -> draft.evidence(PaperFields.evidence(invoice, FieldName.INVOICE_NUMBER, "")));
        return draft.build();
    }

    private static String title(DealPapers deal, Registration registration, RegistryConflict kind, Hit hit) {
        String name = PaperFields.shortName(deal.deal(), registration.paper().name());
        return switch (kind) {
            case LISTED -> "Invoice %s is registered for another lender in %s".formatted(hit.what(), name);
            case SAME_CONTRACT -> "Contract %s is registered for another lender in %s".formatted(hit.what(), name);
            case DEBTOR_BLANKET,
                    SELLER_BLANKET -> "All receivables of this kind are registered for another lender in %s"
                    .formatted(name);
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Amount atRisk(List<ExtractedDocument> invoices) {
        BigDecimal sum = invoices.stream()
                .flatMap(invoice -> PaperFields.number(invoice, FieldName.GROSS_AMOUNT).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return invoices.isEmpty() || sum.signum() == 0
                ? Amount.NONE
                : new Amount(sum, invoices.get(0).value(FieldName.CURRENCY).orElse(""));
    }

    /** Before the deal's own entry, else before its notice or funding; where no day is known, the worse is assumed. */
    private static boolean isEarlier(DealPapers deal, Registration other) {
        List<String> lenders = DealParties.of(deal).lenders();
        Optional<LocalDate> own = deal.ofType(DocumentType.REGISTRY_RECORD).stream()
                .flatMap(record -> Registration.of(record).stream())
                .filter(registration -> registration.isOwn(lenders))
                .flatMap(registration -> registration.registered().stream())
                .min(LocalDate::compareTo)
                .or(() -> deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                        .flatMap(notice -> notice.value(FieldName.NOTICE_DATE).flatMap(PaperDates::day).stream())
                        .min(LocalDate::compareTo))
                .or(() -> PaperDates.day(deal.terms().fundedOn()));
        return own.isEmpty()
                || other.registered().isEmpty()
                || !other.registered().get().isAfter(own.get());
    }
}
