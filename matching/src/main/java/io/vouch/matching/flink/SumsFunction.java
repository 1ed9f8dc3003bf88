package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.split.InvoiceSums;
import io.vouch.matching.split.InvoiceSums.Sum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One deal: names the sums that its invoices make, when its papers are in. */
final class SumsFunction extends KeyedProcessFunction<String, InvoiceFacts, Sum> {

    private final MatchingSettings settings;

    private transient PapersOfKey papers;

    SumsFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        papers = new PapersOfKey("invoices", settings, getRuntimeContext());
    }

    @Override
    public void processElement(InvoiceFacts facts, Context context, Collector<Sum> out) throws Exception {
        papers.add(facts, context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Sum> out) throws Exception {
        InvoiceSums.of(papers.rested()).forEach(out::collect);
    }
}
