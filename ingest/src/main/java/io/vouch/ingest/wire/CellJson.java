package io.vouch.ingest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.vouch.ingest.CellType;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.io.IOException;

/** A cell as one flat array, {@code [row,column,path,type,value,page,x0,y0,x1,y1]}: a ledger holds a hundred thousand. */
final class CellJson {

    private CellJson() {}

    static final class Writer extends StdSerializer<TableCell> {
        Writer() {
            super(TableCell.class);
        }

        @Override
        public void serialize(TableCell cell, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeNumber(cell.row());
            json.writeNumber(cell.column());
            json.writeString(cell.path());
            json.writeString(cell.type().name());
            json.writeString(cell.value());
            json.writeNumber(cell.page());
            BoxJson.writeEdges(json, cell.box());
            json.writeEndArray();
        }
    }

    static final class Reader extends StdDeserializer<TableCell> {
        Reader() {
            super(TableCell.class);
        }

        @Override
        public TableCell deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw new JsonMappingException(
                        parser, "expected a cell as [row,column,path,type,value,page,x0,y0,x1,y1]");
            }
            int row = (int) BoxJson.nextNumber(parser);
            int column = (int) BoxJson.nextNumber(parser);
            String path = text(parser);
            CellType type = type(parser);
            String value = text(parser);
            int page = (int) BoxJson.nextNumber(parser);
            Box box = BoxJson.readEdges(parser);
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                throw new JsonMappingException(parser, "a cell ends with its box");
            }
            try {
                return new TableCell(row, column, path, type, value, page, box);
            } catch (IllegalArgumentException e) {
                throw new JsonMappingException(parser, e.getMessage(), e);
            }
        }

        private static String text(JsonParser parser) throws IOException {
            String text = parser.nextTextValue();
            if (text == null) {
                throw new JsonMappingException(parser, "expected a text in a cell");
            }
            return text;
        }

        private static CellType type(JsonParser parser) throws IOException {
            String name = text(parser);
            for (CellType type : CellType.values()) {
                if (type.name().equals(name)) {
                    return type;
                }
            }
            throw new JsonMappingException(parser, "expected the type of a cell");
        }
    }
}
