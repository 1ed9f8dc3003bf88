package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.split.InvoiceSums;
import io.vouch.matching.split.InvoiceSums.Sum;
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

/** One deal: names the sums that its invoices make, when its papers are in. */
final class SumsFunction extends KeyedProcessFunction<String, InvoiceFacts, Sum> {

    private final MatchingSettings settings;

    private transient MapState<String, InvoiceFacts> invoices;
    private transient ValueState<Long> pending;

    SumsFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        StateTtlConfig retention = settings.retention();
        MapStateDescriptor<String, InvoiceFacts> invoiceState =
                new MapStateDescriptor<>("invoices", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        invoiceState.enableTimeToLive(retention);
        pendingState.enableTimeToLive(retention);
        invoices = getRuntimeContext().getMapState(invoiceState);
        pending = getRuntimeContext().getState(pendingState);
    }

    @Override
    public void processElement(InvoiceFacts facts, Context context, Collector<Sum> out) throws Exception {
        invoices.put(facts.documentId(), facts);
        settings.schedule(context.timerService(), pending);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Sum> out) throws Exception {
        pending.clear();
        List<InvoiceFacts> all = new ArrayList<>();
        invoices.values().forEach(all::add);
        InvoiceSums.of(all).forEach(out::collect);
    }
}
