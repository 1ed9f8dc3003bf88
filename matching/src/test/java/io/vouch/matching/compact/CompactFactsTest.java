package io.vouch.matching.compact;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.ingest.page.Box;
import io.vouch.matching.InvoiceFacts;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Bytes that rest in state for years, and what is read of them. */
final class CompactFactsTest {

    /** What this build writes for {@link #facts}: a later one must read it, and write it or a layout more. */
    private static final String GOLDEN =
            "01066f6e650a6c6f63616c0c6465616c2d31246465616c2d312f696e766f6963652e706466020e494e56"
                    + "4f494345018101d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26204142"
                    + "43444546303132333435363738390229264420000043591678060014323032362d30342d323112313432"
                    + "39343230393524e5b9bfe4b89ce6988ee8bf9ce69cbae794b50018e58d8ee4b89ce794b5e58a9b0e3131"
                    + "33302e303506434e594100ff00ff00ff00ff00ff00ff00ff00ff145853323032363038313502190a1b2c"
                    + "3d4e5f041100ff00ff00195f4e3d2c1b0a06030e313133302e30350201c801c203d804a0060010435552"
                    + "52454e435906434e59000002027804023fbf9adbb8f8da723ff000000000000040000000000000004008"
                    + "000000000000";

    private static InvoiceFacts facts(String id, List<String> numbers, List<InvoiceFacts.Place> places) {
        return new InvoiceFacts(
                id,
                "local",
                "deal-1",
                "deal-1/invoice.pdf",
                1,
                DocumentType.INVOICE,
                "d2a84f4b8b650937ec8f73cd8be2c74add5a911ba64df27458ed8229da804a26",
                "ABCDEF0123456789",
                numbers,
                "",
                "2026-04-21",
                "142942095",
                "广东明远机电",
                "",
                "华东电力",
                "1130.05",
                "CNY",
                "00ff00ff00ff00ff00ff00ff00ff00ff",
                true,
                places,
                "XS20260815",
                List.of("0a1b2c3d4e5f"),
                List.of("00ff00ff", ""),
                "5f4e3d2c1b0a");
    }

    @Provide
    static Arbitrary<InvoiceFacts> anyFacts() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789abcdef").ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789ABcd广东 \u001f-.é").ofMaxLength(30));
        Arbitrary<Double> edges = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e7, 1e7), Arbitraries.integers().map(i -> i / 100.0));
        Arbitrary<Box> boxes = Combinators.combine(edges, edges, edges, edges).as(Box::ofCorners);
        Arbitrary<List<InvoiceFacts.Place>> places = Combinators.combine(
                        Arbitraries.of(FieldName.class), texts, Arbitraries.integers(), boxes)
                .as(InvoiceFacts.Place::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        texts.list().ofSize(20),
                        texts.list().ofMaxSize(3),
                        texts.list().ofMaxSize(3),
                        Arbitraries.longs(),
                        Arbitraries.of(DocumentType.class),
                        places)
                .as((text, numbers, goods, sequence, type, where) -> new InvoiceFacts(
                        text.get(0),
                        text.get(1),
                        text.get(2),
                        text.get(3),
                        sequence,
                        type,
                        text.get(4),
                        text.get(5),
                        numbers,
                        text.get(6),
                        text.get(7),
                        text.get(8),
                        text.get(9),
                        text.get(10),
                        text.get(11),
                        text.get(12),
                        text.get(13),
                        text.get(14),
                        sequence % 2 == 0,
                        where,
                        text.get(15),
                        goods,
                        goods,
                        text.get(16)));
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgainWhereverItStands(@ForAll("anyFacts") InvoiceFacts facts) {
        byte[] bytes = CompactFacts.of(facts);
        byte[] shifted = new byte[bytes.length + 7];
        System.arraycopy(bytes, 0, shifted, 5, bytes.length);

        assertThat(CompactFacts.read(bytes, 0)).isEqualTo(facts);
        assertThat(CompactFacts.read(shifted, 5)).isEqualTo(facts);
        assertThat(CompactFacts.of(CompactFacts.read(bytes, 0))).isEqualTo(bytes);
        assertThat(CompactFacts.comparable(shifted, 5).places()).isEmpty();
        assertThat(CompactFacts.comparable(shifted, 5).figures()).isEqualTo(facts.figures());
        assertThat(CompactFacts.areOfOnePaper(bytes, 0, shifted, 5)).isTrue();
    }

    @Test
    void onePaperIsKnownByItsIdAloneWhateverItSays() {
        byte[] one = CompactFacts.of(facts("one", List.of("1"), List.of()));
        assertThat(CompactFacts.areOfOnePaper(one, 0, CompactFacts.of(facts("one", List.of("2", "3"), List.of())), 0))
                .isTrue();
        assertThat(CompactFacts.areOfOnePaper(one, 0, CompactFacts.of(facts("on", List.of("1"), List.of())), 0))
                .isFalse();
        assertThat(CompactFacts.areOfOnePaper(one, 0, CompactFacts.of(facts("onf", List.of("1"), List.of())), 0))
                .isFalse();
    }

    @Test
    void theLayoutStaysAsItWasWritten() {
        InvoiceFacts facts = facts(
                "one",
                List.of("26442000004359167806"),
                List.of(
                        new InvoiceFacts.Place(FieldName.GROSS_AMOUNT, "1130.05", 1, new Box(1, 2.25, 3, 4)),
                        new InvoiceFacts.Place(FieldName.CURRENCY, "CNY", 0, Box.NONE),
                        new InvoiceFacts.Place(FieldName.ISSUE_DATE, "x", 2, new Box(0.1234567, 1, 2, 3))));
        byte[] golden = HexFormat.of().parseHex(GOLDEN);

        assertThat(HexFormat.of().formatHex(CompactFacts.of(facts))).isEqualTo(GOLDEN);
        assertThat(CompactFacts.read(golden, 0)).isEqualTo(facts);
    }
}
