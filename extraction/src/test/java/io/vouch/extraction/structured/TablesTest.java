package io.vouch.extraction.structured;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.RegistryEntry;
import io.vouch.extraction.StatementEntry;
import io.vouch.ingest.CellType;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.TableCell;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Rows of registers' and banks' files. */
class TablesTest {

    /** A sheet of rows, cells parted by a semicolon. */
    private static Payload sheet(String... rows) {
        List<TableCell> cells = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split(";", -1);
            for (int column = 0; column < texts.length; column++) {
                if (!texts[column].isEmpty()) {
                    Box box = new Box(10 + 50 * column, 20 * row, 55 + 50 * column, 20 * row + 10);
                    cells.add(new TableCell(row + 1, column + 1, "", CellType.TEXT, texts[column], 1, box));
                }
            }
        }
        return new Payload(PayloadKind.TABLE, "", "", 1, Box.NONE, cells);
    }

    private static Optional<DataReading> read(String... rows) {
        return new StructuredReader().read(List.of(sheet(rows)), false);
    }

    private static List<RegistryEntry> registrations(DataReading reading) {
        return reading.fields().get(FieldName.REGISTRATIONS).stream()
                .map(Reading::value)
                .flatMap(value -> RegistryEntry.parse(value).stream())
                .toList();
    }

    private static List<StatementEntry> entries(DataReading reading) {
        return reading.fields().get(FieldName.ENTRIES).stream()
                .map(Reading::value)
                .flatMap(value -> StatementEntry.parse(value).stream())
                .toList();
    }

    @Test
    void everyRowOfAQueryIsAnEntryWithThePlaceOfItsDescription() {
        DataReading reading = read(
                        "中登网查询结果",
                        "登记证明编号;登记时间;登记到期日;登记种类;状态;出让人名称;受让人名称;转让合同号码;转让财产价值;币种;转让财产描述",
                        "0395 3957 9846;2025-12-02 10:15:32;2027-12-02;应收账款转让;已注销;甲公司;乙保理;BL-1;180,000.00;CNY;无关买方的应收账款",
                        "02919210818711301865;2026-06-20;2028-06-20;应收账款转让;;甲公司;丙保理;BL-2;1143846.59;CNY;对丁公司的全部应收账款|现有及将有")
                .orElseThrow();
        assertThat(reading.type()).isEqualTo(DocumentType.REGISTRY_RECORD);
        List<RegistryEntry> entries = registrations(reading);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).number()).isEqualTo("039539579846");
        assertThat(entries.get(0).registered()).isEqualTo("2025-12-02");
        assertThat(entries.get(0).kind()).isEqualTo("应收账款转让 / 已注销");
        assertThat(entries.get(1).assignee()).isEqualTo("丙保理");
        assertThat(entries.get(1).amount()).isEqualTo("1143846.59");
        assertThat(entries.get(1).description()).isEqualTo("对丁公司的全部应收账款/现有及将有");
        assertThat(reading.fields().get(FieldName.REGISTRATIONS).get(1).box().y0())
                .isEqualTo(60);
    }

    @Test
    void englishHeadsNameTheSameColumns() {
        DataReading reading = read(
                        "registration_number;registered_at;expires_at;registration_kind;assignor_name;assignee_name;amount;description",
                        "0586;2026-06-16 10:15:32;2028-06-16;Assignment;Ostenmoor Ltd;Northwick Factoring;235010.10;All receivables")
                .orElseThrow();
        assertThat(registrations(reading)).hasSize(1);
        assertThat(registrations(reading).get(0).assignee()).isEqualTo("Northwick Factoring");
        assertThat(read(
                                "File Number;Filing Date;Lapse Date;Debtor;Secured Party;Collateral Description",
                                "2026-1;2026-06-16;2031-06-16;Ostenmoor Ltd;Northwick Factoring;All accounts")
                        .map(DataReading::type))
                .contains(DocumentType.REGISTRY_RECORD);
    }

    @Test
    void aBanksListGivesEntriesWithTheirSides() {
        DataReading reading = read(
                        "账号：6222 0000 0000 1234;户名：甲公司",
                        "交易日期;借贷标志;交易金额;余额;币种;对方户名;对方账号;用途;流水号",
                        "2026-04-21;贷;763,024.27;788342.67;CNY;丁公司;8096;货款 2632;17",
                        "2026-04-22;借;763024.27;25318.40;CNY;丁公司;8096;冲正 货款;18",
                        "合计;;;;;;;;")
                .orElseThrow();
        assertThat(reading.type()).isEqualTo(DocumentType.BANK_STATEMENT);
        List<StatementEntry> entries = entries(reading);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).isCredit()).isTrue();
        assertThat(entries.get(0).amount()).isEqualTo("763024.27");
        assertThat(entries.get(0).account()).isEqualTo("6222000000001234");
        assertThat(entries.get(0).counterparty()).isEqualTo("丁公司");
        assertThat(entries.get(1).isCredit()).isFalse();
        assertThat(entries.get(1).isReversal()).isTrue();
        assertThat(reading.fields().get(FieldName.ENTRIES).get(1).box().y0()).isEqualTo(60);
    }

    @Test
    void columnsOfTheirOwnForInAndOutTellTheSideToo() {
        DataReading reading = read(
                        "Date;Description;Counterparty;Paid out;Paid in;Balance",
                        "2026-04-19;Invoice 7;Bryndale PLC;;283138.34;308456.74",
                        "2026-04-20;Rent;Landlord Ltd;1000.00;0.00;307456.74")
                .orElseThrow();
        assertThat(entries(reading)).extracting(StatementEntry::side).containsExactly("CRDT", "DBIT");
    }

    @Test
    void aLedgerOfInvoicesIsNeither() {
        assertThat(read(
                        "Invoice no.;Invoice date;Seller;Buyer;Amount;Currency;Due date;Balance",
                        "INV-1;2026-04-19;Ostenmoor Ltd;Bryndale PLC;100.00;GBP;2026-06-19;100.00"))
                .isEmpty();
        assertThat(read("发票号码;开票日期;价税合计;查验结果", "2632;2026-06-04;194572.09;一致")).isEmpty();
    }

    @Property(tries = 100)
    void noSheetIsTooOddToRead(@ForAll List<String> rows) {
        assertThat(Tuple.of(read(rows.toArray(String[]::new)))).isNotNull();
    }
}
