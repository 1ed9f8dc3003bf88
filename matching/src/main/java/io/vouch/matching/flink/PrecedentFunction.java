package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.compact.CompactFacts;
import io.vouch.matching.precedent.Precedents;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Papers of one seller, amount, name or debtor: when they have come to rest, tells each deal what the others mean for it. */
final class PrecedentFunction extends KeyedProcessFunction<String, BucketPaper, Precedent> {

    private final MatchingSettings settings;

    private transient PapersOfKey papers;
    private transient MapState<String, Integer> told;

    PrecedentFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, Integer> toldState = new MapStateDescriptor<>("told", Types.STRING, Types.INT);
        toldState.enableTimeToLive(settings.retention());
        papers = new PapersOfKey("papers", settings, getRuntimeContext());
        told = getRuntimeContext().getMapState(toldState);
    }

    @Override
    public void processElement(BucketPaper paper, Context context, Collector<Precedent> out) throws Exception {
        String documentId = CompactFacts.comparable(paper.facts(), 0).documentId();
        papers.add(documentId, paper.facts(), context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Precedent> out) throws Exception {
        List<InvoiceFacts> all = papers.rested();
        if (all.size() < 2) {
            return;
        }
        for (Precedent precedent : Precedents.of(context.getCurrentKey(), all, settings.policy())) {
            if (!settings.continuous() || isNews(precedent)) {
                out.collect(precedent);
            }
        }
    }

    /** True if the deal was told something else before, or nothing: of a seller's thousand deals, one new paper concerns few. */
    private boolean isNews(Precedent precedent) throws Exception {
        String id = precedent.deal() + '\u001f' + precedent.id();
        int hash = precedent.hashCode();
        Integer before = told.get(id);
        if (before != null && before == hash) {
            return false;
        }
        told.put(id, hash);
        return true;
    }
}
