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

/**
 * One amount of one seller: an invoice of it meets the groups of other deals that make it. Invoices and groups are kept apart, so that
 * ever so many invoices of one amount cost nothing until a group of that amount comes.
 */
final class SplitFunction extends KeyedProcessFunction<String, Sum, DuplicatePair> {

    private final MatchingSettings settings;

    private transient MapState<String, Sum> groups;
    private transient MapState<String, Sum> invoices;

    SplitFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        // State written before invoices had a place of their own holds both kinds under the first name.
        groups = sums("sums");
        invoices = sums("invoices");
    }

    private MapState<String, Sum> sums(String name) {
        MapStateDescriptor<String, Sum> state =
                new MapStateDescriptor<>(name, Types.STRING, TypeInformation.of(Sum.class));
        state.enableTimeToLive(settings.retention());
        return getRuntimeContext().getMapState(state);
    }

    @Override
    public void processElement(Sum sum, Context context, Collector<DuplicatePair> out) throws Exception {
        boolean group = sum.parts().size() > 1;
        MapState<String, Sum> own = group ? groups : invoices;
        if (own.contains(sum.id())) {
            return;
        }
        compare(sum, groups, out);
        if (group) {
            compare(sum, invoices, out);
        }
        own.put(sum.id(), sum);
    }

    private static void compare(Sum sum, MapState<String, Sum> others, Collector<DuplicatePair> out) throws Exception {
        for (Sum other : others.values()) {
            SplitRule.compare(sum, other).forEach(out::collect);
        }
    }
}
