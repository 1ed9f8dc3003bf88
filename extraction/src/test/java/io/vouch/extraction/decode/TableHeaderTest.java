package io.vouch.extraction.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.decode.TableHeader.Meaning;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TableHeaderTest {

    /** By trying every length, the longest first. */
    private static int tried(String text) {
        int to = text.length();
        while (to > 0 && Meaning.of(text.substring(0, to)).isEmpty()) {
            to--;
        }
        return to;
    }

    @Property(tries = 2_000)
    void theLongestHeadingIsFoundFromItsBeginning(@ForAll("headings") String text) {
        assertThat(TableHeader.endOfHeading(text, 0)).isEqualTo(tried(text));
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of(
                        "单位",
                        "数量",
                        "单 价",
                        "金 额",
                        "(元)",
                        "(",
                        ")",
                        "货物",
                        "名称",
                        "应税劳务",
                        "实收",
                        "税率",
                        "/征收率",
                        "不含税",
                        "发票号码",
                        "Qty",
                        "Unit",
                        "unit price",
                        " ",
                        "cost",
                        "price each",
                        "rate",
                        "%",
                        "Total",
                        "net",
                        "amount",
                        "(EUR)",
                        "USD",
                        "description",
                        "item",
                        "invoice no.",
                        "s",
                        "date",
                        "due",
                        "x",
                        "u.",
                        "p.",
                        "Gesamt",
                        "preis")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }
}
