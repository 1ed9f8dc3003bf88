package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compact.CompactFacts;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * The papers under one key, judged together once they have come to rest. State of the layout before, with papers as records, is taken
 * over when its key is next met.
 */
final class PapersOfKey {

    private final MatchingSettings settings;
    private final MapState<String, byte[]> papers;
    private final ValueState<Integer> count;
    private final MapState<String, InvoiceFacts> former;
    private final ValueState<Integer> formerSize;
    private final ValueState<Long> pending;

    /** @param name of the state that holds them; never changes, or what was saved is lost */
    PapersOfKey(String name, MatchingSettings settings, RuntimeContext context) {
        MapStateDescriptor<String, byte[]> state = new MapStateDescriptor<>(
                "compact " + name, Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        MapStateDescriptor<String, InvoiceFacts> formerState =
                new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(InvoiceFacts.class));
        ValueStateDescriptor<Long> pendingState = new ValueStateDescriptor<>("pending", Types.LONG);
        ValueStateDescriptor<Integer> countState = new ValueStateDescriptor<>("count", Types.INT);
        ValueStateDescriptor<Integer> formerSizeState = new ValueStateDescriptor<>("size", Types.INT);
        StateTtlConfig retention = settings.retention();
        List.of(state, formerState, pendingState, countState, formerSizeState)
                .forEach(each -> each.enableTimeToLive(retention));
        this.settings = settings;
        papers = context.getMapState(state);
        count = context.getState(countState);
        former = context.getMapState(formerState);
        formerSize = context.getState(formerSizeState);
        pending = context.getState(pendingState);
    }

    /** Takes a paper in; they will be judged. */
    void add(InvoiceFacts paper, TimerService timers) throws Exception {
        add(paper.documentId(), CompactFacts.of(paper), timers);
    }

    /** The same of a paper as {@link CompactFacts}. */
    void add(String documentId, byte[] paper, TimerService timers) throws Exception {
        int before = count();
        if (!papers.contains(documentId)) {
            count.update(before + 1);
        }
        papers.put(documentId, paper);
        settings.schedule(timers, pending, before);
    }

    private int count() throws Exception {
        Integer known = count.value();
        if (known != null) {
            return known;
        }
        if (formerSize.value() == null) {
            return 0;
        }
        int size = 0;
        for (InvoiceFacts paper : former.values()) {
            papers.put(paper.documentId(), CompactFacts.of(paper));
            size++;
        }
        former.clear();
        formerSize.clear();
        count.update(size);
        return size;
    }

    /** All of them, now that they rest; what comes later makes them be judged again. */
    List<InvoiceFacts> rested() throws Exception {
        pending.clear();
        count();
        List<InvoiceFacts> all = new ArrayList<>();
        for (byte[] paper : papers.values()) {
            all.add(CompactFacts.read(paper, 0));
        }
        return all;
    }
}
