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
        "DIGITAL_PAPER, 85, 10, 0, 8, 0"
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
                    assertThat(texts).as(layout.name() + " " + field).anyMatch(text -> text.marks().stream()
                            .anyMatch(mark -> mark.field() == field));
                }
                assertThat(drawing.lines()).as(layout.name()).isNotEmpty();
                assertThat(texts)
                        .as(layout.name())
                        .allMatch(text -> text.x() >= 0
                                && text.baseline() <= drawing.pages().get(0).height());
            }
        }
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
