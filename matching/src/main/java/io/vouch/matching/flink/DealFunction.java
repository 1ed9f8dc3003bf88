package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCatalog;
import io.vouch.matching.ContractUse;
import io.vouch.matching.DealEvaluation;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.Precedent;
import io.vouch.matching.RiskCheck;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.fingerprint.ForeignClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * One deal: collects its documents and the pairs that accuse them, and evaluates the catalogue. Bounded: once, at the end of
 * the input (event-time timer at the last watermark). Continuous: a while after each change, at most one evaluation pending;
 * and each night, because dates pass: then there is news only if the new day changes an answer.
 */
final class DealFunction extends KeyedCoProcessFunction<String, ExtractedDocument, DealSignal, DealSnapshot> {

    private final MatchingSettings settings;

    private transient MapState<String, ExtractedDocument> documents;
    private transient MapState<String, DuplicatePair> pairs;
    private transient MapState<String, ContractUse> uses;
    private transient MapState<String, Precedent> precedents;
    private transient ValueState<Long> version;
    private transient ValueState<Long> pending;
    private transient ValueState<Long> night;
    private transient ValueState<Long> judgedOn;
    private transient Days days;
    private transient List<RiskCheck> checks;
    private transient DealEvaluation evaluation;
    private transient long evaluationDay;

    DealFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    /** The key of a deal; tenants never meet. */
    static String key(String tenant, String deal) {
        return tenant + '\u001f' + deal;
    }

    @Override
    public void open(OpenContext context) {
        StateTtlConfig retention = settings.retention();
        MapStateDescriptor<String, ExtractedDocument> documentState =
                new MapStateDescriptor<>("documents", Types.STRING, StreamTypes.document());
        MapStateDescriptor<String, DuplicatePair> pairState =
                new MapStateDescriptor<>("pairs", Types.STRING, TypeInformation.of(DuplicatePair.class));
        MapStateDescriptor<String, ContractUse> useState =
                new MapStateDescriptor<>("uses", Types.STRING, TypeInformation.of(ContractUse.class));
        MapStateDescriptor<String, Precedent> precedentState =
                new MapStateDescriptor<>("precedents", Types.STRING, TypeInformation.of(Precedent.class));
        ValueStateDescriptor<Long> versionState = new ValueStateDescriptor<>("version", Types.LONG);
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        ValueStateDescriptor<Long> nightState = new ValueStateDescriptor<>("night", Types.LONG);
        ValueStateDescriptor<Long> judgedOnState = new ValueStateDescriptor<>("judged-on", Types.LONG);
        List.of(
                        documentState,
                        pairState,
                        useState,
                        precedentState,
                        versionState,
                        pendingState,
                        nightState,
                        judgedOnState)
                .forEach(state -> state.enableTimeToLive(retention));
        documents = getRuntimeContext().getMapState(documentState);
        pairs = getRuntimeContext().getMapState(pairState);
        uses = getRuntimeContext().getMapState(useState);
        precedents = getRuntimeContext().getMapState(precedentState);
        version = getRuntimeContext().getState(versionState);
        pending = getRuntimeContext().getState(pendingState);
        night = getRuntimeContext().getState(nightState);
        judgedOn = getRuntimeContext().getState(judgedOnState);
        days = new Days(settings);
        evaluationDay = settings.policy().asOfEpochDay();
        checks = CheckCatalog.checks(foreign());
        evaluation = new DealEvaluation(checks, settings.policy());
    }

    private ForeignClaims foreign() {
        try {
            return settings.foreignFolder().isEmpty()
                    ? ForeignClaims.NONE
                    : ForeignClaims.of(Path.of(settings.foreignFolder()));
        } catch (IOException e) {
            throw new UncheckedIOException("fingerprints of other institutions: " + e.getMessage(), e);
        }
    }

    @Override
    public void processElement1(ExtractedDocument document, Context context, Collector<DealSnapshot> out)
            throws Exception {
        ExtractedDocument former = documents.get(document.documentId());
        if (former != null && former.sequence() < document.sequence()) {
            return; // handed in once more: the first time counts
        }
        documents.put(document.documentId(), document);
        settings.schedule(context.timerService(), pending);
    }

