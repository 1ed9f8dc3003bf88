package io.vouch.alerts.console;

import io.vouch.alerts.store.review.Colleague;
import java.util.List;

/**
 * The page of one alert.
 *
 * @param original what the check wrote in English, if the page is in another language; empty if not
 * @param lease until when somebody holds it, in words; empty if nobody does
 * @param hold address that says that the reader is still at work on it; empty if it is not the reader's
 */
record AlertView(
        RowView row,
        Sentence explanation,
        String original,
        String lease,
        String hold,
        String score,
        String back,
        String from,
        List<PaneView> panes,
        List<EvidenceView> evidence,
        DiffView diff,
        List<StepView> steps,
        List<String> against,
        List<Sentence> innocent,
        Sentence action,
        Sentence legal,
        TruthView truth,
        CoverageView coverage,
        List<RowView> related,
        List<RowView> similar,
        List<EventView> events,
        String notice,
        boolean canDecide,
        boolean canSecond,
        boolean canReopen,
        List<ReasonGroup> reasons,
        List<Colleague> people,
        List<String> parties) {}
