package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DataReading;
import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.ReadingSource;
import io.vouch.extraction.StatementEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bank-to-customer messages: camt.053 statement, camt.052 interim report, camt.054 notification, any version. Gives the fields of
 * the first entry, and all entries.
 *
 * @see "ISO 20022 Cash Management, message definitions camt.052, camt.053, camt.054"
 */
final class Camt implements XmlFormat {

    /** Message element to the element that holds one account's entries. */
    private static final Map<String, String> MESSAGES =
            Map.of("BkToCstmrStmt", "Stmt", "BkToCstmrAcctRpt", "Rpt", "BkToCstmrDbtCdtNtfctn", "Ntfctn");

    @Override
    public Optional<DataReading> read(XmlNode root) {
        return Stream.concat(
                        Stream.of(root),
                        Stream.concat(
                                root.children().stream(),
                                root.all("Document").stream().flatMap(document -> document.children().stream())))
                .filter(node -> MESSAGES.containsKey(node.name()))
                .findFirst()
                .map(Camt::message);
    }

    private static DataReading message(XmlNode message) {
        Values values = new Values(ReadingSource.XML);
        List<XmlNode> accounts = message.all(MESSAGES.get(message.name()));
        Optional<XmlNode> account =
                accounts.stream().filter(a -> a.child("Ntry").isPresent()).findFirst();
        account.ifPresent(found -> entry(found, found.all("Ntry").get(0), values));
        accounts.forEach(one -> one.all("Ntry").forEach(entry -> listed(one, entry, values)));
        boolean notice = message.name().equals("BkToCstmrDbtCdtNtfctn");
        return new DataReading(
                notice ? DocumentType.BANK_RECEIPT : DocumentType.BANK_STATEMENT,
                Values.EXACT,
                "und",
                values.fields(),
                List.of());
    }

    private static void entry(XmlNode account, XmlNode entry, Values values) {
        XmlNode details = entry.child("NtryDtls/TxDtls").orElse(entry);
        values.add(AMOUNT, entry.first("Amt"))
                .add(
                        CURRENCY,
                        entry.child("Amt")
                                .map(amount -> amount.attribute("Ccy"))
                                .orElse(""))
                .add(TRANSACTION_DATE, entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"))
                .add(TRANSACTION_NUMBER, entry.first("AcctSvcrRef", "NtryRef"))
                .add(TRANSACTION_NUMBER, details.first("Refs/AcctSvcrRef", "Refs/TxId"))
                .addSecondary(TRANSACTION_NUMBER, details.first("Refs/EndToEndId"));
        List<String> remittance = Stream.of(
                        "RmtInf/Ustrd",
                        "RmtInf/Strd/CdtrRefInf/Ref",
                        "RmtInf/Strd/RfrdDocInf/Nb",
                        "RmtInf/Strd/AddtlRmtInf")
                .flatMap(path -> details.texts(path).stream())
                .toList();
        String printed = String.join(" ", remittance);
        values.add(REMITTANCE, printed.isEmpty() ? entry.first("AddtlNtryInf") : printed);
        parties(account, details, entry.first("CdtDbtInd").equals("CRDT"), values);
    }

    /** The account's own holder is the payee of a credit and the payer of a debit; the message often names only the other side. */
    private static void parties(XmlNode account, XmlNode details, boolean credit, Values values) {
        side(details, "Dbtr", PAYER_NAME, PAYER_ACCOUNT, values);
        side(details, "Cdtr", PAYEE_NAME, PAYEE_ACCOUNT, values);
        if (values.chosen(credit ? PAYEE_NAME : PAYER_NAME).isEmpty()) {
            values.add(credit ? PAYEE_NAME : PAYER_NAME, account.first("Acct/Ownr/Nm", "Acct/Ownr/Pty/Nm"));
        }
        if (values.chosen(credit ? PAYEE_ACCOUNT : PAYER_ACCOUNT).isEmpty()) {
            values.add(credit ? PAYEE_ACCOUNT : PAYER_ACCOUNT, accountNumber(account.child("Acct")));
        }
    }

    private static void side(XmlNode details, String role, FieldName name, FieldName account, Values values) {
        String parties = "RltdPties/";
        values.add(name, details.first(parties + role + "/Nm", parties + role + "/Pty/Nm"))
                .addSecondary(
                        name, details.first(parties + "Ultmt" + role + "/Nm", parties + "Ultmt" + role + "/Pty/Nm"))
                .add(account, accountNumber(details.child(parties + role + "Acct")));
    }

    /** An entry as the account's statement lists it; of several details, the first one's other side. */
    private static void listed(XmlNode account, XmlNode entry, Values values) {
        boolean credit = entry.first("CdtDbtInd").equals("CRDT");
        XmlNode details = entry.child("NtryDtls/TxDtls").orElse(entry);
        String role = credit ? "Dbtr" : "Cdtr";
        String party = "RltdPties/" + role;
        String remittance = Stream.of("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/RfrdDocInf/Nb")
                .flatMap(path -> details.texts(path).stream())
                .collect(Collectors.joining(" "));
        String amount = Values.plain(entry.first("Amt"));
        if (!amount.isEmpty() && !amount.startsWith("-")) {
            values.addEntry(new StatementEntry(
                    Values.date(entry.first("BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"))
                            .orElse(""),
                    credit ? StatementEntry.CREDIT : StatementEntry.DEBIT,
                    amount,
                    entry.child("Amt").map(one -> one.attribute("Ccy")).orElse(""),
                    accountNumber(account.child("Acct")),
                    details.first(party + "/Nm", party + "/Pty/Nm"),
                    accountNumber(details.child(party + "Acct")),
                    entry.first("AcctSvcrRef", "NtryRef"),
                    String.valueOf(entry.first("RvslInd").equals("true")),
                    remittance.isEmpty() ? entry.first("AddtlNtryInf") : remittance));
        }
    }

    private static String accountNumber(Optional<XmlNode> account) {
        return account.map(found -> found.first("Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id", "Id/BBAN"))
                .orElse("");
    }
}
