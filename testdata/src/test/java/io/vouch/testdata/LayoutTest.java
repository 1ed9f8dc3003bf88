package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.deal.Verification;
import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.layout.InvoiceLayout;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.layout.ProseLayout;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Flow;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.render.PdfWriter;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.TruthValue;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every layout, drawn for several deals. */
final class LayoutTest {
    private static final double SLACK = 0.6;

    @BeforeAll
    static void fontIsInstalled() {
        assumeTrue(Typefaces.areInstalled(), "skipped: the font package fonts-wqy-zenhei is not installed");
    }

    @Test
    void textsNeitherOverlapNorLeaveThePage() {
        try (Typefaces typefaces = Typefaces.open()) {
            for (Drawing drawing : drawings(typefaces)) {
                for (Page page : drawing.pages()) {
                    List<Element.Text> texts = page.elements().stream()
                            .filter(Element.Text.class::isInstance)
                            .map(Element.Text.class::cast)
                            .toList();
                    texts.forEach(text -> assertThat(isInside(text.box(), page))
                            .as("%s: '%s' leaves the page", drawing.layout(), text.text())
                            .isTrue());
                    assertThat(overlapping(texts)).as(drawing.layout()).isEmpty();
                }
            }
        } catch (IOException e) {
            throw new AssertionError("the font cannot be closed", e);
        }
    }

    @Test
    void anIndependentTextPassFindsEveryValueInItsBox() throws IOException {
        int values = 0;
        try (Typefaces typefaces = Typefaces.open()) {
            for (Drawing drawing : drawings(typefaces)) {
                byte[] pdf = new PdfWriter(typefaces).write(drawing.pages(), "t", LocalDate.EPOCH, Optional.empty());
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    var truth = Press.truth("T", drawing, Medium.DIGITAL, (page, box) -> box);
                    for (var entry : truth.fields().entrySet()) {
                        for (TruthValue value : entry.getValue()) {
                            values++;
                            String there = textAt(document, value.place().orElseThrow());
                            assertThat(agrees(there, value.value()))
                                    .as(
                                            "%s %s: '%s' in the box of '%s'",
                                            drawing.layout(), entry.getKey(), there, value.value())
                                    .isTrue();
                        }
                    }
                }
            }
        }
        assertThat(values).isGreaterThan(400);
    }

    private static boolean isInside(Box box, Page page) {
        return box.x0() >= 0 && box.y0() >= 0 && box.x1() <= page.width() && box.y1() <= page.height();
    }

    private static List<String> overlapping(List<Element.Text> texts) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (core(texts.get(i)).overlaps(core(texts.get(j)))) {
                    found.add(
                            "'" + texts.get(i).text() + "' and '" + texts.get(j).text() + "'");
                }
            }
        }
        return found;
    }

    /** The box without the room above small letters and beside the last one, where touching does no harm. */
    private static Box core(Element.Text text) {
        Box box = text.box();
        return new Box(box.x0() + SLACK, box.y0() + 0.1 * text.size(), box.x1() - SLACK, box.y1() - 0.06 * text.size());
    }

    private static String textAt(PDDocument document, TruthValue.Place place) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        Box box = place.box();
        stripper.addRegion(
                "box",
                new Rectangle2D.Double(box.x0() - SLACK, box.y0(), box.x1() - box.x0() + SLACK, box.y1() - box.y0()));
        stripper.extractRegions(document.getPage(place.page() - 1));
        return stripper.getTextForRegion("box");
    }

    private static boolean agrees(String printed, String value) {
        String there = plain(printed);
        String wanted = plain(value);
        if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return there.contains(value.substring(0, 4));
        }
        if (there.endsWith("%")) {
            return there.replace("%", "").startsWith(wanted.replace("0.", ""));
        }
        return there.contains(wanted);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s,¥]", "");
    }

    private static List<Drawing> drawings(Typefaces typefaces) {
        List<Drawing> drawings = new ArrayList<>();
        for (InvoiceFamily family : InvoiceFamily.values()) {
            Language language = family == InvoiceFamily.COMMERCIAL ? Language.EN : Language.ZH;
            World world = new World(language, new Dice(11));
            for (int seed = 0; seed < 2; seed++) {
                DealRequest request = DealRequest.of(language, family, 3, LocalDate.of(2026, 6, 30));
                Deal deal = DealMaker.make(world, new Dice(seed), seed == 1 ? request.withCredits(1) : request);
                add(drawings, deal, typefaces);
            }
        }
        return drawings;
    }

    private static void add(List<Drawing> drawings, Deal deal, Typefaces typefaces) {
        LayoutBook book = LayoutBook.FULL;
        for (InvoiceLayout layout : book.invoices(deal.invoices().get(0).family())) {
            deal.invoices().forEach(invoice -> drawings.add(layout.draw(InvoicePaper.honest(invoice), typefaces)));
            deal.credits().forEach(credit -> drawings.add(layout.draw(InvoicePaper.honest(credit), typefaces)));
            Invoice blue = deal.invoices().get(0);
            Invoice red = RedInvoice.of(deal, blue, BigDecimal.ONE, blue.number(), blue.issued());
            drawings.add(layout.draw(InvoicePaper.honest(red), typefaces));
        }
        Language language = deal.language();
        for (SalesContract.Kind kind : SalesContract.Kind.values()) {
            all(drawings, book.contracts(language, kind), deal.contract(), typefaces);
        }
        all(drawings, book.factoringContracts(language), deal.factoring(), typefaces);
        all(drawings, book.notices(language), deal.notice(), typefaces);
        all(drawings, book.acknowledgements(language), deal.notice(), typefaces);
        all(drawings, book.deliveries(language), deal.deliveries().get(0), typefaces);
        Registration registration = new Registration(
                "12345678901234567890",
                LocalDate.of(2026, 5, 3).atTime(10, 2, 3),
                24,
                "转让",
                deal.seller(),
                deal.factor(),
                "BL-1",
                deal.notice().amount(),
                "CNY",
                deal.buyer().name() + " " + deal.invoices().get(0).number());
        if (language == Language.ZH) {
            all(drawings, book.registrations(language), registration, typefaces);
            all(drawings, book.queries(language), List.of(registration), typefaces);
            all(
                    drawings,
                    book.verifications(),
                    new Verification(
                            LocalDate.EPOCH,
                            List.of(new Verification.Entry(deal.invoices().get(0), "MATCH", "NORMAL"))),
                    typefaces);
        }
        AccountLetter letter = new AccountLetter(
                deal.seller(),
                deal.buyer(),
                LocalDate.EPOCH,
                deal.seller().account(),
                deal.buyer().account(),
                deal.factor().name());
        all(drawings, book.accountLetters(language), letter, typefaces);
        deal.receipt().ifPresent(receipt -> all(drawings, book.receipts(language), receipt, typefaces));
    }

    private static <P> void all(List<Drawing> drawings, List<ProseLayout<P>> layouts, P about, Typefaces typefaces) {
        for (ProseLayout<P> layout : layouts) {
            drawings.add(new Drawing(
                    layout.name(), Flow.pages(layout.blocks().apply(about), typefaces, layout.style()), List.of()));
        }
    }
}
