package io.vouch.extraction.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.Documents;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.Extractor;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.structured.StructuredReader;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.PayloadKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ExtractFunctionTest {

    private static final String QR = "01,31,,26442000004359167806,1705400.00,20260421,,8EEF";

    @Test
    void theFunctionTravelsToItsSubtaskAndBuildsItsExtractorThere() throws Exception {
        ExtractFunction.Factory factory = () -> new Extractor(new StructuredReader(), Documents.BLIND);
        ExtractFunction arrived = InstantiationUtil.clone(new ExtractFunction(factory));
        arrived.open(new org.apache.flink.api.common.functions.OpenContext() {});
        IngestedDocument document = Documents.of(
                "a.pdf", List.of(Documents.page(1, "x")), List.of(Documents.payload(PayloadKind.QR, "", QR)));
        List<ExtractedDocument> papers = new ArrayList<>();
        arrived.flatMap(document, new ListCollector<>(papers));
        assertThat(papers).singleElement().satisfies(paper -> assertThat(paper.value(FieldName.INVOICE_NUMBER))
                .contains("26442000004359167806"));
    }

    @Test
    void extractedDocumentsNeedNoGenericSerializerAndSurviveTheWire() throws IOException {
        SerializerConfigImpl config = new SerializerConfigImpl();
        config.setGenericTypes(false);
        TypeSerializer<ExtractedDocument> serializer =
                ExtractedDocumentType.get().createSerializer(config);
        ExtractedDocument document = new Extractor(new StructuredReader(), Documents.BLIND)
                .extract(Documents.of(
                        "a.pdf", List.of(Documents.page(1, "x")), List.of(Documents.payload(PayloadKind.QR, "", QR))));
        DataOutputSerializer out = new DataOutputSerializer(1024);
        serializer.serialize(document, out);
        ExtractedDocument back = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertThat(back).isEqualTo(document);
    }
}
