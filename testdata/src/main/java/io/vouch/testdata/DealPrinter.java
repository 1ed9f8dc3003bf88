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
import io.vouch.testdata.render.Attachment;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.truth.TruthJson;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.xml.CiiXml;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Prints the papers of a deal under their usual names. One house, one look: a deal's invoices share a layout. */
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

    DealFolder print(String id, String title, Case one, Media media) throws IOException {
        Deal deal = one.deal();
        Language language = deal.language();
        DealFolder folder = new DealFolder(id, title, language.tag());
        folder.add(prose(
                "contract",
                "CONTRACT",
                Layouts.contracts(language, deal.contract().kind()),
                deal.contract(),
                deal.contract().signed(),
                media.contract()));
        folder.add(prose(
                "factoring-contract",
                "CONTRACT",
                Layouts.factoringContracts(language),
                deal.factoring(),
                deal.factoring().signed(),
                media.others()));
        InvoiceLayout layout = dice.pick(Layouts.invoices(deal.invoices().get(0).family()));
        for (int i = 0; i < one.papers().size(); i++) {
            for (Medium medium : media.invoices()) {
                folder.add(invoice("invoice-" + (i + 1), one.papers().get(i), layout, medium));
            }
        }
        for (int i = 0; i < deal.credits().size(); i++) {
            folder.add(invoice(
                    "credit-note-" + (i + 1), InvoicePaper.honest(deal.credits().get(i)), layout, Medium.DIGITAL));
        }
        folder.add(prose(
                "notice",
                "TRANSFER_NOTICE",
                Layouts.notices(language),
                deal.notice(),
                deal.notice().dated(),
                media.notice()));
        others(folder, deal, media.others());
        folder.dealJson(dealJson(id, deal));
        for (ExpectedAlert alert : one.expected()) {
            folder.expect(named(folder, alert), one.near());
        }
        return folder;
    }

    private void others(DealFolder folder, Deal deal, Medium medium) throws IOException {
        Language language = deal.language();
        if (deal.acknowledgement().isPresent()) {
            folder.add(prose(
                    "acknowledgement",
                    "ACKNOWLEDGEMENT",
                    Layouts.acknowledgements(language),
                    deal.acknowledgement().get(),
                    deal.notice().dated().plusDays(2),
                    medium));
        }
        for (int i = 0; i < deal.deliveries().size(); i++) {
            folder.add(prose(
                    "delivery-" + (i + 1),
                    "DELIVERY",
                    Layouts.deliveries(language),
                    deal.deliveries().get(i),
                    deal.deliveries().get(i).accepted(),
                    medium));
        }
        if (deal.receipt().isPresent()) {
            folder.add(prose(
                    "bank-receipt",
                    "BANK_RECEIPT",
                    Layouts.receipts(language),
                    deal.receipt().get(),
                    deal.receipt().get().dated(),
                    medium));
        }
    }

    /** The alert with whole file names: a paper may have come out as PDF, JPEG, XML, OFD or DOCX. */
    private static ExpectedAlert named(DealFolder folder, ExpectedAlert alert) {
        List<String> documents = alert.documents().stream()
                .flatMap(name -> folder.papers().stream()
                        .map(PrintedPaper::fileName)
                        .filter(file -> file.startsWith(name + ".")))
                .toList();
        return new ExpectedAlert(alert.checks(), documents, alert.relatedDocuments(), alert.counterpart(), alert.why());
    }

    PrintedPaper invoice(String name, InvoicePaper paper, InvoiceLayout layout, Medium medium) throws IOException {
        Invoice invoice = paper.printed();
        String type = invoice.isCreditNote() ? "CREDIT_NOTE" : "INVOICE";
        return switch (medium) {
            case XML -> InvoiceData.xml(name, type, paper.data());
            case OFD -> press.ofd(name, type, layout.draw(paper, typefaces), paper, typefaces);
            case SCAN -> press.scanned(name, type, layout.draw(paper, typefaces), invoice.issued(), dice.fork(name));
            case HYBRID -> press.digital(
                    name,
                    type,
                    layout.draw(paper, typefaces),
                    invoice.issued(),
                    Optional.of(new Attachment("factur-x.xml", CiiXml.of(paper.data()))));
            case DIGITAL, DOCX -> press.digital(
                    name, type, layout.draw(paper, typefaces), invoice.issued(), Optional.empty());
        };
    }

    private <P> PrintedPaper prose(
            String name, String type, List<ProseLayout<P>> layouts, P about, LocalDate dated, Medium medium)
            throws IOException {
        ProseLayout<P> layout = dice.pick(layouts);
        List<Block> blocks = layout.blocks().apply(about);
        if (medium == Medium.DOCX) {
            return press.docx(name, type, layout.name(), blocks, dated);
        }
        boolean sealed = medium == Medium.SCAN && layout.name().startsWith("zh");
        Drawing drawing = new Drawing(
                layout.name(), Flow.pages(blocks, typefaces, layout.style().withSeals(sealed)), List.of());
        return medium == Medium.SCAN
                ? press.scanned(name, type, drawing, dated, dice.fork(name))
                : press.digital(name, type, drawing, dated, Optional.empty());
    }

    private static byte[] dealJson(String id, Deal deal) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("deal", id);
        root.put("submitter", "platform-a");
        root.put("lender", deal.factor().name());
        root.put("lender_type", "COMMERCIAL_FACTOR");
        root.putObject("product").put("recourse", deal.factoring().recourse()).put("notified", true);
        root.put("stage", "PRE");
        BigDecimal advance =
                deal.notice().amount().multiply(deal.factoring().advanceRate()).setScale(2, RoundingMode.DOWN);
        root.putObject("advance")
                .put("amount", advance.toPlainString())
                .put("currency", deal.factoring().currency());
        root.put("maturity", deal.notice().due().toString());
        BankAccount account = deal.factoring().collection();
        root.putObject("collection_account")
                .put("holder", account.holder())
                .put("number", account.number())
                .put("bank", account.bank());
        root.putArray("approved_payers").add(deal.buyer().name());
        return TruthJson.bytes(root);
    }
}
