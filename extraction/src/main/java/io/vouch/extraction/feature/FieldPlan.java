package io.vouch.extraction.feature;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields each kind of paper has (contract section 3), and which field a party's attribute is on it. */
public final class FieldPlan {

    private static final Set<FieldName> INVOICE = Set.of(
            INVOICE_NUMBER,
            INVOICE_CODE,
            ISSUE_DATE,
            DUE_DATE,
            SELLER_NAME,
            SELLER_TAX_ID,
            SELLER_ADDRESS,
            BUYER_NAME,
            BUYER_TAX_ID,
            BUYER_ADDRESS,
            CURRENCY,
            NET_AMOUNT,
            TAX_AMOUNT,
            GROSS_AMOUNT,
            AMOUNT_IN_WORDS,
            CONTRACT_NUMBER,
            PURCHASE_ORDER_NUMBER,
            PAYEE_NAME,
            PAYEE_ACCOUNT,
            PAYEE_BANK,
            CHECK_CODE,
            ORIGINAL_INVOICE_NUMBER,
            REMARK);
    private static final Set<FieldName> CONTRACT = Set.of(
            CONTRACT_NUMBER,
            CONTRACT_KIND,
            SIGN_DATE,
            SELLER_NAME,
            SELLER_TAX_ID,
            BUYER_NAME,
            BUYER_TAX_ID,
            FACTOR_NAME,
            TOTAL_AMOUNT,
            AMOUNT_IN_WORDS,
            CURRENCY,
            PAYMENT_TERM_DAYS,
            ADVANCE_RATE,
            PAYEE_NAME,
            PAYEE_ACCOUNT,
            PAYEE_BANK);
    private static final Set<FieldName> NOTICE = Set.of(
            NOTICE_NUMBER,
            NOTICE_DATE,
            DEBTOR_NAME,
            ASSIGNOR_NAME,
            ASSIGNEE_NAME,
            FACTORING_CONTRACT_NUMBER,
            CONTRACT_NUMBER,
            INVOICE_NUMBERS,
            ASSIGNED_AMOUNT,
            AMOUNT_IN_WORDS,
            CURRENCY,
            DUE_DATE,
            PAYEE_NAME,
            PAYEE_ACCOUNT,
            PAYEE_BANK,
            SIGNATORY);
    private static final Set<FieldName> DELIVERY = Set.of(
            DELIVERY_NUMBER, DELIVERY_DATE, ACCEPTANCE_DATE, SELLER_NAME, BUYER_NAME, CONTRACT_NUMBER, WAYBILL_NUMBER);
    private static final Set<FieldName> BANK = Set.of(
            TRANSACTION_NUMBER,
            TRANSACTION_DATE,
            PAYER_NAME,
            PAYER_ACCOUNT,
            PAYEE_NAME,
            PAYEE_ACCOUNT,
            AMOUNT,
            AMOUNT_IN_WORDS,
            CURRENCY,
            REMITTANCE);
    private static final Set<FieldName> REGISTRY = Set.of(
            REGISTRATION_NUMBER,
            REGISTERED_AT,
            EXPIRES_AT,
            REGISTRATION_KIND,
            ASSIGNOR_NAME,
            ASSIGNEE_NAME,
            CONTRACT_NUMBER,
            AMOUNT,
            CURRENCY,
            DESCRIPTION);
    private static final Set<FieldName> LETTER =
            Set.of(PAYEE_NAME, PAYEE_ACCOUNT, PAYEE_BANK, CONTRACT_NUMBER, DEBTOR_NAME);

