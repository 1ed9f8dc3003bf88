package io.vouch.matching.truth;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.matching.check.PaperFields;
import java.util.Locale;
import java.util.Optional;

/** The facts that more than one paper of a deal may state, in the order of the table's rows. */
public enum TruthFact {
    SELLER("Seller", "卖方/转让人"),
    SELLER_TAX_ID("Seller's code", "卖方统一社会信用代码"),
    BUYER("Buyer, debtor", "买方/债务人"),
    BUYER_TAX_ID("Buyer's code", "买方统一社会信用代码"),
    FACTOR("Factor", "保理商/受让人"),
    CONTRACT_NUMBER("Contract number", "合同编号"),
    FACTORING_CONTRACT_NUMBER("Factoring contract number", "保理合同编号"),
    INVOICE_NUMBER("Invoice numbers", "发票号码"),
    AMOUNT("Amount", "金额"),
    CURRENCY("Currency", "币种"),
    DUE_DATE("Due date", "到期日"),
    ACCOUNT("Account to pay to", "收款账号"),
    ACCOUNT_HOLDER("Holder of the account", "收款户名"),
    ACCOUNT_BANK("Bank of the account", "开户行");

    private final String english;
    private final String chinese;

    TruthFact(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }

    /** The name in JSON, such as {@code due_date}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field in which a paper states this fact; empty if such papers do not speak of it. */
    public Optional<FieldName> in(ExtractedDocument paper) {
        boolean factoring = PaperFields.isFactoring(paper);
        return Optional.ofNullable(
                switch (paper.type()) {
                    case INVOICE, CREDIT_NOTE, RECEIPT -> ofInvoice();
                    case CONTRACT -> factoring ? ofFactoring() : ofContract();
                    case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> ofNotice();
                    case DELIVERY -> ofDelivery();
                    case BANK_RECEIPT -> ofPayment();
                    case REGISTRY_RECORD -> ofRegistration();
                    case BANK_STATEMENT, VERIFICATION, LEDGER, LETTER, OTHER -> ofOther(paper.type());
                });
    }

    private FieldName ofInvoice() {
        return switch (this) {
            case SELLER -> FieldName.SELLER_NAME;
            case SELLER_TAX_ID -> FieldName.SELLER_TAX_ID;
            case BUYER -> FieldName.BUYER_NAME;
            case BUYER_TAX_ID -> FieldName.BUYER_TAX_ID;
            case CONTRACT_NUMBER -> FieldName.CONTRACT_NUMBER;
            case INVOICE_NUMBER -> FieldName.INVOICE_NUMBER;
            case AMOUNT -> FieldName.GROSS_AMOUNT;
            case CURRENCY -> FieldName.CURRENCY;
            case DUE_DATE -> FieldName.DUE_DATE;
            case ACCOUNT, ACCOUNT_HOLDER, ACCOUNT_BANK -> payee();
            case FACTOR, FACTORING_CONTRACT_NUMBER -> null;
        };
    }

    private FieldName ofContract() {
        return switch (this) {
            case AMOUNT -> FieldName.TOTAL_AMOUNT;
            case INVOICE_NUMBER, DUE_DATE -> null;
            default -> ofInvoice();
        };
    }

    private FieldName ofFactoring() {
        return switch (this) {
            case SELLER -> FieldName.SELLER_NAME;
            case SELLER_TAX_ID -> FieldName.SELLER_TAX_ID;
            case FACTOR -> FieldName.FACTOR_NAME;
            case FACTORING_CONTRACT_NUMBER -> FieldName.CONTRACT_NUMBER;
            case ACCOUNT, ACCOUNT_HOLDER, ACCOUNT_BANK -> payee();
            default -> null;
        };
    }

    private FieldName ofNotice() {
        return switch (this) {
            case SELLER -> FieldName.ASSIGNOR_NAME;
            case BUYER -> FieldName.DEBTOR_NAME;
            case FACTOR -> FieldName.ASSIGNEE_NAME;
            case CONTRACT_NUMBER -> FieldName.CONTRACT_NUMBER;
            case FACTORING_CONTRACT_NUMBER -> FieldName.FACTORING_CONTRACT_NUMBER;
            case INVOICE_NUMBER -> FieldName.INVOICE_NUMBERS;
            case AMOUNT -> FieldName.ASSIGNED_AMOUNT;
            case CURRENCY -> FieldName.CURRENCY;
            case DUE_DATE -> FieldName.DUE_DATE;
            case ACCOUNT, ACCOUNT_HOLDER, ACCOUNT_BANK -> payee();
            case SELLER_TAX_ID, BUYER_TAX_ID -> null;
        };
    }

    private FieldName ofDelivery() {
        return switch (this) {
            case SELLER -> FieldName.SELLER_NAME;
            case BUYER -> FieldName.BUYER_NAME;
            case CONTRACT_NUMBER -> FieldName.CONTRACT_NUMBER;
            default -> null;
        };
    }

    private FieldName ofPayment() {
        return switch (this) {
            case BUYER -> FieldName.PAYER_NAME;
            case AMOUNT -> FieldName.AMOUNT;
            case CURRENCY -> FieldName.CURRENCY;
            case ACCOUNT -> FieldName.PAYEE_ACCOUNT;
            case ACCOUNT_HOLDER -> FieldName.PAYEE_NAME;
            default -> null;
        };
    }

    private FieldName ofRegistration() {
        return switch (this) {
            case SELLER -> FieldName.ASSIGNOR_NAME;
            case FACTOR -> FieldName.ASSIGNEE_NAME;
            case AMOUNT -> FieldName.AMOUNT;
            case CURRENCY -> FieldName.CURRENCY;
            default -> null;
        };
    }

    /** A letter may turn payment elsewhere; the other kinds list many deals, or are not known. */
    private FieldName ofOther(DocumentType type) {
        boolean payee = this == ACCOUNT || this == ACCOUNT_HOLDER || this == ACCOUNT_BANK;
        return type == DocumentType.LETTER && payee ? payee() : null;
    }

    private FieldName payee() {
        return switch (this) {
            case ACCOUNT_HOLDER -> FieldName.PAYEE_NAME;
            case ACCOUNT_BANK -> FieldName.PAYEE_BANK;
            default -> FieldName.PAYEE_ACCOUNT;
        };
    }
}
