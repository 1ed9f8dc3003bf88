package io.vouch.matching.flink;

import io.vouch.matching.ContractUse;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.contract.ContractUses;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One contract of one seller: when its papers have come to rest, tells each deal what others invoiced under it before. */
final class ContractFunction extends KeyedProcessFunction<String, InvoiceFacts, ContractUse> {

    private final MatchingSettings settings;

    private transient PapersOfKey papers;

    ContractFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        papers = new PapersOfKey("papers", settings, getRuntimeContext());
    }

    @Override
    public void processElement(InvoiceFacts paper, Context context, Collector<ContractUse> out) throws Exception {
        papers.add(paper, context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ContractUse> out) throws Exception {
        ContractUses.of(papers.rested()).forEach(out::collect);
    }
}
