package io.vouch.extraction.structured;

import static io.vouch.extraction.FieldName.*;

import io.vouch.extraction.FieldName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names that Chinese e-invoices give to their fields: elements of the fully digital EInvoice (数电票), of the tax-control
 * original_invoice (税控), of the XBRL vouchers ({@code inv}, {@code einv}, {@code rai}), and the printed labels that OFD custom data
 * repeat.
 *
 * @see "财会〔2023〕7号 电子凭证会计数据标准 (XBRL element names); GB/T 33190-2016 (OFD custom tags)"
 */
final class ChineseNames {

    private static final Map<String, FieldName> FIELDS = names();

    private ChineseNames() {}

    /** The field that an element, tag or label names; empty for the many that are of no use here. */
    static Optional<FieldName> field(String name) {
        return Optional.ofNullable(FIELDS.get(name));
    }

    /** True for names whose value is bank and account in one text. */
    static boolean isSellerBankAndAccount(String name) {
        return name.equals("SellerFinancialAccount")
                || name.equals("DepositBankAndAccountNumberOfSeller")
                || name.equals("销售方开户行及账号");
    }

    private static Map<String, FieldName> names() {
        Map<String, FieldName> names = new LinkedHashMap<>();
        put(
                names,
                INVOICE_NUMBER,
                "InvoiceNumber",
                "EIid",
                "InvoiceNo",
                "NumberOfInvoice",
                "ElectronicInvoiceRailwayETicketNumber",
                "ElectronicInvoiceAirTransportReceiptNumber",
                "发票号码",
                "数电票号码");
        put(names, INVOICE_CODE, "InvoiceCode", "CodeOfInvoice", "发票代码");
        put(names, ISSUE_DATE, "IssueTime", "IssueDate", "DateOfIssue", "RequestTime", "开票日期");
        put(names, SELLER_NAME, "SellerName", "NameOfSeller", "销售方名称", "销方名称");
        put(
                names,
                SELLER_TAX_ID,
                "SellerIdNum",
                "SellerTaxID",
                "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller",
                "UnifiedSocialCreditCodeOfSeller",
                "销售方纳税人识别号",
                "销售方统一社会信用代码/纳税人识别号",
                "销方税号");
        put(
                names,
                SELLER_ADDRESS,
                "SellerAddr",
                "SellerAddrTel",
                "AddressPhoneNumberOfSeller",
                "AddressOfSeller",
                "销售方地址、电话",
                "销售方地址电话");
        put(names, BUYER_NAME, "BuyerName", "NameOfPurchaser", "购买方名称", "购方名称");
        put(
                names,
                BUYER_TAX_ID,
                "BuyerIdNum",
                "BuyerTaxID",
                "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser",
                "UnifiedSocialCreditCodeOfPurchaser",
                "购买方纳税人识别号",
                "购买方统一社会信用代码/纳税人识别号",
                "购方税号");
        put(
                names,
                BUYER_ADDRESS,
                "BuyerAddr",
                "BuyerAddrTel",
                "AddressPhoneNumberOfPurchaser",
                "AddressOfPurchaser",
                "购买方地址、电话",
                "购买方地址电话");
        put(
                names,
                NET_AMOUNT,
                "TotalAmWithoutTax",
                "TaxExclusiveTotalAmount",
                "TotalAmountExcludingTax",
                "合计金额",
                "金额合计");
        put(names, TAX_AMOUNT, "TotalTaxAm", "TaxTotalAmount", "TotalTaxAmount", "合计税额", "税额合计");
        put(
                names,
                GROSS_AMOUNT,
                "TotalTax-includedAmount",
                "TaxInclusiveTotalAmount",
                "TaxIncludedAmountInFigures",
                "Fare",
                "价税合计",
                "价税合计(小写)",
                "价税合计小写");
        put(
                names,
                AMOUNT_IN_WORDS,
                "TotalTax-includedAmountInChinese",
                "TaxInclusiveTotalAmountWithWords",
                "TaxIncludedAmountInWords",
                "价税合计(大写)",
                "价税合计大写");
        put(names, CHECK_CODE, "InvoiceCheckCode", "IdentifyingCode", "校验码");
        put(names, PAYEE_BANK, "SellerBankName", "销售方开户行");
        put(names, PAYEE_ACCOUNT, "SellerBankAccNum", "销售方银行账号");
        put(names, REMARK, "Remark", "Remarks", "Note", "备注");
        return Map.copyOf(names);
    }

    private static void put(Map<String, FieldName> names, FieldName field, String... aliases) {
        for (String alias : aliases) {
            names.put(alias, field);
        }
    }
}
