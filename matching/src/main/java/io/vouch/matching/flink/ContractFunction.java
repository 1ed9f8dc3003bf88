package io.vouch.matching.flink;

import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.contract.ContractUses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One contract of one seller: tells each deal what others invoiced under it before. */
final class ContractFunction extends KeyedProcessFunction<String, InvoiceFacts, ContractUse> {

    private final MatchingSettings settings;

    private transient MapState<String, InvoiceFacts> papers;

    ContractFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, InvoiceFacts> state =
                new MapStateDescriptor<>("papers", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        state.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofDays(settings.retentionDays()))
                .build());
        papers = getRuntimeContext().getMapState(state);
    }

    @Override
    public void processElement(InvoiceFacts paper, Context context, Collector<ContractUse> out) throws Exception {
        papers.put(paper.documentId(), paper);
        List<InvoiceFacts> all = new ArrayList<>();
        papers.values().forEach(all::add);
        for (String deal : new TreeSet<>(ContractUses.affected(paper, all))) {
            ContractUses.before(deal, all).ifPresent(out::collect);
        }
    }
}
