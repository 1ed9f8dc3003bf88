package io.vouch.extraction.value;

import static io.vouch.extraction.value.QrInvoice.Checksum.ARC;
import static io.vouch.extraction.value.QrInvoice.Checksum.MODBUS;
import static io.vouch.extraction.value.QrInvoice.Checksum.NONE;
import static io.vouch.extraction.value.QrInvoice.Checksum.UMTS;
import static io.vouch.extraction.value.QrInvoice.Checksum.UMTS_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrInvoiceTest {

    private static QrInvoice.Checksum checksum(String payload) {
        return QrInvoice.parse(payload).orElseThrow().checksum();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01,31,,26442000004359167806,1705400.00,20260421,,8EEF",
                "01,01,1100203130,22342727,64712.40,20210312,,542A",
                "01,10,011002301111,10556199,1310.96,20231207,13250180506951701215,CE01",
                "01,32,,26427000000375586818,10.70,20260430,,FAFB",
                "01,32,,24312000000136634917,0.01,20240514,,1DD6",
                "01,32,,25432000000031411143,655.00,20250311,,19E3",
                "01,32,,26447000001243494438,285.92,20260619,,300A",
                "01,01,1200154130,03630024,94339.62,20160621,,9335",
                "01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE",
                "01,10,011002000911,02709763,1739.82,20210604,66742500080557092822,761A",
                "01,51,011001600111,32212718,39.62,20170227,80277307171217590604,F386",
                "01，31，，26442000004359167806，1705400.00，20260421，，8EEF,"
            })
    void theUsualChecksumIsRecognised(String payload) {
        assertThat(checksum(payload)).isEqualTo(UMTS);
    }

    @Test
    void theRarerChecksumsAreRecognisedToo() {
        assertThat(checksum("01,10,011001600111,16046427,20.75,20170821,15979619795705055963,AFA0"))
                .isEqualTo(UMTS_SHORT);
        assertThat(checksum("01,10,011001800211,35367871,100.00,20181029,06339552573889022162,CE35"))
                .isEqualTo(UMTS_SHORT);
        assertThat(checksum("01,32,,26317200000008021556,16.40,20260908,,b017")).isEqualTo(ARC);
        assertThat(checksum("01,51,,26339132621000219582,56.00,20260423,,219a")).isEqualTo(MODBUS);
    }

    @Test
    void anEditedPayloadKeepsItsFieldsButLosesItsChecksum() {
        QrInvoice edited = QrInvoice.parse("01,31,,26442000004359167806,2705400.00,20260421,,8EEF")
                .orElseThrow();
        assertThat(edited.checksum()).isEqualTo(NONE);
        assertThat(edited.amount()).isEqualByComparingTo("2705400");
    }

    @Test
    void theAmountMeansDifferentTotalsOnOldAndNewInvoices() {
        QrInvoice digital = QrInvoice.parse("01,31,,26442000004359167806,1705400.00,20260421,,8EEF")
                .orElseThrow();
        QrInvoice old = QrInvoice.parse("01,04,4200161350,00015045,165106.00,20160501,48114255542168294433,DBFE")
                .orElseThrow();
        assertThat(digital.amountIncludesTax()).isTrue();
        assertThat(digital.issueDate()).isEqualTo("2026-04-21");
        assertThat(old.amountIncludesTax()).isFalse();
        assertThat(old.code()).isEqualTo("4200161350");
        assertThat(old.checkCode()).isEqualTo("48114255542168294433");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://dppt.example/v?x=1",
                "01,31,,2644,1.00,20260421,,8EEF",
                "01,31,,26442000004359167806,1.00,20261321,,8EEF"
            })
    void otherCodesAreNotInvoices(String payload) {
        assertThat(QrInvoice.parse(payload)).isEmpty();
    }

    @Property(tries = 300)
    void noTextBreaksTheParser(@ForAll @StringLength(max = 60) String any) {
        assertThat(QrInvoice.parse(any)).isNotNull();
        assertThat(QrInvoice.parse("01,31,,26442000004359167806," + any)).isNotNull();
    }
}
