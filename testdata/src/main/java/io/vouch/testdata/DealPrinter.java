package io.vouch.testdata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.layout.InvoiceLayout;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.layout.ProseLayout;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.render.Attachment;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.render.Wardrobe;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.truth.TruthJson;
import io.vouch.testdata.world.BankAccount;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.xml.CiiXml;
import io.vouch.testdata.xml.EInvoiceXml;
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
    private final LayoutBook book;
    private final Finish finish;

    DealPrinter(Typefaces typefaces, Dice dice) {
        this(typefaces, dice, new Press(typefaces), LayoutBook.SHIPPED, Finish.NONE);
    }

    DealPrinter(Typefaces typefaces, Dice dice, Press press, LayoutBook book, Finish finish) {
        this.typefaces = typefaces;
        this.press = press;
        this.dice = dice;
        this.book = book;
        this.finish = finish;
    }

    DealFolder print(String id, String title, Case one, Media media) throws IOException {
        return print(new DealFolder(id, title, one.deal().language().tag()), one, media);
    }

    /** With {@code checks} as those that an honest deal gives no reason for. */
    DealFolder print(String id, String title, Case one, Media media, List<String> checks) throws IOException {
        return print(new DealFolder(id, title, one.deal().language().tag(), checks), one, media);
    }

    private DealFolder print(DealFolder folder, Case one, Media media) throws IOException {
        Deal deal = one.deal();
        Language language = deal.language();
        folder.add(prose(
                "contract",
                "CONTRACT",
                book.contracts(language, deal.contract().kind()),
                deal.contract(),
                deal.contract().signed(),
                media.contract()));
        folder.add(prose(
                "factoring-contract",
                "CONTRACT",
                book.factoringContracts(language),
                deal.factoring(),
                deal.factoring().signed(),
                media.others()));
        InvoiceLayout layout = finish.choices("invoices", dice)
                .pick(book.invoices(deal.invoices().get(0).family()));
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
                book.notices(language),
                deal.notice(),
                deal.notice().dated(),
                media.notice()));
        others(folder, deal, media.others());
        folder.dealJson(TruthJson.bytes(dealJson(folder.id(), deal)));
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
                    book.acknowledgements(language),
                    deal.acknowledgement().get(),
                    deal.notice().dated().plusDays(2),
                    medium));
        }
        for (int i = 0; i < deal.deliveries().size(); i++) {
            folder.add(prose(
                    "delivery-" + (i + 1),
                    "DELIVERY",
                    book.deliveries(language),
                    deal.deliveries().get(i),
                    deal.deliveries().get(i).accepted(),
                    medium));
        }
        if (deal.receipt().isPresent()) {
            folder.add(prose(
                    "bank-receipt",
                    "BANK_RECEIPT",
                    book.receipts(language),
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
        return invoice(name, paper.printed().isCreditNote() ? "CREDIT_NOTE" : "INVOICE", paper, layout, medium);
    }

    /** An invoice, or what has the form of one, under a type of its own. */
    PrintedPaper invoice(String name, String type, InvoicePaper paper, InvoiceLayout layout, Medium medium)
            throws IOException {
        Invoice invoice = paper.printed();
        if (medium == Medium.XML) {
            return InvoiceData.xml(name, type, paper.data());
        }
        // All invoices of a deal leave the same office.
        Typesetter set = finish.fonts("invoices")
                .map(fonts -> (Typesetter) Wardrobe.invoice(typefaces, fonts))
                .orElse(typefaces);
        Drawing drawing = finish.drawing(name, layout.draw(paper, set));
        return switch (medium) {
            case OFD -> press.ofd(name, type, drawing, paper, typefaces);
            case SCAN, PHOTO, FAX, RESCAN -> press.scanned(
                    name, type, drawing, invoice.issued(), medium, dice.fork(name));
            case HYBRID -> press.digital(name, type, drawing, invoice.issued(), Optional.of(data(paper.data())));
            case DIGITAL, DOCX, XML -> press.digital(name, type, drawing, invoice.issued(), Optional.empty());
        };
    }

    private static Attachment data(Invoice invoice) {
        return invoice.family() == InvoiceFamily.COMMERCIAL
                ? new Attachment("factur-x.xml", CiiXml.of(invoice))
                : new Attachment("einvoice.xml", EInvoiceXml.of(invoice));
    }

    /** A flowing paper in one of {@code layouts}. */
    <P> PrintedPaper prose(
            String name, String type, List<ProseLayout<P>> layouts, P about, LocalDate dated, Medium medium)
            throws IOException {
        ProseLayout<P> layout = finish.choices(name, dice).pick(layouts);
        List<Block> blocks = finish.blocks(name, layout.blocks().apply(about));
        if (medium == Medium.DOCX) {
            return press.docx(name, type, layout.name(), blocks, dated);
        }
        Typesetter set = finish.fonts(name)
                .map(fonts -> (Typesetter) Wardrobe.prose(typefaces, fonts, finish.language()))
                .orElse(typefaces);
        boolean sealed = finish.seals(name, layout.name(), medium);
        Drawing drawing = finish.drawing(
                name, Drawing.flowing(layout.name(), blocks, layout.style().withSeals(sealed), set));
        return medium.isPicture()
                ? press.scanned(name, type, drawing, dated, medium, dice.fork(name))
                : press.digital(name, type, drawing, dated, Optional.empty());
    }

    /** The source of choices for the paper of that name. */
    Dice choices(String name) {
        return finish.choices(name, dice);
    }

    LayoutBook book() {
        return book;
    }

    static ObjectNode dealJson(String id, Deal deal) {
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
        return root;
    }
}
