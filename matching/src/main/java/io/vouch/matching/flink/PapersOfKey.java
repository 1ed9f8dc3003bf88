package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/** The papers under one key, judged together once they have come to rest. */
final class PapersOfKey {

    private final MatchingSettings settings;
    private final MapState<String, InvoiceFacts> papers;
    private final ValueState<Integer> size;
    private final ValueState<Long> pending;

    /** @param name of the state that holds them; never changes, or what was saved is lost */
    PapersOfKey(String name, MatchingSettings settings, RuntimeContext context) {
        MapStateDescriptor<String, InvoiceFacts> state =
                new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(InvoiceFacts.class));
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        ValueStateDescriptor<Integer> sizeState = new ValueStateDescriptor<>("size", Types.INT);
        StateTtlConfig retention = settings.retention();
        state.enableTimeToLive(retention);
        pendingState.enableTimeToLive(retention);
        sizeState.enableTimeToLive(retention);
        this.settings = settings;
        papers = context.getMapState(state);
        size = context.getState(sizeState);
        pending = context.getState(pendingState);
    }

    /** Takes a paper in; they will be judged. */
    void add(InvoiceFacts paper, TimerService timers) throws Exception {
        Integer known = size.value();
        int before = known == null ? 0 : known;
        if (!papers.contains(paper.documentId())) {
            size.update(before + 1);
        }
        papers.put(paper.documentId(), paper);
        settings.schedule(timers, pending, before);
    }

    /** All of them, now that they rest; what comes later makes them be judged again. */
    List<InvoiceFacts> rested() throws Exception {
        pending.clear();
        List<InvoiceFacts> all = new ArrayList<>();
        papers.values().forEach(all::add);
        return all;
    }
}
