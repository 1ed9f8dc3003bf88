package io.vouch.extraction.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.PageReader;
import io.vouch.extraction.Paper;
import io.vouch.extraction.PaperReading;
import io.vouch.extraction.Reading;
import io.vouch.extraction.RegistryEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the printed papers of a register say over several lines. */
class RegisterPagesTest {

    private final PageReader reader = PageReader.shipped();

    private static Paper certificate() {
        return new Paper()
                .at(220, 30, "登记证明")
                .at(60, 60, "登记证明编号")
                .at(260, 60, "0758 3962 6276 5656 3957")
                .at(60, 80, "登记时间")
                .at(260, 80, "2026-05-15 10:15:32")
                .at(60, 100, "出让人名称")
                .at(260, 100, "苏州珩策供应链管理有限公司")
                .at(60, 120, "受让人名称")
                .at(260, 120, "苏州祁汀商业保理有限公司")
                .at(60, 160, "转让财产描述")
                .at(80, 180, "出让人对杭州昶禾医疗器械有限责任公司的应收账款，发票号码：")
                .at(60, 196, "26322000041158633324-26322000041158633343，全部转让予受让人。")
                .at(160, 212, "本登记由填表人自行办理，登记机构不对登记内容作实质审查。");
    }

    @Test
    void aDescriptionIsReadToItsLastLineAndNotBeyond() {
        PaperReading reading = reader.read(certificate().document());
        assertThat(reading.type()).isEqualTo(DocumentType.REGISTRY_RECORD);
        Reading description = reading.fields().get(FieldName.DESCRIPTION).get(0);
        assertThat(description.value())
                .isEqualTo("出让人对杭州昶禾医疗器械有限责任公司的应收账款,发票号码: 26322000041158633324-26322000041158633343,全部转让予受让人。");
        assertThat(description.box().y0()).isLessThan(181);
        assertThat(description.box().y1()).isBetween(200.0, 208.0);
    }

    @Test
    void theEntriesOfAQueryAreReadWithTheDescriptionOfEach() {
        PaperReading reading = reader.read(new Paper()
                .at(240, 30, "查询证明")
                .at(44, 60, "担保人（出让人）名称：天津朔朗供应链管理有限公司")
                .at(44, 90, "序号")
                .at(80, 90, "登记证明编号")
                .at(230, 90, "登记时间")
                .at(330, 90, "登记到期日")
                .at(400, 90, "登记种类")
                .at(470, 90, "受让人名称")
                .at(44, 106, "1")
                .at(80, 106, "03953957984697489844")
                .at(230, 106, "2025-12-02 10:15:32")
                .at(330, 106, "2027-12-02")
                .at(400, 106, "应收账款")
                .at(470, 106, "青岛蔚磊商业")
                .at(400, 118, "转让")
                .at(470, 118, "保理有限公司")
                .at(44, 134, "2")
                .at(80, 134, "02919210818711301865")
                .at(230, 134, "2026-06-20 10:15:32")
                .at(330, 134, "2028-06-20")
                .at(400, 134, "应收账款")
                .at(470, 134, "合肥泓桥商业")
                .at(400, 146, "转让")
                .at(470, 146, "保理有限公司")
                .at(44, 180, "登记1 转让财产描述：出让人对无关买方的应收账款。")
                .at(44, 196, "登记2 转让财产描述：出让人对合肥霁辰信息技术有限公司自2026-03-08至2026-09-01")
                .at(44, 212, "期间产生的全部应收账款，包括现有的及将有的，全部转让予受让人。")
                .document());
        assertThat(reading.type()).isEqualTo(DocumentType.REGISTRY_RECORD);
        List<RegistryEntry> entries = reading.fields().getOrDefault(FieldName.REGISTRATIONS, List.of()).stream()
                .flatMap(entry -> RegistryEntry.parse(entry.value()).stream())
                .toList();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).assignee()).isEqualTo("青岛蔚磊商业保理有限公司");
        assertThat(entries.get(0).description()).isEqualTo("出让人对无关买方的应收账款。");
        assertThat(entries.get(1).registered()).isEqualTo("2026-06-20");
        assertThat(entries.get(1).expires()).isEqualTo("2028-06-20");
        assertThat(entries.get(1).assignee()).isEqualTo("合肥泓桥商业保理有限公司");
        assertThat(entries.get(1).description()).startsWith("出让人对合肥霁辰").endsWith("全部转让予受让人。");
        assertThat(entries.get(1).assignor()).contains("天津朔朗供应链管理有限公司");
    }
}
