package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.FactsOf;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * One paper: its facts, and when the same hand-in is read again and says something else, that the former ones are gone. So a
 * misread number, once corrected, accuses nobody any more.
 */
final class FactsFunction extends KeyedProcessFunction<String, ExtractedDocument, FactsChange> {

    private static final long serialVersionUID = 1L;

    private final MatchingSettings settings;

    private transient ValueState<InvoiceFacts> last;

    FactsFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    static String key(ExtractedDocument document) {
        return DealFunction.key(document.tenant(), document.deal()) + '\u001f' + document.documentId();
    }

    @Override
    public void open(OpenContext context) {
        ValueStateDescriptor<InvoiceFacts> state =
                new ValueStateDescriptor<>("last-facts", TypeInformation.of(InvoiceFacts.class));
        state.enableTimeToLive(settings.retention());
        last = getRuntimeContext().getState(state);
    }

    @Override
    public void processElement(ExtractedDocument document, Context context, Collector<FactsChange> out)
            throws Exception {
        Optional<InvoiceFacts> now = FactsOf.document(document);
        InvoiceFacts former = last.value();
        boolean readAgain = former != null && former.sequence() == document.sequence();
        if (readAgain && !now.equals(Optional.of(former))) {
            out.collect(new FactsChange(former, true));
        }
        if (now.isPresent()) {
            out.collect(new FactsChange(now.get(), false));
            last.update(now.get());
        } else if (readAgain) {
            last.clear();
        }
    }
}
