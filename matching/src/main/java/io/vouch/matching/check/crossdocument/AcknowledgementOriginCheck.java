package io.vouch.matching.check.crossdocument;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.value.NormalText;
import io.vouch.matching.CheckCard;
import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DealPapers;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Reason;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.Severity;
import io.vouch.matching.Verdict;
import io.vouch.matching.check.DealParties;
import io.vouch.matching.check.FindingDraft;
import io.vouch.matching.check.PaperDates;
import io.vouch.matching.check.PaperFields;
import io.vouch.matching.check.Signatories;
import io.vouch.matching.check.Wording;
import io.vouch.matching.compare.Misreading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** XDOC-08: an acknowledgement that is not the debtor's: another firm's, signed by the seller's person, for another sum, or too early. */
public final class AcknowledgementOriginCheck implements RiskCheck {

    private static final CheckCard CARD = new CheckCard(
            "XDOC-08",
            1,
            "The acknowledgement comes from the debtor: its name, its signatory, the notice's sum and date",
            "回执应由债务人出具：名称、签字人、金额与日期应与通知一致",
            "Civil Code Art. 763 and 764; Shanghai interim measures for commercial factoring: forged notices of"
                    + " assignment",
            "Call the debtor back on a number that the seller did not supply",
            List.of(
                    "The debtor changed its name and the papers prove it",
                    "An acknowledgement of part of the sum",
                    "One agent who signs for both sides, with powers of attorney"));

    @Override
    public CheckCard card() {
        return CARD;
    }

    @Override
    public Verdict examine(DealPapers deal, CheckPolicy policy) {
        List<ExtractedDocument> acknowledgements = deal.ofType(DocumentType.ACKNOWLEDGEMENT);
        if (acknowledgements.isEmpty()) {
            return Verdict.absent("no acknowledgement", deal);
        }
        List<Finding> findings = new ArrayList<>();
        boolean compared = false;
        for (ExtractedDocument paper : acknowledgements) {
            Doubt doubt = new Doubt(deal, paper, policy);
            compared |= doubt.compared;
            if (!doubt.reasons.isEmpty()) {
                findings.add(doubt.finding());
            }
        }
        return findings.isEmpty() && !compared
                ? Verdict.couldNotCheck(
                        "neither debtor, sum, date nor signatory was read surely on acknowledgement and notice")
                : Verdict.of(findings);
    }

    /** What speaks against one acknowledgement. */
    private static final class Doubt {

        private final DealPapers deal;
        private final ExtractedDocument paper;
        private final CheckPolicy policy;
        private final List<Reason> reasons = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private boolean compared;

        Doubt(DealPapers deal, ExtractedDocument paper, CheckPolicy policy) {
            this.deal = deal;
            this.paper = paper;
            this.policy = policy;
            debtor();
            signatory();
            deal.ofType(DocumentType.TRANSFER_NOTICE).stream().findFirst().ifPresent(notice -> {
                amount(notice);
                date(notice);
            });
        }

        private void debtor() {
            List<String> debtors = deal.papers().stream()
                    .filter(other ->
                            other.type() == DocumentType.TRANSFER_NOTICE || other.type() == DocumentType.INVOICE)
                    .flatMap(other -> other
                            .reading(FieldName.DEBTOR_NAME)
                            .or(() -> other.reading(FieldName.BUYER_NAME))
                            .filter(Misreading::isTrusted)
                            .stream())
                    .map(reading -> DealParties.key(reading.value()))
                    .filter(key -> !key.isEmpty())
                    .distinct()
                    .toList();
            Optional<Reading> named = paper.reading(FieldName.DEBTOR_NAME).filter(Misreading::isTrusted);
            if (debtors.isEmpty() || named.isEmpty()) {
                return;
            }
            compared = true;
            // A letter in the file may announce another name; that is for a person to read.
            boolean renamed = !deal.ofType(DocumentType.LETTER).isEmpty();
            boolean rival = paper.readings(FieldName.DEBTOR_NAME).stream()
                    .anyMatch(other -> DealParties.mayBeOneOf(debtors, other.value()));
            if (!rival && !renamed) {
                add(
                        "ACKNOWLEDGED_BY_ANOTHER",
                        "It is from %s, not from the debtor"
                                .formatted(named.get().value()),
                        "回执由%s出具，并非债务人".formatted(named.get().value()),
                        5,
                        PaperFields.evidence(paper, FieldName.DEBTOR_NAME, ""));
                deal.ofType(DocumentType.TRANSFER_NOTICE).stream()
                        .limit(1)
                        .forEach(notice -> evidence.add(PaperFields.evidence(notice, FieldName.DEBTOR_NAME, "")));
            }
        }

