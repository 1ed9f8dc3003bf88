package io.vouch.extraction.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Extractor;
import io.vouch.extraction.nlp.ModelUnusableException;
import io.vouch.ingest.IngestedDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Extraction whose model is changed while it runs. A switch is loaded and verified beside the stream of documents, which are read
 * with the old model meanwhile; the new one takes over between two documents, never within one. A model that cannot be used is
 * refused, counted ({@code models_refused}) and logged, and the old one goes on.
 *
 * <p>Broadcast state keeps the last switches: a subtask that is restored reads with the newest of them whose file is sound, so
 * that a crash brings no older model back.
 */
public final class SwitchingExtractFunction
        extends BroadcastProcessFunction<IngestedDocument, ModelSwitch, ExtractedDocument>
        implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SwitchingExtractFunction.class);

    private static final MapStateDescriptor<Long, String> SWITCHES =
            new MapStateDescriptor<>("model-switches", Types.LONG, Types.STRING);

    /** Switches kept in state: so many newer models may turn out unusable before the one in use at the start returns. */
    private static final int KEPT = 8;

    private final ModelReaders readers;

    private transient ExecutorService loader;
    private transient AtomicReference<Loaded> ready;
    private transient Loaded active;
    private transient long latest;
    private transient Counter refused;

    /** An extractor and the number of the switch that asked for it. */
    private record Loaded(long number, Extractor extractor) {}

    public SwitchingExtractFunction(ModelReaders readers) {
        this.readers = readers;
    }

    /** As {@link ExtractFunction#extract}, with a stream of switches, of which every subtask sees every one. */
    public static SingleOutputStreamOperator<ExtractedDocument> extract(
            DataStream<IngestedDocument> documents, DataStream<ModelSwitch> switches, ModelReaders readers) {
        return documents
                .connect(switches.broadcast(SWITCHES))
                .process(new SwitchingExtractFunction(readers))
                .returns(ExtractedDocumentType.get())
                .uid(ExtractFunction.UID)
                .name("Extract fields");
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        BroadcastState<Long, String> state = context.getOperatorStateStore().getBroadcastState(SWITCHES);
        TreeMap<Long, String> newestFirst = new TreeMap<>(Comparator.reverseOrder());
        for (Map.Entry<Long, String> each : state.immutableEntries()) {
            newestFirst.put(each.getKey(), each.getValue());
        }
        latest = newestFirst.isEmpty() ? Long.MIN_VALUE : newestFirst.firstKey();
        for (Map.Entry<Long, String> each : newestFirst.entrySet()) {
            try {
                active = new Loaded(each.getKey(), readers.open(each.getValue()));
                return;
            } catch (ModelUnusableException e) {
                LOG.warn("after a restart: {}", e.getMessage());
            }
        }
    }

    @Override
    public void open(OpenContext context) {
        ready = new AtomicReference<>();
        refused = getRuntimeContext().getMetricGroup().counter("models_refused");
        loader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName("model-loader");
            thread.setDaemon(true);
            return thread;
        });
        if (active == null) {
            active = new Loaded(Long.MIN_VALUE, readers.first());
        }
    }

    @Override
    public void processBroadcastElement(ModelSwitch order, Context context, Collector<ExtractedDocument> out)
            throws Exception {
        if (order.number() <= latest) {
            return;
        }
        latest = order.number();
        BroadcastState<Long, String> state = context.getBroadcastState(SWITCHES);
        state.put(order.number(), order.digest());
        prune(state);
        loader.execute(() -> load(order));
    }

    private static void prune(BroadcastState<Long, String> state) throws Exception {
        TreeMap<Long, String> all = new TreeMap<>();
        for (Map.Entry<Long, String> each : state.immutableEntries()) {
            all.put(each.getKey(), each.getValue());
        }
        List<Long> oldest =
                all.keySet().stream().limit(Math.max(0, all.size() - KEPT)).toList();
        for (Long number : oldest) {
            state.remove(number);
        }
    }

    /** On the loader's thread, one at a time and in order: a newer model that is ready replaces one that nobody took. */
    private void load(ModelSwitch order) {
        try {
            ready.set(new Loaded(order.number(), readers.open(order.digest())));
        } catch (ModelUnusableException | RuntimeException e) {
            refused.inc();
            LOG.warn("the model is not switched: {}", e.getMessage());
        }
    }

    @Override
    public void processElement(IngestedDocument document, ReadOnlyContext context, Collector<ExtractedDocument> out) {
        Loaded next = ready.getAndSet(null);
        if (next != null) {
            active = next;
        }
        active.extractor().extractAll(document).forEach(out::collect);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        // Broadcast state is written as the switches arrive.
    }

    @Override
    public void close() {
        if (loader != null) {
            loader.shutdownNow();
        }
    }
}
