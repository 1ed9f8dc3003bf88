package io.vouch.testdata;

import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceEdit;
import io.vouch.testdata.deal.Reassembly;
import io.vouch.testdata.layout.Redraw;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.render.PdfEdits;
import io.vouch.testdata.render.PdfSeal;
import io.vouch.testdata.world.Party;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Frauds inside one paper: edits, masks, hidden text, wrong sums, wrong numbers, seals. */
final class IntegrityPlots {
    private static final String INVOICE = "invoice-1";
    private static final String NOTICE = "notice";
    private static final String ACKNOWLEDGEMENT = "acknowledgement";

    private IntegrityPlots() {}

    static void play(Fraud fraud, Kit kit) {
        switch (fraud) {
            case PDF_INCREMENTAL_EDIT -> incremental(kit);
            case PDF_RESAVED_EDIT -> redrawn(kit, Redraw.Way.OTHER_FONT, "a key field was set again in another font");
            case PDF_MASKED_TEXT -> redrawn(kit, Redraw.Way.MASK, "a box covers a key field and new text stands on it");
            case PDF_HIDDEN_TEXT -> redrawn(kit, Redraw.Way.HIDDEN, "the text layer does not say what is seen");
            case BROKEN_SIGNATURE -> signature(kit);
            case SIGNED_THEN_EXTENDED -> extended(kit);
            case EDITED_FILE -> {
                kit.first()
                        .forge(
                                INVOICE,
                                (paper, dry) -> dry
                                        ? paper
                                        : paper.with(PdfForger.described(
                                                paper.bytes(),
                                                kit.blatant() ? "Adobe Photoshop 24.0" : "WPS PDF Editor 11.1",
                                                kit.deal().notice().dated())));
                kit.expect("the file was made by an editing program after the invoice was issued", INVOICE);
            }
            case PRINT_AGAINST_DATA -> printAgainstData(kit);
            case WORDS_AGAINST_DIGITS -> words(kit);
            case LINES_AGAINST_TOTAL -> lines(kit);
            case IMPOSSIBLE_NUMBER -> impossible(kit);
            case SEAL_PASTED -> pasted(kit);
            case SEAL_OF_ANOTHER -> strangeSeal(kit);
            default -> throw new IllegalArgumentException(fraud + " is not inside one paper");
        }
    }

    /** The amount ten times (blatant) or a tenth more. */
    private static BigDecimal more(Kit kit, BigDecimal amount) {
        return kit.blatant()
                ? amount.movePointRight(1).setScale(2, RoundingMode.UNNECESSARY)
                : amount.multiply(new BigDecimal("1.10")).setScale(2, RoundingMode.HALF_UP);
    }

    /** Subtle: the end of the account on the notice; blatant: the amount of the invoice. */
    private static void incremental(Kit kit) {
        Deal deal = kit.deal();
        String paper = kit.blatant() ? INVOICE : NOTICE;
        Field field = kit.blatant() ? Field.GROSS_AMOUNT : Field.PAYEE_ACCOUNT;
        String account = deal.notice().account().number();
        String before = kit.blatant() ? deal.invoices().get(0).gross().toPlainString() : account;
        String after = kit.blatant()
                ? more(kit, deal.invoices().get(0).gross()).toPlainString()
                : account.substring(0, account.length() - 4) + kit.dice().digits(4);
        kit.first()
                .forge(
                        paper,
                        (printed, dry) -> dry
                                ? printed.saying(field, after)
                                : PdfForger.incremental(printed, field, before, after));
        kit.expect("an incremental update changed a key field", paper);
    }

    private static void redrawn(Kit kit, Redraw.Way way, String why) {
        Invoice invoice = kit.deal().invoices().get(0);
        BigDecimal after = more(kit, invoice.gross());
        kit.first().draw(INVOICE, drawing -> Redraw.of(drawing, Field.GROSS_AMOUNT, invoice.gross(), after, way));
        if (way == Redraw.Way.OTHER_FONT) {
            kit.first()
                    .forge(
                            INVOICE,
                            (paper, dry) -> dry
                                    ? paper
                                    : paper.with(PdfForger.described(
                                            paper.bytes(),
                                            "iLovePDF",
                                            kit.deal().notice().dated())));
        }
        kit.expect(why, INVOICE);
    }

    /** Subtle: only dates are new in the appended revision; blatant: it adds a line to the page. */
    private static void extended(Kit kit) {
        String signer = kit.deal().seller().name();
        LocalDate issued = kit.deal().invoices().get(0).issued();
        LocalDate changed = kit.deal().notice().dated();
        String note = kit.blatant() ? "Amended " + changed : "";
        kit.first()
                .forge(
                        INVOICE,
                        (paper, dry) -> dry
                                ? paper
                                : paper.with(PdfEdits.appended(
                                        PdfSeal.signed(paper.bytes(), signer, issued, false), changed, note)));
        kit.expect("a revision was appended after the invoice was signed", INVOICE);
    }

