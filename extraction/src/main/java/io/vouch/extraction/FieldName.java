package io.vouch.extraction;

import java.util.Locale;
import java.util.Optional;

/**
 * The closed list of fields. The wire name is the constant in lower case. Values are canonical text: dates ISO 8601, amounts
 * plain decimals with a point, rates as decimals (0.8), accounts without spaces, names as printed after NFKC, tax ids as
 * structured data write them or without spaces when read from a page (compare them by {@code value.TaxIds}).
 */
public enum FieldName {
    // invoice, credit note, receipt
    INVOICE_NUMBER(ValueKind.IDENTIFIER),
    INVOICE_CODE(ValueKind.IDENTIFIER),
    ISSUE_DATE(ValueKind.DATE),
    DUE_DATE(ValueKind.DATE),
    SELLER_NAME(ValueKind.PARTY),
    SELLER_TAX_ID(ValueKind.TAX_ID),
    SELLER_ADDRESS(ValueKind.TEXT),
    BUYER_NAME(ValueKind.PARTY),
    BUYER_TAX_ID(ValueKind.TAX_ID),
    BUYER_ADDRESS(ValueKind.TEXT),
    CURRENCY(ValueKind.CURRENCY),
    NET_AMOUNT(ValueKind.AMOUNT),
    TAX_AMOUNT(ValueKind.AMOUNT),
    GROSS_AMOUNT(ValueKind.AMOUNT),
    AMOUNT_IN_WORDS(ValueKind.WORDS),
    CONTRACT_NUMBER(ValueKind.IDENTIFIER),
    PURCHASE_ORDER_NUMBER(ValueKind.IDENTIFIER),
    PAYEE_NAME(ValueKind.PARTY),
    PAYEE_ACCOUNT(ValueKind.ACCOUNT),
    PAYEE_BANK(ValueKind.TEXT),
    CHECK_CODE(ValueKind.IDENTIFIER),
    ORIGINAL_INVOICE_NUMBER(ValueKind.IDENTIFIER),
    REMARK(ValueKind.TEXT),
    // contract
    CONTRACT_KIND(ValueKind.KIND),
    SIGN_DATE(ValueKind.DATE),
    FACTOR_NAME(ValueKind.PARTY),
    TOTAL_AMOUNT(ValueKind.AMOUNT),
    PAYMENT_TERM_DAYS(ValueKind.NUMBER),
    ADVANCE_RATE(ValueKind.NUMBER),
    // notice of assignment, acknowledgement
    NOTICE_NUMBER(ValueKind.IDENTIFIER),
    NOTICE_DATE(ValueKind.DATE),
    DEBTOR_NAME(ValueKind.PARTY),
    ASSIGNOR_NAME(ValueKind.PARTY),
    ASSIGNEE_NAME(ValueKind.PARTY),
    FACTORING_CONTRACT_NUMBER(ValueKind.IDENTIFIER),
    INVOICE_NUMBERS(ValueKind.IDENTIFIER),
    ASSIGNED_AMOUNT(ValueKind.AMOUNT),
    SIGNATORY(ValueKind.TEXT),
    // delivery
    DELIVERY_NUMBER(ValueKind.IDENTIFIER),
    DELIVERY_DATE(ValueKind.DATE),
    ACCEPTANCE_DATE(ValueKind.DATE),
    WAYBILL_NUMBER(ValueKind.IDENTIFIER),
    // bank receipt
    TRANSACTION_NUMBER(ValueKind.IDENTIFIER),
    TRANSACTION_DATE(ValueKind.DATE),
    PAYER_NAME(ValueKind.PARTY),
    PAYER_ACCOUNT(ValueKind.ACCOUNT),
    AMOUNT(ValueKind.AMOUNT),
    REMITTANCE(ValueKind.TEXT),
    // registry record
    REGISTRATION_NUMBER(ValueKind.IDENTIFIER),
    REGISTERED_AT(ValueKind.DATE),
    EXPIRES_AT(ValueKind.DATE),
    REGISTRATION_KIND(ValueKind.KIND),
    DESCRIPTION(ValueKind.TEXT),
    /** One value an entry of a list of registrations, see {@link RegistryEntry}. */
    REGISTRATIONS(ValueKind.TEXT),
    // bank statement
    /** One value an entry, see {@link StatementEntry}: of the kind of accounts, for it holds two. */
    ENTRIES(ValueKind.ACCOUNT),
    // whom to ask, on invoices, contracts, notices and letters; the seller assigns, the buyer owes
    SELLER_PHONE(ValueKind.TEXT),
    SELLER_EMAIL(ValueKind.TEXT),
    SELLER_REPRESENTATIVE(ValueKind.TEXT),
    BUYER_PHONE(ValueKind.TEXT),
    BUYER_EMAIL(ValueKind.TEXT),
    BUYER_REPRESENTATIVE(ValueKind.TEXT),
    /** Of nobody that the paper names beside it. */
    CONTACT_PHONE(ValueKind.TEXT),
    CONTACT_EMAIL(ValueKind.TEXT);

    /** What kind of value a field holds: decides its parser, its comparator and its mask. */
    public enum ValueKind {
        IDENTIFIER,
        DATE,
        PARTY,
        TAX_ID,
        TEXT,
        CURRENCY,
        AMOUNT,
        /** An amount written out in words; the value is the words as printed. */
        WORDS,
        /** A bank account: never logged in full. */
        ACCOUNT,
        KIND,
        NUMBER
    }

    private final ValueKind kind;

    FieldName(ValueKind kind) {
        this.kind = kind;
    }

    public ValueKind kind() {
        return kind;
    }

    /** The name in JSON, such as {@code invoice_number}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of a wire name, or empty if there is none. */
    public static Optional<FieldName> ofWireName(String wireName) {
        for (FieldName field : values()) {
            if (field.wireName().equals(wireName)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
