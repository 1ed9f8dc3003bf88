package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.SharedData;
import io.vouch.extraction.StatementEntry;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankMessagesTest {

    private static Optional<DataReading> read(PayloadKind kind, String text) {
        return new StructuredReader().read(List.of(new Payload(kind, "", text, 0, Box.NONE)), false);
    }

    private static String value(DataReading reading, FieldName field) {
        return reading.fields().containsKey(field)
                ? reading.fields().get(field).get(0).value()
                : "";
    }

    @Test
    void aTransferMessageTellsWhoPaidWhom() {
        DataReading transfer = read(
                        PayloadKind.TEXT,
                        """
                {1:F01AAAAUSLAAXXX5195167828}{2:O1031612170425BBBBUS33BXXX01613135551704260717N}{4:
                :20:234234233
                :23B:CRED
                :32A:190425USD3700,
                :50K:/111222333
                FIRST PAYER
                SOME STREET
                :59:/444555666
                SECOND PAYEE
                :70:INVOICE 7
                SECOND LINE
                :71A:SHA
                -}""")
                .orElseThrow();
        assertThat(transfer.type()).isEqualTo(DocumentType.BANK_RECEIPT);
        assertThat(value(transfer, TRANSACTION_NUMBER)).isEqualTo("234234233");
        assertThat(value(transfer, TRANSACTION_DATE)).isEqualTo("2019-04-25");
        assertThat(new BigDecimal(value(transfer, AMOUNT))).isEqualByComparingTo("3700");
        assertThat(value(transfer, CURRENCY)).isEqualTo("USD");
        assertThat(value(transfer, PAYER_NAME)).isEqualTo("FIRST PAYER");
        assertThat(value(transfer, PAYER_ACCOUNT)).isEqualTo("111222333");
        assertThat(value(transfer, PAYEE_NAME)).isEqualTo("SECOND PAYEE");
        assertThat(value(transfer, PAYEE_ACCOUNT)).isEqualTo("444555666");
        assertThat(value(transfer, REMITTANCE)).isEqualTo("INVOICE 7 SECOND LINE");
    }

    @Test
    void aStatementGivesItsFirstEntryWithTheOtherSide() {
        DataReading statement = read(
                        PayloadKind.TEXT,
                        """
                :20:T089414086000001
                :25:50880050/0194787400888
                :28C:00004/00001
                :60F:C070903EUR766656,49
                :61:0709040904CR50990,05NTRFREF1//0724710333343453
                :86:166?00GUTSCHRIFT?20RECHNUNG?21 471102?3050880050?310194777700?32KUNDE?33 GMBH
                :62F:C070904EUR1,00
                -""")
                .orElseThrow();
        assertThat(statement.type()).isEqualTo(DocumentType.BANK_STATEMENT);
        assertThat(value(statement, TRANSACTION_DATE)).isEqualTo("2007-09-04");
        assertThat(value(statement, AMOUNT)).isEqualTo("50990.05");
        assertThat(value(statement, CURRENCY)).isEqualTo("EUR");
        assertThat(value(statement, TRANSACTION_NUMBER)).isEqualTo("0724710333343453");
        assertThat(value(statement, PAYER_NAME)).isEqualTo("KUNDE GMBH");
        assertThat(value(statement, PAYER_ACCOUNT)).isEqualTo("0194777700");
        assertThat(value(statement, PAYEE_ACCOUNT)).isEqualTo("50880050/0194787400888");
        assertThat(value(statement, REMITTANCE)).isEqualTo("RECHNUNG 471102");
    }

    @Test
    void otherTextIsNoBankMessage() {
        assertThat(read(PayloadKind.TEXT, "Dear sirs,\n:20: is a colon and a number\n"))
                .isEmpty();
    }

    @Test
    void theFirstEntryOfRealAccountMessagesIsRead() throws IOException {
        Path folder = SharedData.folder("bank");
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path file : keys.sorted().toList()) {
                JsonNode entries = new ObjectMapper().readTree(file.toFile()).get("entries");
                String name = file.getFileName().toString().replace(".json", "");
                DataReading reading = read(PayloadKind.XML, Files.readString(folder.resolve(name)))
                        .orElseThrow();
                if (!entries.isEmpty()) {
                    assertEntry(name, entries.get(0), reading);
                }
            }
        }
    }

    @Test
    void everyEntryOfRealAccountMessagesIsRead() throws IOException {
        Path folder = SharedData.folder("bank");
        int expected = 0;
        int right = 0;
        try (Stream<Path> keys = Files.list(folder.resolve("keys"))) {
            for (Path file : keys.sorted().toList()) {
                JsonNode entries = new ObjectMapper().readTree(file.toFile()).get("entries");
                String name = file.getFileName().toString().replace(".json", "");
                List<StatementEntry> read = entries(read(PayloadKind.XML, Files.readString(folder.resolve(name)))
                        .orElseThrow());
                assertThat(read).as(name).hasSize(entries.size());
                for (int i = 0; i < entries.size(); i++) {
                    expected++;
                    right += isRight(read.get(i), entries.get(i)) ? 1 : 0;
                }
            }
        }
        System.Logger log = System.getLogger(BankMessagesTest.class.getName());
        log.log(System.Logger.Level.INFO, "entries of account messages read right: {0} of {1}", right, expected);
        assertThat(right).isEqualTo(expected).isPositive();
    }

    private static boolean isRight(StatementEntry read, JsonNode key) {
        return new BigDecimal(read.amount())
                                .compareTo(new BigDecimal(key.get("amount").asText()))
                        == 0
                && read.currency().equals(key.get("currency").asText())
                && read.side().equals(key.get("credit_debit").asText())
                && read.account().equals(key.get("account").asText())
                && (!key.has("booking_date")
                        || read.date().equals(key.get("booking_date").asText()))
                && holds(key, "counterparties", read.counterparty())
                && holds(key, "counterparty_accounts", read.counterpartyAccount())
                && (!key.has("remittance")
                        || read.remittance()
                                .contains(key.get("remittance").get(0).asText()));
    }

    /** True if the entry gives one of the parties that the key states; keys leave accounts out that are no IBAN. */
    private static boolean holds(JsonNode key, String name, String value) {
        return !key.has(name) || !value.isEmpty() && key.get(name).toString().contains(value);
    }

    private static List<StatementEntry> entries(DataReading reading) {
        return reading.fields().getOrDefault(ENTRIES, List.of()).stream()
                .map(entry -> StatementEntry.parse(entry.value()).orElseThrow())
                .toList();
    }

    @Test
    void allEntriesOfAStatementAreListedWithTheirSides() {
        DataReading statement = read(
                        PayloadKind.TEXT,
                        """
                :20:T089414086000001
                :25:50880050/0194787400888
                :28C:00004/00001
                :60F:C070903EUR766656,49
                :61:0709040904CR50990,05NTRFREF1//0724710333343453
                :86:166?00GUTSCHRIFT?20RECHNUNG?21 471102?3050880050?310194777700?32KUNDE?33 GMBH
                :61:0709050905DR12,00NTRFREF2
                :86:FEE | OF THE MONTH
                :61:0709060906RC50990,05NTRFREF1
                :62F:C070904EUR1,00
                -""")
                .orElseThrow();
        List<StatementEntry> entries = entries(statement);
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).isCredit()).isTrue();
        assertThat(entries.get(0).counterparty()).isEqualTo("KUNDE GMBH");
        assertThat(entries.get(1).isCredit()).isFalse();
        assertThat(entries.get(1).remittance()).isEqualTo("FEE / OF THE MONTH");
        assertThat(entries.get(2).isReversal()).isTrue();
        assertThat(entries.get(2).isCredit()).isFalse();
    }

    private static void assertEntry(String name, JsonNode entry, DataReading reading) {
        boolean credit = entry.get("credit_debit").asText().equals("CRDT");
        assertThat(new BigDecimal(value(reading, AMOUNT)))
                .as(name)
                .isEqualByComparingTo(entry.get("amount").asText());
        assertThat(value(reading, CURRENCY))
                .as(name)
                .isEqualTo(entry.get("currency").asText());
        String date = entry.has("booking_date") ? "booking_date" : "value_date";
        if (entry.has(date)) {
            assertThat(value(reading, TRANSACTION_DATE))
                    .as(name)
                    .isEqualTo(entry.get(date).asText());
        }
        FieldName otherName = credit ? PAYER_NAME : PAYEE_NAME;
        if (entry.has("counterparties") && reading.fields().containsKey(otherName)) {
            assertThat(entry.get("counterparties").toString()).as(name).contains(value(reading, otherName));
        }
        if (entry.has("remittance")) {
            assertThat(value(reading, REMITTANCE))
                    .as(name)
                    .contains(entry.get("remittance").get(0).asText());
        }
    }
}
