package io.vouch.testdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vouch.testdata.deal.AccountLetter;
import io.vouch.testdata.deal.BankReceipt;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.Lading;
import io.vouch.testdata.deal.Letter;
import io.vouch.testdata.deal.RedInvoice;
import io.vouch.testdata.deal.Registration;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.deal.Statement;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
                List<GlyphPage> pages = GlyphPage.ofPdf(pdf);
                var truth = Press.truth("T", drawing, Medium.DIGITAL, (page, box) -> box);
                for (var entry : truth.fields().entrySet()) {
                    for (TruthValue value : entry.getValue()) {
                        values++;
                        check(drawing.layout(), pages, entry.getKey().wireName(), value);
                    }
                }
            }
        }
        assertThat(values).isGreaterThan(800);
    }

    private static void check(String layout, List<GlyphPage> pages, String field, TruthValue value) {
        TruthValue.Place place = value.place().orElseThrow();
        GlyphPage page = pages.get(place.page() - 1);
        double[] box = {
            place.box().x0(), place.box().y0(), place.box().x1(), place.box().y1()
        };
        String there = page.within(box);
        assertThat(PrintedForm.says(there, field, value.value(), page.isOneLine(box)))
                .as("%s %s: '%s' in the box of '%s'", layout, field, there, value.value())
                .isTrue();
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
                deal.language() == Language.ZH ? "转让" : "Assignment",
                deal.seller(),
                deal.factor(),
                "BL-1",
                deal.notice().amount(),
                "CNY",
                deal.buyer().name() + " " + deal.invoices().get(0).number());
        all(drawings, book.registrations(language), registration, typefaces);
        all(drawings, book.queries(language), List.of(registration, registration), typefaces);
        if (language == Language.ZH) {
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
        Letter plain = new Letter(
                deal.buyer(),
                deal.factor(),
                deal.notice().dated(),
                language == Language.ZH ? "同意函" : "Letter of consent",
                List.of(language == Language.ZH ? "我公司同意上述转让，并将按通知付款。" : "We agree, and shall pay as notified."));
        all(drawings, book.letters(language), plain, typefaces);
        BankReceipt paid = receipt(deal);
        all(drawings, book.receipts(language), paid, typefaces);
        all(
                drawings,
                book.statements(language),
                new Statement(
                        "STMT-1",
                        deal.factoring().collection(),
                        deal.factoring().currency(),
                        paid.dated().minusDays(9),
                        paid.dated().plusDays(1),
                        new BigDecimal("25318.40"),
                        List.of(
                                new Statement.Entry(paid, true, false),
                                new Statement.Entry(paid, false, true),
                                new Statement.Entry(paid, true, false))),
                typefaces);
        all(drawings, book.ladings(), lading(deal), typefaces);
    }

    private static BankReceipt receipt(Deal deal) {
        return new BankReceipt(
                "2026063000012345",
                deal.notice().due(),
                deal.buyer().account(),
                deal.factoring().collection(),
                deal.factoring().currency(),
                deal.notice().amount(),
                deal.notice().words(),
                deal.language() == Language.ZH
                        ? "货款"
                        : "Invoice " + deal.notice().number());
    }

    private static Lading lading(Deal deal) {
        return new Lading(
                "VLB123456789",
                deal.deliveries().get(0).delivered(),
                deal.seller(),
                deal.buyer(),
                "MV OSTARA WIND / 214E",
                "HULL",
                "ROTTERDAM",
                "BCDU1234560",
                "SL7654321",
                deal.deliveries().get(0).items(),
                deal.contract().number());
    }

    private static <P> void all(List<Drawing> drawings, List<ProseLayout<P>> layouts, P about, Typefaces typefaces) {
        for (ProseLayout<P> layout : layouts) {
            drawings.add(new Drawing(
                    layout.name(), Flow.pages(layout.blocks().apply(about), typefaces, layout.style()), List.of()));
        }
    }
}