        private void signatory() {
            Signatories.Shared shared = Signatories.of(deal, paper);
            compared |= shared.known();
            shared.by().ifPresent(notice -> {
                add(
                        "SIGNED_BY_SELLERS_PERSON",
                        "The person who signed the notice for the seller signed it",
                        "签字人与转让人在通知书上的签字人相同",
                        4,
                        PaperFields.evidence(paper, FieldName.SIGNATORY, ""));
                evidence.add(PaperFields.evidence(notice, FieldName.SIGNATORY, ""));
            });
        }

        private void amount(ExtractedDocument notice) {
            Optional<Reading> own = trusted(paper);
            Optional<Reading> noticed = trusted(notice);
            if (own.isEmpty() || noticed.isEmpty()) {
                return;
            }
            Optional<BigDecimal> said = PaperFields.number(own.get().value());
            Optional<BigDecimal> assigned = PaperFields.number(noticed.get().value());
            if (said.isEmpty() || assigned.isEmpty()) {
                return;
            }
            compared = true;
            boolean more = said.get().compareTo(assigned.get().add(policy.amountTolerance())) > 0;
            if (more && !Misreading.explains(own.get(), noticed.get())) {
                add(
                        "ACKNOWLEDGES_MORE",
                        "It confirms %s, the notice assigns %s"
                                .formatted(Wording.money(said.get(), paper), Wording.money(assigned.get(), notice)),
                        "确认金额大于转让金额",
                        3,
                        PaperFields.evidence(
                                paper, FieldName.ASSIGNED_AMOUNT, noticed.get().value()));
                evidence.add(PaperFields.evidence(notice, FieldName.ASSIGNED_AMOUNT, ""));
            }
        }

        private static Optional<Reading> trusted(ExtractedDocument one) {
            return one.reading(FieldName.ASSIGNED_AMOUNT).filter(Misreading::isTrusted);
        }

        private void date(ExtractedDocument notice) {
            Optional<PaperDates.Dated> answered = PaperDates.of(paper, FieldName.NOTICE_DATE);
            Optional<PaperDates.Dated> sent = PaperDates.of(notice, FieldName.NOTICE_DATE);
            if (answered.isEmpty() || sent.isEmpty()) {
                return;
            }
            compared = true;
            boolean noise = Misreading.explains(
                    paper.reading(FieldName.NOTICE_DATE).orElseThrow(),
                    notice.reading(FieldName.NOTICE_DATE).orElseThrow());
            if (answered.get().day().isBefore(sent.get().day().minusDays(1)) && !noise) {
                add(
                        "ANSWERED_BEFORE_SENT",
                        "It is dated %s, the notice %s"
                                .formatted(answered.get().day(), sent.get().day()),
                        "回执日期早于通知日期",
                        3,
                        answered.get().evidence());
                evidence.add(sent.get().evidence());
            }
        }

        private void add(String code, String english, String chinese, double weight, Evidence place) {
            reasons.add(new Reason(code, english, chinese, weight));
            evidence.add(place);
        }

        Finding finding() {
            // One sign calls for a call-back; two that agree are no accident.
            boolean several = reasons.size() > 1;
            FindingDraft draft = new FindingDraft(
                            CARD, several ? Severity.CRITICAL : Severity.HIGH, several ? 0.9 : 0.75, deal.deal())
                    .about(paper.documentId())
                    .title("%s may not be the debtor's: %s"
                            .formatted(
                                    PaperFields.shortName(deal.deal(), paper.name()),
                                    NormalText.fold(reasons.get(0).textEn())))
                    .explanation(
                            Wording.list(reasons.stream().map(Reason::textEn).toList()) + ".")
                    .reasons(reasons)
                    .atRisk(PaperFields.atRisk(deal));
            evidence.forEach(draft::evidence);
            return draft.build();
        }
    }
}
