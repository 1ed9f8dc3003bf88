package io.vouch.extraction.flink;

import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;

/**
 * How {@link ExtractedDocument} travels in streams. Flink 2.3.0 derives serialisers for records, lists and maps, but takes a map
 * whose values are lists for a generic type; so the one such component, the fields of a document, is spelt out here.
 */
public final class ExtractedDocumentType {

    private ExtractedDocumentType() {}

    /** To be named by every operator, source and state descriptor that holds extracted documents. */
    public static TypeInformation<ExtractedDocument> get() {
        TypeInformation<?> fields =
                Types.MAP(Types.ENUM(FieldName.class), Types.LIST(TypeInformation.of(Reading.class)));
        if (!(TypeInformation.of(ExtractedDocument.class) instanceof PojoTypeInfo<ExtractedDocument> derived)) {
            throw new IllegalStateException("ExtractedDocument is no record that Flink can serialise");
        }
        List<PojoField> components = new ArrayList<>();
        for (int i = 0; i < derived.getArity(); i++) {
            PojoField component = derived.getPojoFieldAt(i);
            boolean spelt = component.getField().getName().equals("fields");
            components.add(spelt ? new PojoField(component.getField(), fields) : component);
        }
        return new PojoTypeInfo<>(ExtractedDocument.class, components);
    }
}
