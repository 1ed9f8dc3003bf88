package io.vouch.matching.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.split.InvoiceSums.Sum;
import io.vouch.matching.split.SplitRule;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** One amount between two parties: an invoice of it meets the groups of other deals that make it. */
final class SplitFunction extends KeyedProcessFunction<String, Sum, DuplicatePair> {

    private final MatchingSettings settings;

    private transient MapState<String, Sum> sums;

    SplitFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, Sum> state =
                new MapStateDescriptor<>("sums", Types.STRING, TypeInformation.of(Sum.class));
        state.enableTimeToLive(settings.retention());
        sums = getRuntimeContext().getMapState(state);
    }

    @Override
    public void processElement(Sum sum, Context context, Collector<DuplicatePair> out) throws Exception {
        if (sums.contains(sum.id())) {
            return;
        }
        for (Sum other : sums.values()) {
            SplitRule.compare(sum, other).forEach(out::collect);
        }
        sums.put(sum.id(), sum);
    }
}
