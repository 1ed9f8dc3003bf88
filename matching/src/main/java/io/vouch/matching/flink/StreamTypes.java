package io.vouch.matching.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.matching.DealSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;

/**
 * How records that hold documents are serialised. Flink 2.3.0 derives serialisers for records, lists and maps, but takes a map
 * whose values are lists for a generic type; so the one such component, the fields of a document, is spelt out here.
 */
public final class StreamTypes {

    private StreamTypes() {}

    /** The type of {@link ExtractedDocument}: to be named by every operator and source that emits documents. */
    public static TypeInformation<ExtractedDocument> document() {
        return with(
                ExtractedDocument.class,
                "fields",
                Types.MAP(Types.ENUM(FieldName.class), Types.LIST(TypeInformation.of(Reading.class))));
    }

    /** The type of {@link DealSnapshot}. */
    public static TypeInformation<DealSnapshot> snapshot() {
        return with(DealSnapshot.class, "documents", Types.LIST(document()));
    }

    private static <T> TypeInformation<T> with(Class<T> record, String component, TypeInformation<?> type) {
        if (!(TypeInformation.of(record) instanceof PojoTypeInfo<T> derived)) {
            throw new IllegalStateException(record + " is no record that Flink can serialise");
        }
        List<PojoField> fields = new ArrayList<>();
        for (int i = 0; i < derived.getArity(); i++) {
            PojoField field = derived.getPojoFieldAt(i);
            boolean replaced = field.getField().getName().equals(component);
            fields.add(replaced ? new PojoField(field.getField(), type) : field);
        }
        return new PojoTypeInfo<>(record, fields);
    }
}
