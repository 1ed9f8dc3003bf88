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
import java.io.IOException;

/** A box as {@code [x0,y0,x1,y1]}. */
final class BoxJson {

    private static final double STEPS_PER_POINT = 1000;

    private BoxJson() {}

    static double rounded(double points) {
        return Math.round(points * STEPS_PER_POINT) / STEPS_PER_POINT;
    }

    static double nextNumber(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || !token.isNumeric()) {
            throw new JsonMappingException(parser, "expected a coordinate in points");
        }
        return parser.getDoubleValue();
    }

    static void writeEdges(JsonGenerator json, Box box) throws IOException {
        json.writeNumber(rounded(box.x0()));
        json.writeNumber(rounded(box.y0()));
        json.writeNumber(rounded(box.x1()));
        json.writeNumber(rounded(box.y1()));
    }

    static Box readEdges(JsonParser parser) throws IOException {
        return new Box(nextNumber(parser), nextNumber(parser), nextNumber(parser), nextNumber(parser));
    }

    static final class Writer extends StdSerializer<Box> {
        Writer() {
            super(Box.class);
        }

        @Override
        public void serialize(Box box, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            writeEdges(json, box);
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<Box> {
        Reader() {
            super(Box.class);
        }

        @Override
        public Box deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new JsonMappingException(parser, "expected a box as [x0,y0,x1,y1]");
            }
            Box box = readEdges(parser);
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                throw new JsonMappingException(parser, "a box has four coordinates");
            }
            return box;
        }
    }
}