    @Override
    public void processElement2(DealSignal signal, Context context, Collector<DealSnapshot> out) throws Exception {
        boolean news = false;
        for (DuplicatePair pair : signal.pairs()) {
            DuplicatePair known = pairs.get(id(pair));
            if (known == null || !isOfSameFacts(pair, known) || isStronger(pair, known)) {
                pairs.put(id(pair), pair);
                news = true;
            }
        }
        for (DuplicatePair pair : signal.gone()) {
            DuplicatePair known = pairs.get(id(pair));
            // The two papers may have been named anew, by what they say now, before word of this came.
            if (known != null && isOfSameFacts(pair, known)) {
                pairs.remove(id(pair));
                news = true;
            }
        }
        for (ContractUse use : signal.uses()) {
            if (!use.equals(uses.get(use.key()))) {
                uses.put(use.key(), use);
                news = true;
            }
        }
        for (Precedent precedent : signal.precedents()) {
            if (!precedent.equals(precedents.get(precedent.id()))) {
                precedents.put(precedent.id(), precedent);
                news = true;
            }
        }
        if (news) {
            settings.schedule(context.timerService(), pending);
        }
    }

    /** False if one of the papers was corrected between the two. */
    private static boolean isOfSameFacts(DuplicatePair pair, DuplicatePair other) {
        return pair.earlier().equals(other.earlier()) && pair.later().equals(other.later());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<DealSnapshot> out) throws Exception {
        boolean changed = !settings.continuous() || isDue(pending, timestamp);
        if (changed) {
            pending.clear();
        }
        List<ExtractedDocument> papers = all(documents);
        if (papers.isEmpty()) {
            return; // a pair overtook its document, which will schedule the deal again
        }
        Known known = new Known(papers, earliest(), all(uses), all(precedents));
        long today = days.today(context.timerService());
        if (changed || isAnotherAnswer(known, today)) {
            out.collect(evaluate(known, today, nextVersion()));
        }
        judgedOn.update(today);
        if (night.value() == null || isDue(night, timestamp)) {
            night.update(days.lookAgain(context.timerService(), context.getCurrentKey()));
        }
    }

    private static boolean isDue(ValueState<Long> timer, long timestamp) throws IOException {
        Long due = timer.value();
        return due != null && due <= timestamp;
    }

    /** Whether this day gives another answer than the day of the last evaluation. */
    private boolean isAnotherAnswer(Known known, long today) throws IOException {
        Long former = judgedOn.value();
        if (former == null || former == today) {
            return false;
        }
        DealSnapshot then = evaluate(known, former, 0);
        DealSnapshot now = evaluate(known, today, 0);
        return !then.findings().equals(now.findings()) || !then.coverage().equals(now.coverage());
    }

    private DealSnapshot evaluate(Known known, long day, long number) {
        if (day != evaluationDay) {
            evaluation = new DealEvaluation(checks, settings.policy().on(day));
            evaluationDay = day;
        }
        return evaluation.evaluate(known.papers(), known.pairs(), known.uses(), known.precedents(), number);
    }

    private long nextVersion() throws IOException {
        Long former = version.value();
        long next = former == null ? 1 : former + 1;
        version.update(next);
        return next;
    }

    private static <T> List<T> all(MapState<String, T> state) throws Exception {
        List<T> values = new ArrayList<>();
        state.values().forEach(values::add);
        return values;
    }

    /** What state holds about the deal. */
    private record Known(
            List<ExtractedDocument> papers,
            List<DuplicatePair> pairs,
            List<ContractUse> uses,
            List<Precedent> precedents) {}

    /** The pairs that are kept; state forgets the others. */
    private List<DuplicatePair> earliest() throws Exception {
        List<DuplicatePair> all = all(pairs);
        List<DuplicatePair> kept = Originals.earliest(all);
        if (kept.size() < all.size()) {
            Set<String> ids = kept.stream().map(DealFunction::id).collect(Collectors.toSet());
            for (DuplicatePair pair : all) {
                if (!ids.contains(id(pair))) {
                    pairs.remove(id(pair));
                }
            }
        }
        return kept;
    }

    /** Of two that say the same of two papers, such as sums of two groups with the same part, one is kept whichever comes first. */
    private static boolean isStronger(DuplicatePair pair, DuplicatePair known) {
        if (pair.score() != known.score()) {
            return pair.score() > known.score();
        }
        return pair.reasons().toString().compareTo(known.reasons().toString()) < 0;
    }

    private static String id(DuplicatePair pair) {
        return pair.check() + ' ' + pair.id();
    }
}
