package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.Precedent;
import io.vouch.matching.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Records that rest in stream state for years: bytes written by an earlier build must be read by this one. */
final class StateBytesTest {

    private static InvoiceFacts facts(
            String id, long sequence, String contract, List<String> goods, List<String> looks, String figures) {
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
                List.of(new InvoiceFacts.Place(FieldName.GROSS_AMOUNT, "1130.00", 1, new Box(1, 2, 3, 4))),
                contract,
                goods,
                looks,
                figures);
    }

    private static InvoiceFacts facts(String id, long sequence) {
        return facts(id, sequence, "XS20260815", List.of("0a1b2c3d4e5f"), List.of("00ff00ff"), "5f4e3d2c1b0a");
    }

    private static DuplicatePair pair() {
        return pair(facts("one", 1), facts("two", 2));
    }

    private static DuplicatePair pair(InvoiceFacts earlier, InvoiceFacts later) {
        return new DuplicatePair(
                "DUP-02",
                0.97,
                earlier,
                later,
                List.of(new Reason("SAME_NUMBER", "The invoice number is the same", "发票号码相同", 9)));
    }

    private static Precedent precedent() {
        return new Precedent(
                "local",
                "deal-3",
                Precedent.Kind.EXPOSURE,
                "华东电力",
                "CNY",
                "2260.00",
                2,
                List.of(facts("one", 1), facts("two", 2)));
    }

    @Test
    void whatThisBuildWritesTheNextMustRead() throws IOException {
        isWritten("invoice-facts-3", InvoiceFacts.class, facts("one", 1));
        isWritten("duplicate-pair-3", DuplicatePair.class, pair());
        isWritten("precedent-1", Precedent.class, precedent());
    }

    @Test
    void factsWrittenBeforeTheyKnewContractGoodsAndLooksAreRead() throws IOException {
        InvoiceFacts old = facts("one", 1, "", List.of(), List.of(), "");
        assertThat(read("invoice-facts-1", InvoiceFacts.class)).isEqualTo(old);
        assertThat(read("duplicate-pair-1", DuplicatePair.class))
                .isEqualTo(pair(old, facts("two", 2, "", List.of(), List.of(), "")));
    }

    @Test
    void factsWrittenBeforeTheyKnewFiguresAreRead() throws IOException {
        assertThat(read("invoice-facts-2", InvoiceFacts.class)).isEqualTo(second("one", 1));
        assertThat(read("duplicate-pair-2", DuplicatePair.class)).isEqualTo(pair(second("one", 1), second("two", 2)));
    }

    private static InvoiceFacts second(String id, long sequence) {
        return facts(id, sequence, "XS20260815", List.of("0a1b2c3d4e5f"), List.of("00ff00ff"), "");
    }

    private static <T> void isWritten(String golden, Class<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(1024);
        serializer.serialize(value, out);
        assertThat(HexFormat.of().formatHex(out.getCopyOfBuffer())).isEqualTo(hex(golden + ".hex"));
        assertThat(read(golden, type)).isEqualTo(value);
    }

    /** Reads as Flink does after an upgrade: by the serialiser that the state itself describes, if today's accepts it. */
    private static <T> T read(String golden, Class<T> type) throws IOException {
        TypeSerializerSnapshot<T> then = TypeSerializerSnapshot.readVersionedSnapshot(
                in(golden + ".snapshot.hex"), StateBytesTest.class.getClassLoader());
        TypeSerializer<T> now = TypeInformation.of(type).createSerializer(new SerializerConfigImpl());
        assertThat(now.snapshotConfiguration().resolveSchemaCompatibility(then).isIncompatible())
                .as("state of %s", golden)
                .isFalse();
        return then.restoreSerializer().deserialize(in(golden + ".hex"));
    }

    private static DataInputDeserializer in(String resource) throws IOException {
        return new DataInputDeserializer(HexFormat.of().parseHex(hex(resource)));
    }

    private static String hex(String name) throws IOException {
        try (InputStream in = StateBytesTest.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
