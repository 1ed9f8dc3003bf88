package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Records that rest in stream state for years: bytes written by an earlier build must be read by this one. */
final class StateBytesTest {

    private static InvoiceFacts facts(String id, long sequence) {
        return new InvoiceFacts(
                id,
                "local",
                "deal-" + sequence,
                "deal-" + sequence + "/invoice.pdf",
                sequence,
                DocumentType.INVOICE,
                "aa",
                "bb",
                List.of("26442000004359167806"),
                "",
                "2026-04-21",
                "142942095",
                "广东明远机电",
                "",
                "华东电力",
                "1130",
                "CNY",
                "cc",
                true,
                List.of(new InvoiceFacts.Place(FieldName.GROSS_AMOUNT, "1130.00", 1, new Box(1, 2, 3, 4))));
    }

    private static DuplicatePair pair() {
        return new DuplicatePair(
                "DUP-02",
                0.97,
                facts("one", 1),
                facts("two", 2),
                List.of(new Reason("SAME_NUMBER", "The invoice number is the same", "发票号码相同", 9)));
    }

    @Test
    void invoiceFactsOfEarlierStateAreReadAsTheyWereWritten() throws IOException {
        holds("invoice-facts-1.hex", InvoiceFacts.class, facts("one", 1));
    }

    @Test
    void duplicatePairsOfEarlierStateAreReadAsTheyWereWritten() throws IOException {
        holds("duplicate-pair-1.hex", DuplicatePair.class, pair());
    }

    private static <T> void holds(String golden, Class<T> type, T expected) throws IOException {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(1024);
        serializer.serialize(expected, out);
        byte[] bytes = HexFormat.of().parseHex(read(golden));
        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(read(golden));
        assertThat(serializer.deserialize(new DataInputDeserializer(bytes))).isEqualTo(expected);
    }

    private static String read(String golden) throws IOException {
        try (InputStream in = StateBytesTest.class.getResourceAsStream(golden)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
