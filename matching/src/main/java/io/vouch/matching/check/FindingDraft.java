package io.vouch.matching.check;

import io.vouch.matching.Amount;
import io.vouch.matching.CheckCard;
import io.vouch.matching.Evidence;
import io.vouch.matching.Finding;
import io.vouch.matching.Reason;
import io.vouch.matching.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A finding while it is written down. Card texts are taken over; the rest is said by the check. Not thread-safe. */
public final class FindingDraft {

    private final CheckCard card;
    private final Severity severity;
    private final double score;
    private final String deal;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Set<String> relatedDeals = new TreeSet<>();
    private String subject;
    private String title = "";
    private String explanation = "";
    private Amount amount = Amount.NONE;

    /** @param score 0..1, the chance that the finding is real */
    public FindingDraft(CheckCard card, Severity severity, double score, String deal) {
        this.card = card;
        this.severity = severity;
        this.score = score;
        this.deal = deal;
        this.subject = deal;
    }

    /** What it is about; the deal unless said otherwise. */
    public FindingDraft about(String newSubject) {
        subject = newSubject;
        return this;
    }

    public FindingDraft title(String newTitle) {
        title = newTitle;
        return this;
    }

    public FindingDraft explanation(String newExplanation) {
        explanation = newExplanation;
        return this;
    }

    public FindingDraft reason(String code, String english, String chinese, double weight) {
        reasons.add(new Reason(code, english, chinese, weight));
        return this;
    }

    public FindingDraft reasons(List<Reason> more) {
        reasons.addAll(more);
        return this;
    }

    public FindingDraft evidence(Evidence place) {
        evidence.add(place);
        return this;
    }

    /** Several places at once, in their order. */
    public FindingDraft evidence(List<Evidence> places) {
        evidence.addAll(places);
        return this;
    }

    public FindingDraft related(String otherDeal) {
        relatedDeals.add(otherDeal);
        return this;
    }

    public FindingDraft atRisk(Amount newAmount) {
        amount = newAmount;
        return this;
    }

    public Finding build() {
        return new Finding(
                card.id(),
                card.version(),
                severity,
                score,
                deal,
                List.copyOf(relatedDeals),
                subject,
                title,
                explanation,
                reasons,
                List.copyOf(evidence),
                amount,
                card.legalBasis(),
                card.recommendedAction(),
                card.innocentCauses());
    }
}
