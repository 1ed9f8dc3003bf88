package io.vouch.alerts.console;

import io.vouch.alerts.store.review.Colleague;
import java.util.List;

/** The page of one alert. */
record AlertView(
        RowView row,
        String titleEnglish,
        String explanation,
        String score,
        String back,
        String from,
        List<PaneView> panes,
        List<EvidenceView> evidence,
        List<StepView> steps,
        List<String> innocent,
        String action,
        String legal,
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
