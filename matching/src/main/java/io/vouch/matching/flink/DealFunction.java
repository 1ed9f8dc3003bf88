package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.CheckCatalog;
import io.vouch.matching.ContractUse;
import io.vouch.matching.DealEvaluation;
import io.vouch.matching.DealSnapshot;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.compare.Originals;
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
 * the input (event-time timer at the last watermark). Continuous: a while after each change, at most one evaluation pending.
 */
final class DealFunction extends KeyedCoProcessFunction<String, ExtractedDocument, DealSignal, DealSnapshot> {

    private final MatchingSettings settings;

    private transient MapState<String, ExtractedDocument> documents;
    private transient MapState<String, DuplicatePair> pairs;
    private transient MapState<String, ContractUse> uses;
    private transient ValueState<Long> version;
    private transient ValueState<Long> pending;
    private transient DealEvaluation evaluation;

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
        ValueStateDescriptor<Long> versionState = new ValueStateDescriptor<>("version", Types.LONG);
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        List.of(documentState, pairState, useState, versionState, pendingState)
                .forEach(state -> state.enableTimeToLive(retention));
        documents = getRuntimeContext().getMapState(documentState);
        pairs = getRuntimeContext().getMapState(pairState);
        uses = getRuntimeContext().getMapState(useState);
        version = getRuntimeContext().getState(versionState);
        pending = getRuntimeContext().getState(pendingState);
        evaluation = new DealEvaluation(CheckCatalog.checks(), settings.policy());
    }

    @Override
    public void processElement1(ExtractedDocument document, Context context, Collector<DealSnapshot> out)
            throws Exception {
        documents.put(document.documentId(), document);
        settings.schedule(context.timerService(), pending);
    }

    @Override
    public void processElement2(DealSignal signal, Context context, Collector<DealSnapshot> out) throws Exception {
        boolean news = false;
        for (DuplicatePair pair : signal.pairs()) {
            if (!pairs.contains(id(pair))) {
                pairs.put(id(pair), pair);
                news = true;
            }
        }
        for (ContractUse use : signal.uses()) {
            if (!use.equals(uses.get(use.key()))) {
                uses.put(use.key(), use);
                news = true;
            }
        }
        if (news) {
            settings.schedule(context.timerService(), pending);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<DealSnapshot> out) throws Exception {
        pending.clear();
        List<ExtractedDocument> papers = new ArrayList<>();
        documents.values().forEach(papers::add);
        if (papers.isEmpty()) {
            return; // a pair overtook its document, which will schedule the deal again
        }
        List<DuplicatePair> accused = earliest();
        List<ContractUse> contracts = new ArrayList<>();
        uses.values().forEach(contracts::add);
        Long former = version.value();
        long next = former == null ? 1 : former + 1;
        version.update(next);
        out.collect(evaluation.evaluate(papers, accused, contracts, next));
    }

    /** The pairs that are kept; state forgets the others. */
    private List<DuplicatePair> earliest() throws Exception {
        List<DuplicatePair> all = new ArrayList<>();
        pairs.values().forEach(all::add);
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

    private static String id(DuplicatePair pair) {
        return pair.check() + ' ' + pair.id();
    }
}