    private static void signature(Kit kit) {
        boolean blatant = kit.blatant();
        kit.first()
                .forge(
                        ACKNOWLEDGEMENT,
                        (paper, dry) -> dry
                                ? paper
                                : paper.with(PdfSigner.signedThenChanged(
                                        paper.bytes(),
                                        kit.deal().buyer().taxId(),
                                        kit.deal().notice().dated(),
                                        blatant)));
        kit.expect("the signature does not match the signed bytes", ACKNOWLEDGEMENT);
    }

    private static void printAgainstData(Kit kit) {
        Deal deal = kit.deal();
        Invoice printed = deal.invoices().get(0);
        Invoice behind = kit.blatant()
                ? InvoiceEdit.of(printed).scaled(new BigDecimal("0.1")).done(kit.language())
                : InvoiceEdit.of(printed).repriced(new BigDecimal("0.95")).done(kit.language());
        if (behind.gross().compareTo(printed.gross()) == 0) {
            behind = InvoiceEdit.of(printed).repriced(new BigDecimal("0.5")).done(kit.language());
        }
        kit.first().data(0, behind);
        kit.expect("the print says more than the data beside it", INVOICE);
    }

    private static void words(Kit kit) {
        Deal deal = kit.deal();
        Invoice invoice = deal.invoices().get(0);
        BigDecimal other = kit.blatant()
                ? invoice.gross().multiply(BigDecimal.TEN)
                : invoice.gross().add(BigDecimal.valueOf(kit.dice().between(1, 9) * 100L));
        String words = Reassembly.words(deal, other.setScale(2, RoundingMode.UNNECESSARY));
        kit.first().invoice(0, invoice.withTotals(invoice.net(), invoice.tax(), invoice.gross(), words));
        kit.expect("the amount in words is not the amount in digits", INVOICE);
    }

    private static void lines(Kit kit) {
        Invoice invoice = kit.deal().invoices().get(0);
        Invoice other = InvoiceEdit.of(invoice)
                .repriced(new BigDecimal(kit.blatant() ? "0.5" : "0.97"))
                .done(kit.language());
        kit.first().invoice(0, invoice.withItems(other.items()));
        kit.expect("the lines do not sum to the total", INVOICE);
    }

    /** The seller's code with a wrong check character, on every paper; blatant: two characters more are wrong. */
    private static void impossible(Kit kit) {
        Deal deal = kit.deal();
        Party seller = deal.seller();
        String code = seller.taxId();
        int last = code.length() - 1;
        char digit = code.charAt(last) == '3' ? '4' : '3';
        String wrong = code.substring(0, last) + digit;
        if (kit.blatant()) {
            wrong = wrong.substring(0, last - 3) + swapped(wrong.charAt(last - 3)) + wrong.substring(last - 2);
        }
        kit.first().set(deal.between(seller.withTaxId(wrong), deal.buyer()));
        kit.expect("the check digit of the seller's code is wrong", INVOICE);
    }

    private static char swapped(char digit) {
        return digit == '7' ? '1' : '7';
    }

    /** One impression on notice and acknowledgement; subtle: of the debtor on two acknowledgements of its own. */
    private static void pasted(Kit kit) {
        long ink = Double.doubleToLongBits(kit.dice().unit());
        int turn = kit.dice().between(-12, 12);
        String ring = kit.deal().buyer().name();
        kit.first().draw(ACKNOWLEDGEMENT, drawing -> Redraw.sealed(drawing, ring, ink, turn, 0, 0));
        if (kit.blatant()) {
            kit.first().draw(NOTICE, drawing -> Redraw.sealed(drawing, ring, ink, turn, 0, 0));
        } else {
            kit.first().draw("delivery-1", drawing -> Redraw.sealed(drawing, ring, ink, turn, 9, -14));
        }
        String other = kit.blatant() ? NOTICE : "delivery-1";
        kit.expect("two papers show the same impression of a seal", ACKNOWLEDGEMENT, other);
    }

    private static void strangeSeal(Kit kit) {
        String name = kit.deal().buyer().name();
        String ring = kit.blatant() ? kit.world().firm().name() : nearly(name);
        long ink = Double.doubleToLongBits(kit.dice().unit());
        kit.first().draw(ACKNOWLEDGEMENT, drawing -> Redraw.sealed(drawing, ring, ink, 5, 0, 0));
        kit.expect("the ring of the seal is not the debtor's name", ACKNOWLEDGEMENT);
    }

    /** The name with two neighbouring characters changed round. */
    private static String nearly(String name) {
        List<Character> letters = new ArrayList<>();
        for (char letter : name.toCharArray()) {
            letters.add(letter);
        }
        letters.add(2, letters.remove(3));
        StringBuilder text = new StringBuilder();
        letters.forEach(text::append);
        return text.toString();
    }
}
