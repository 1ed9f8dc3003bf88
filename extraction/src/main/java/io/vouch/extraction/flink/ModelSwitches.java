package io.vouch.extraction.flink;

import io.vouch.extraction.nlp.PublishedModels;
import java.nio.file.Path;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The stream of model switches of an installation: its journal of promotions, looked at once a second. Never ends. */
public final class ModelSwitches {

    private static final double LOOKS_PER_SECOND = 1;

    private ModelSwitches() {}

    /** @param folder of {@link PublishedModels}; need not exist yet */
    public static DataStream<ModelSwitch> watch(StreamExecutionEnvironment env, String folder) {
        GeneratorFunction<Long, ModelSwitch> look = number -> {
            PublishedModels.Latest latest = PublishedModels.in(Path.of(folder)).latest();
            return new ModelSwitch(latest.number(), latest.digest());
        };
        var source = new DataGeneratorSource<>(
                look,
                Long.MAX_VALUE,
                RateLimiterStrategy.perSecond(LOOKS_PER_SECOND),
                TypeInformation.of(ModelSwitch.class));
        return env.fromSource(source, timeless(), "model switches", TypeInformation.of(ModelSwitch.class))
                .setParallelism(1)
                .uid("model-switches");
    }

    /** Switches have no event time; an input that is idle does not hold back the documents' watermarks. */
    private static WatermarkStrategy<ModelSwitch> timeless() {
        return WatermarkStrategy.forGenerator(context -> new WatermarkGenerator<>() {
            @Override
            public void onEvent(ModelSwitch event, long timestamp, WatermarkOutput output) {
                output.markIdle();
            }

            @Override
            public void onPeriodicEmit(WatermarkOutput output) {
                output.markIdle();
            }
        });
    }
}
