package io.vouch.extraction.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.Paper;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Telephones, mail addresses and representatives, and whose they are. */
class ContactPlacesTest {

    private final PageReader reader = PageReader.rulesOnly();

    private static List<String> values(PaperReading reading, FieldName field) {
        return reading.fields().getOrDefault(field, List.of()).stream()
                .map(Reading::value)
                .toList();
    }

    @Test
    void theBlockThatAContactStandsInSaysWhoseItIs() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "工业品买卖合同")
                .at(40, 60, "卖方：杭州信德新材料有限公司")
                .at(40, 75, "法定代表人：陈雨桐")
                .at(40, 90, "联系电话：0571-42670477")
                .at(40, 130, "买方：成都恒铭精密机械有限公司")
                .at(40, 145, "电话：13812345678 邮箱：chen@hengming.example.cn")
                .document());

        assertThat(values(reading, FieldName.SELLER_REPRESENTATIVE)).containsExactly("陈雨桐");
        assertThat(values(reading, FieldName.SELLER_PHONE)).containsExactly("0571-42670477");
        assertThat(values(reading, FieldName.BUYER_PHONE)).containsExactly("13812345678");
        assertThat(values(reading, FieldName.BUYER_EMAIL)).containsExactly("chen@hengming.example.cn");
    }

    @Test
    void aNumberBehindAnAddressIsATelephoneAndAFaxIsNot() {
        PaperReading reading = reader.read(new Paper()
                .at(200, 20, "浙江增值税专用发票")
                .at(40, 80, "名称：杭州信德新材料有限公司")
                .at(40, 95, "地址、电话：杭州市西湖区文三路126号0571-42670477")
                .at(320, 80, "名称：成都恒铭精密机械有限公司")
                .at(320, 95, "传真：028-88886666")
                .document());

        assertThat(values(reading, FieldName.BUYER_PHONE)).containsExactly("0571-42670477");
        assertThat(values(reading, FieldName.SELLER_PHONE)).isEmpty();
    }

    @Test
    void aLetterGivesItsContact() {
        PaperReading reading = reader.read(new Paper()
                .at(40, 20, "Notice of Assignment")
                .at(40, 60, "To: Bryndale Tooling Limited")
                .at(40, 90, "Questions: Tel.: +44 20 7946 0018, desk@grauwald.example.com")
                .document());

        assertThat(values(reading, FieldName.CONTACT_PHONE)).hasSize(1);
        assertThat(values(reading, FieldName.CONTACT_EMAIL)).containsExactly("desk@grauwald.example.com");
    }
}
