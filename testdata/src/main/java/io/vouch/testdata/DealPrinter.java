package io.vouch.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.layout.InvoiceLayout;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.layout.Layouts;
import io.vouch.testdata.layout.ProseLayout;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Flow;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.TruthJson;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Prints the papers of a deal: chooses layouts by dice, draws, and files them under their usual names. */
final class DealPrinter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Typefaces typefaces;
    private final Press press;
    private final Dice dice;

    DealPrinter(Typefaces typefaces, Dice dice) {
        this.typefaces = typefaces;
        this.press = new Press(typefaces);
        this.dice = dice;
    }

    PrintedPaper invoice(String name, InvoicePaper paper, Medium medium) throws IOException {
        Invoice invoice = paper.printed();
        InvoiceLayout layout = dice.pick(Layouts.invoices(invoice.family()));
        String type = invoice.isCreditNote() ? "CREDIT_NOTE" : "INVOICE";
        Drawing drawing = layout.draw(paper, typefaces);
        return medium == Medium.SCAN
                ? press.scanned(name, type, drawing, invoice.issued(), dice.fork(name))
                : press.digital(name, type, drawing, invoice.issued(), Optional.empty());
    }

    <P> PrintedPaper prose(String name, String type, List<ProseLayout<P>> layouts, P about, LocalDate dated, Medium medium)
            throws IOException {
        ProseLayout<P> layout = dice.pick(layouts);
        List<Block> blocks = layout.blocks().apply(about);
        boolean sealed = medium == Medium.SCAN && layout.name().startsWith("zh");
        Drawing drawing = new Drawing(
                layout.name(), Flow.pages(blocks, typefaces, layout.style().withSeals(sealed)), List.of());
        return medium == Medium.SCAN
                ? press.scanned(name, type, drawing, dated, dice.fork(name))
                : press.digital(name, type, drawing, dated, Optional.empty());
    }

    static byte[] dealJson(String id, Deal deal, LocalDate maturity) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("deal", id);
        root.put("submitter", "platform-a");
        root.put("lender", deal.factor().name());
        root.put("lender_type", "COMMERCIAL_FACTOR");
        root.putObject("product").put("recourse", deal.factoring().recourse()).put("notified", true);
        root.put("stage", "PRE");
        BigDecimal advance = deal.notice().amount().multiply(deal.factoring().advanceRate()).setScale(2, RoundingMode.DOWN);
        root.putObject("advance").put("amount", advance.toPlainString()).put("currency", deal.factoring().currency());
        root.put("maturity", maturity.toString());
        BankAccount account = deal.factoring().collection();
        root.putObject("collection_account")
                .put("holder", account.holder())
                .put("number", account.number())
                .put("bank", account.bank());
        root.putArray("approved_payers").add(deal.buyer().name());
        return TruthJson.bytes(root);
    }

    Language language(Deal deal) {
        return deal.language();
    }
}
