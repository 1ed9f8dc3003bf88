package io.vouch.testdata.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Pen;
import io.vouch.testdata.page.Sheet;
import io.vouch.testdata.page.Typeface;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class ArchiveTest {
    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aPdfWithAnEmbeddedInvoiceConformsToPdfA3b() throws Exception {
        for (String name : List.of("factur-x.xml", "einvoice.xml")) {
            byte[] xml = "<invoice/>".getBytes(StandardCharsets.UTF_8);
            ValidationResult result = validated(printed(Optional.of(new Attachment(name, xml))));
            assertThat(result.isCompliant())
                    .as(name + ": " + result.getFailedChecks().keySet())
                    .isTrue();
        }
    }

    @Test
    void aPdfWithoutAttachmentDoesNotClaimConformance() throws Exception {
        assertThat(validated(printed(Optional.empty())).isCompliant()).isFalse();
    }

    private static byte[] printed(Optional<Attachment> attachment) throws Exception {
        try (Typefaces typefaces = Typefaces.open()) {
            Sheet sheet = new Sheet(595, 842, typefaces);
            double y = 60;
            for (Typeface face : Typeface.values()) {
                if (typefaces.installed().contains(face.plain())) {
                    sheet.text("Invoice 1,204.50 final " + (face.isHan() ? "发票金额" : "fi"), 60, y, Pen.of(face, 11));
                    y += 20;
                }
            }
            sheet.seal("临江市青禾贸易有限公司", "", 300, 600, 56, 4);
            sheet.code("01,31,,26442000004359167806,1705400.00,20260421,,8EEF", 60, 600, 60);
            sheet.rule(50, 700, 500, 700, 0.5, Ink.BLACK);
            return new PdfWriter(typefaces)
                    .write(List.of(sheet.page()), "invoice-1 “测试”", LocalDate.of(2026, 6, 1), attachment);
        }
    }

    private static ValidationResult validated(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            return validator.validate(parser);
        }
    }
}
