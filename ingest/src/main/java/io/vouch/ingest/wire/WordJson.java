package io.vouch.ingest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.vouch.ingest.page.Box;
import io.vouch.ingest.page.Word;
import io.vouch.ingest.page.WordSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A word as one flat array: a page holds thousands, and key names would be most of its bytes. */
final class WordJson {

    private WordJson() {}

    static final class Writer extends StdSerializer<Word> {
        Writer() {
            super(Word.class);
        }

        @Override
        public void serialize(Word word, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeString(word.text());
            BoxJson.writeEdges(json, word.box());
            json.writeNumber(word.confidence());
            json.writeString(word.source().name());
            for (double cut : word.cuts()) {
                json.writeNumber(BoxJson.rounded(cut));
            }
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Word> {
        Reader() {
            super(Word.class);
        }

        @Override
        public Word deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.VALUE_STRING) {
                throw new JsonMappingException(
                        parser, "expected a word as [text,x0,y0,x1,y1,confidence,source,cut,..]");
            }
            String text = parser.getText();
            Box box = BoxJson.readEdges(parser);
            double confidence = BoxJson.nextNumber(parser);
            WordSource source = source(parser);
            List<Double> cuts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cuts.add(parser.getDoubleValue());
            }
            return new Word(text, box, cuts, confidence, source);
        }

        private static WordSource source(JsonParser parser) throws IOException {
            String name = parser.nextTextValue();
            for (WordSource source : WordSource.values()) {
                if (source.name().equals(name)) {
                    return source;
                }
            }
            throw new JsonMappingException(parser, "expected a word's source, TEXT or OCR");
        }
    }
}
