package io.vouch.matching.flink;

import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.contract.ContractUses;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One contract of one seller: when its papers have come to rest, tells each deal what others invoiced under it before. */
final class ContractFunction extends KeyedProcessFunction<String, InvoiceFacts, ContractUse> {

    private final MatchingSettings settings;

    private transient MapState<String, InvoiceFacts> papers;
    private transient ValueState<Long> pending;

    ContractFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, InvoiceFacts> state =
                new MapStateDescriptor<>("papers", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        StateTtlConfig retention = settings.retention();
        state.enableTimeToLive(retention);
        pendingState.enableTimeToLive(retention);
        papers = getRuntimeContext().getMapState(state);
        pending = getRuntimeContext().getState(pendingState);
    }

    @Override
    public void processElement(InvoiceFacts paper, Context context, Collector<ContractUse> out) throws Exception {
        papers.put(paper.documentId(), paper);
        settings.schedule(context.timerService(), pending);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ContractUse> out) throws Exception {
        pending.clear();
        List<InvoiceFacts> all = new ArrayList<>();
        papers.values().forEach(all::add);
        ContractUses.of(all).forEach(out::collect);
    }
}
