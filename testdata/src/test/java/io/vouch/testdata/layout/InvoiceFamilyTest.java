package io.vouch.testdata.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.deal.DealMaker;
import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import io.vouch.testdata.world.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvoiceFamilyTest {
    private static final Typesetter EVEN = (text, face, size) -> text.length() * size * 0.6;

    /** Lengths and endings of code, number and check code, after the tables of the tax administration. */
    @ParameterizedTest
    @CsvSource({
        "PAPER_SPECIAL, 01, 10, 0, 8, 0",
        "PAPER_GENERAL, 04, 12, 04, 8, 20",
        "ELECTRONIC_GENERAL, 10, 12, 11, 8, 20",
        "ELECTRONIC_SPECIAL, 08, 12, 13, 8, 0",
        "ROLL, 11, 12, 07, 8, 20",
        "TOLL, 14, 12, 12, 8, 20",
        "MOTOR_VEHICLE, 03, 12, 0, 8, 0",
        "DIGITAL_SPECIAL, 31, 0, '', 20, 0",
        "DIGITAL_GENERAL, 32, 0, '', 20, 0",
        "DIGITAL_PAPER, 85, 10, 0, 8, 0",
        "DIGITAL_PAPER_GENERAL, 86, 12, 04, 8, 0",
        "PAPER_FREIGHT, 02, 10, 0, 8, 0",
        "DIGITAL_FREIGHT, 31, 0, '', 20, 0",
        "DIGITAL_CONSTRUCTION, 31, 0, '', 20, 0",
        "DIGITAL_LEASE, 31, 0, '', 20, 0",
        "DIGITAL_PASSENGER, 32, 0, '', 20, 0",
        "RAIL, 51, 0, '', 20, 0",
        "AIR, 61, 0, '', 20, 0"
    })
    void theNumbersOfAFamilyHaveItsShapeAndItsQrCodeItsKind(
            InvoiceFamily family, String kind, int code, String ending, int number, int check) {
        Invoice invoice = invoice(family, 3);
        assertThat(invoice.code()).hasSize(code).endsWith(ending);
        assertThat(invoice.number()).hasSize(number);
        assertThat(invoice.checkCode()).hasSize(check);
        String payload = Show.qr(invoice);
        assertThat(payload).startsWith("01," + kind + "," + invoice.code() + "," + invoice.number());
        assertThat(payload).endsWith(Show.crc(payload.substring(0, payload.length() - 4)));
    }

    @ParameterizedTest
    @EnumSource(InvoiceFamily.class)
    void everyLayoutOfAFamilyShowsWhatTheInvoiceSaysInsideThePage(InvoiceFamily family) {
        for (int seed = 0; seed < 5; seed++) {
            Invoice invoice = invoice(family, seed);
            for (InvoiceLayout layout : LayoutBook.FULL.invoices(family)) {
                Drawing drawing = layout.draw(InvoicePaper.honest(invoice), EVEN);
                List<Element.Text> texts = drawing.pages().stream()
                        .flatMap(page -> page.elements().stream())
                        .filter(Element.Text.class::isInstance)
                        .map(Element.Text.class::cast)
                        .toList();
                for (Field field : List.of(
                        Field.INVOICE_NUMBER,
                        Field.GROSS_AMOUNT,
                        Field.SELLER_NAME,
                        Field.BUYER_NAME,
                        Field.ISSUE_DATE)) {
                    if (family == InvoiceFamily.RAIL && field == Field.SELLER_NAME) {
                        // A rail ticket names no seller.
                        continue;
                    }
                    assertThat(texts).as(layout.name() + " " + field).anyMatch(text -> text.marks().stream()
                            .anyMatch(mark -> mark.field() == field));
                }
                assertThat(drawing.lines().isEmpty()).as(layout.name()).isEqualTo(family.isTicket());
                assertThat(texts)
                        .as(layout.name())
                        .allMatch(text -> text.x() >= 0
                                && text.baseline() <= drawing.pages().get(0).height());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DIGITAL_FREIGHT, 货物运输服务, 运输工具牌号",
        "DIGITAL_CONSTRUCTION, 建筑服务, 建筑服务发生地",
        "DIGITAL_LEASE, 不动产经营租赁服务, 不动产地址",
        "DIGITAL_PASSENGER, 旅客运输服务, 出行日期",
        "RAIL, 电子发票（铁路电子客票）, 电子客票号：",
        "AIR, 电子发票（航空运输电子客票行程单）, 电子客票号码："
    })
    void aSpecialBusinessIsNamedAndHasItsOwnFacts(InvoiceFamily family, String title, String fact) {
        for (InvoiceLayout layout : LayoutBook.FULL.invoices(family)) {
            List<String> texts =
                    layout.draw(InvoicePaper.honest(invoice(family, 4)), EVEN).pages().get(0).elements().stream()
                            .filter(Element.Text.class::isInstance)
                            .map(element -> ((Element.Text) element).text())
                            .toList();
            assertThat(texts).as(layout.name()).contains(title, fact);
        }
    }

    @ParameterizedTest
    @EnumSource(InvoiceFamily.class)
    void theTaxBureausSealOfTheSellersRegionIsAtTheHeadOfPrintedForms(InvoiceFamily family) {
        // Rolls have it printed on the back of the paper, and English invoices know none.
        boolean sealed = family != InvoiceFamily.COMMERCIAL && family != InvoiceFamily.ROLL;
        Invoice invoice = invoice(family, 6);
        InvoiceLayout layout = LayoutBook.FULL.invoices(family).get(0);
        List<Element> elements =
                layout.draw(InvoicePaper.honest(invoice), EVEN).pages().get(0).elements();
        assertThat(elements.stream()
                        .filter(Element.BureauSeal.class::isInstance)
                        .map(element -> ((Element.BureauSeal) element).region())
                        .toList())
                .isEqualTo(sealed ? List.of(invoice.seller().address().substring(0, 3) + "税务局") : List.of());
    }

    private static Invoice invoice(InvoiceFamily family, int seed) {
        Language language = family == InvoiceFamily.COMMERCIAL ? Language.EN : Language.ZH;
        Dice dice = new Dice(seed);
        return DealMaker.make(
                        World.orderly(language, dice.fork("world")),
                        dice.fork("deal"),
                        DealRequest.of(language, family, 1, LocalDate.of(2026, 6, 30)))
                .invoices()
                .get(0);
    }
}
