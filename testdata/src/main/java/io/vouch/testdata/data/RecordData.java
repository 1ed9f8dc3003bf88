package io.vouch.testdata.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.truth.TruthJson;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Verification results as JSON or CSV, and registry query results as CSV. */
public final class RecordData {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RecordData() {}

    public static byte[] json(Verification verification) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("checked_at", verification.checked().toString());
        ArrayNode results = root.putArray("results");
        for (Verification.Entry entry : verification.entries()) {
            Invoice invoice = entry.invoice();
            results.addObject()
                    .put("invoice_code", invoice.code())
                    .put("invoice_number", invoice.number())
                    .put("issue_date", invoice.issued().toString())
                    .put("seller_name", invoice.seller().name())
                    .put("buyer_name", invoice.buyer().name())
                    .put("gross_amount", invoice.gross().toPlainString())
                    .put("status", entry.status())
                    .put("state", entry.state());
        }
        return TruthJson.bytes(root);
    }

    public static byte[] csv(Verification verification) {
        StringBuilder text = new StringBuilder("发票代码,发票号码,开票日期,价税合计,查验结果,发票状态,查验日期\n");
        for (Verification.Entry entry : verification.entries()) {
            Invoice invoice = entry.invoice();
            text.append(String.join(
                            ",",
                            invoice.code(),
                            invoice.number(),
                            invoice.issued().toString(),
                            invoice.gross().toPlainString(),
                            entry.status().equals("MATCH") ? "一致" : "不一致",
                            entry.state().equals("NORMAL")
                                    ? "正常"
                                    : entry.state().equals("VOID") ? "作废" : "红冲",
                            verification.checked().toString()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] registry(List<Registration> found, boolean chinese) {
        StringBuilder text = new StringBuilder(
                chinese
                        ? "登记证明编号,登记时间,登记到期日,登记种类,出让人名称,受让人名称,转让合同号码,转让财产价值,币种,转让财产描述\n"
                        : "registration_number,registered_at,expires_at,registration_kind,assignor_name,assignee_name,contract_number,amount,currency,description\n");
        for (Registration entry : found) {
            text.append(String.join(
                            ",",
                            entry.number(),
                            SECOND.format(entry.registered()),
                            entry.expires().toLocalDate().toString(),
                            entry.kind(),
                            entry.assignor().name(),
                            entry.assignee().name(),
                            entry.contractNumber(),
                            entry.amount().toPlainString(),
                            entry.currency(),
                            "\"" + entry.description() + "\""))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