    private static final Map<String, List<FieldName>> ATTRIBUTES = Map.ofEntries(
            Map.entry("@BUYER=NAME", List.of(BUYER_NAME)),
            Map.entry("@BUYER=TAX_ID", List.of(BUYER_TAX_ID)),
            Map.entry("@BUYER=ADDRESS", List.of(BUYER_ADDRESS)),
            Map.entry("@SELLER=NAME", List.of(SELLER_NAME)),
            Map.entry("@SELLER=TAX_ID", List.of(SELLER_TAX_ID)),
            Map.entry("@SELLER=ADDRESS", List.of(SELLER_ADDRESS)),
            Map.entry("@FACTOR=NAME", List.of(FACTOR_NAME)),
            Map.entry("@DEBTOR=NAME", List.of(DEBTOR_NAME)),
            Map.entry("@ADDRESSEE=NAME", List.of(DEBTOR_NAME)),
            Map.entry("@ASSIGNOR=NAME", List.of(ASSIGNOR_NAME)),
            Map.entry("@ASSIGNEE=NAME", List.of(ASSIGNEE_NAME)),
            Map.entry("@PAYEE=NAME", List.of(PAYEE_NAME)),
            Map.entry("@PAYEE=ACCOUNT", List.of(PAYEE_ACCOUNT)),
            Map.entry("@PAYEE=BANK", List.of(PAYEE_BANK)),
            Map.entry("@SELLER=ACCOUNT", List.of(PAYEE_ACCOUNT)),
            Map.entry("@SELLER=BANK", List.of(PAYEE_BANK)),
            Map.entry("@ASSIGNEE=ACCOUNT", List.of(PAYEE_ACCOUNT)),
            Map.entry("@ASSIGNEE=BANK", List.of(PAYEE_BANK)),
            Map.entry("@PAYER=NAME", List.of(PAYER_NAME)),
            Map.entry("@PAYER=ACCOUNT", List.of(PAYER_ACCOUNT)),
            Map.entry("=TAX_ID", List.of(SELLER_TAX_ID)),
            Map.entry("=ADDRESS", List.of(SELLER_ADDRESS)),
            Map.entry("=ACCOUNT", List.of(PAYEE_ACCOUNT)),
            Map.entry("=BANK", List.of(PAYEE_BANK)),
            Map.entry("=REMARK", List.of(REMARK)),
            Map.entry("=REMITTANCE", List.of(REMITTANCE)),
            Map.entry("=DESCRIPTION", List.of(DESCRIPTION)));

    private FieldPlan() {}

    /** The fields that a kind of paper has. */
    public static Set<FieldName> fields(DocumentType type) {
        return switch (type) {
            case INVOICE, CREDIT_NOTE, RECEIPT -> INVOICE;
            case CONTRACT -> CONTRACT;
            case TRANSFER_NOTICE, ACKNOWLEDGEMENT -> NOTICE;
            case DELIVERY -> DELIVERY;
            case BANK_RECEIPT -> BANK;
            case REGISTRY_RECORD -> REGISTRY;
            case LETTER -> LETTER;
            case BANK_STATEMENT, VERIFICATION, LEDGER, OTHER -> Set.of();
        };
    }

    /**
     * The field that an attribute of a party is.
     *
     * @param role such as {@code @BUYER}; empty if the page does not say whose attribute it is
     * @param attribute such as {@code =TAX_ID}
     */
    static Optional<FieldName> ofAttribute(String role, String attribute, DocumentType type) {
        // An acknowledgement is addressed to those who gave notice, not to the debtor.
        boolean answers = type == DocumentType.ACKNOWLEDGEMENT && role.equals("@ADDRESSEE");
        if (answers && attribute.equals("=NAME")) {
            return Optional.of(ASSIGNEE_NAME);
        }
        if (role.equals("@OLD") || answers) {
            return Optional.empty();
        }
        // Whoever's block it stands in: a notice names one account, the one to be paid to.
        boolean collects = fields(type) == NOTICE && (attribute.equals("=ACCOUNT") || attribute.equals("=BANK"));
        List<FieldName> found = ATTRIBUTES.getOrDefault(collects ? attribute : role + attribute, List.of());
        if (found.isEmpty()
                && (role.isEmpty()
                        || role.equals("@ADDRESSEE")
                        || attribute.equals("=REMARK")
                        || attribute.equals("=DESCRIPTION")
                        || attribute.equals("=REMITTANCE"))) {
            found = ATTRIBUTES.getOrDefault(attribute, List.of());
        }
        return found.stream().filter(fields(type)::contains).findFirst();
    }

    /** The field that a label's key names directly. */
    static Optional<FieldName> ofKey(String key, DocumentType type) {
        String name = key.equals("CREDIT_NOTE_NUMBER") ? "INVOICE_NUMBER" : key;
        for (FieldName field : fields(type)) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
