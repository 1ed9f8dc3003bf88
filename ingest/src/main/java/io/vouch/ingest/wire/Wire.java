package io.vouch.ingest.wire;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;

/**
 * The configured Jackson mapper. Keys are snake_case, a {@link Box} is {@code [x0,y0,x1,y1]} and a {@link Word} is {@code
 * [text,x0,y0,x1,y1,confidence,"TEXT"|"OCR",cut,..]}; coordinates are rounded to 1/1000 point, so that a document read from
 * a child JVM and one read from the cache are equal. Unknown keys, missing keys and nulls for numbers are errors.
 */
public final class Wire {

    private static final int MAX_NESTING = 64;
    private static final int MAX_STRING_CHARS = 64 << 20;

    private Wire() {}

    /** A new mapper; mappers are safe for use by several threads once configured. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(pages())
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_NESTING)
                        .maxStringLength(MAX_STRING_CHARS)
                        .build());
        return mapper;
    }

    private static SimpleModule pages() {
        var module = new SimpleModule("pages");
        module.addSerializer(Box.class, new BoxJson.Writer());
        module.addDeserializer(Box.class, new BoxJson.Reader());
        module.addSerializer(Word.class, new WordJson.Writer());
        module.addDeserializer(Word.class, new WordJson.Reader());
        module.addSerializer(TableCell.class, new CellJson.Writer());
        module.addDeserializer(TableCell.class, new CellJson.Reader());
        return module;
    }
}
