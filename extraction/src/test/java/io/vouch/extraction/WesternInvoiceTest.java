package io.vouch.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Western invoices print where: names of two lines, totals without labels, numbers under a bare heading. */
class WesternInvoiceTest {

    private final PageReader reader = PageReader.shipped();

    @Test
    void aNameOfTwoLinesBesideItsLabelIsReadWhole() {
        Paper paper = new Paper()
                .at(60, 20, "Rechnung Nr. 471102 vom 05.06.2018")
                .at(60, 60, "Verkäufer")
                .at(60, 80, "Nummer:")
                .at(260, 80, "549910")
                .at(260, 98, "MVM Musterhafter")
                .at(60, 110, "Name:")
                .at(260, 110, "Versicherungsverein Musterstadt a.G.")
                .at(60, 140, "Anschrift:")
                .at(260, 140, "Musterstr. 12");

        assertThat(value(reader.read(paper.document()), FieldName.SELLER_NAME))
                .isEqualTo("MVM Musterhafter Versicherungsverein Musterstadt a.G.");
    }

    @Test
    void theValueOfTheFieldAboveIsNoPartOfAName() {
        Paper paper = new Paper()
                .at(60, 20, "Rechnung Nr. 471102 vom 05.06.2018")
                .at(60, 60, "Verkäufer")
                .at(60, 98, "Abteilung:")
                .at(260, 98, "Vertrieb Nord")
                .at(60, 110, "Name:")
                .at(260, 110, "Lieferant GmbH")
                .at(60, 140, "Anschrift:")
                .at(260, 140, "Musterstr. 12");

        assertThat(value(reader.read(paper.document()), FieldName.SELLER_NAME)).isEqualTo("Lieferant GmbH");
    }

    @Test
    void theTotalsOfAnInvoiceAtTwoRatesAreTheLineThatAddsUpTheOthers() {
        Paper paper = new Paper()
                .at(60, 20, "Rechnung Nr. 471102 vom 05.06.2018")
                .at(60, 200, "Nettobetrag")
                .at(160, 200, "MwSt-Betrag")
                .at(260, 200, "Endbetrag")
                .at(60, 215, "485,00")
                .at(160, 215, "92,15")
                .at(260, 215, "577,15")
                .at(60, 230, "282,00")
                .at(160, 230, "19,74")
                .at(260, 230, "301,74")
                .at(60, 260, "767,00")
                .at(160, 260, "111,89")
                .at(260, 260, "878,89");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.NET_AMOUNT)).isEqualTo("767.00");
        assertThat(value(reading, FieldName.TAX_AMOUNT)).isEqualTo("111.89");
        assertThat(value(reading, FieldName.GROSS_AMOUNT)).isEqualTo("878.89");
    }

    @Test
    void aCorrectionThatNamesADeliveryNoteIsACreditNote() {
        Paper paper = new Paper()
                .at(60, 20, "Lieferant")
                .at(300, 20, "RECHNUNGS-KORREKTUR")
                .at(300, 40, "Beleg-Nr : RK21012345")
                .at(300, 52, "Lieferschein-Nr : L87654321012345")
                .at(60, 90, "Nettobetrag")
                .at(160, 90, "-7,67 EUR");

        PaperReading reading = reader.read(paper.document());

        assertThat(reading.type()).isEqualTo(DocumentType.CREDIT_NOTE);
        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("RK21012345");
    }

    @Test
    void theNumberStandsUnderABareHeadingOfItsColumn() {
        Paper paper = new Paper()
                .at(60, 20, "Kopie factuur")
                .at(60, 50, "Klant")
                .at(200, 50, "Order")
                .at(300, 50, "Factuur datum")
                .at(400, 50, "Factuur")
                .at(500, 50, "Vervaldatum")
                .at(60, 62, "SCONL0303006")
                .at(200, 62, "SCONL444")
                .at(300, 62, "8-9-2022")
                .at(400, 62, "VF1005193039")
                .at(500, 62, "22-9-2022");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.INVOICE_NUMBER)).isEqualTo("VF1005193039");
        assertThat(value(reading, FieldName.ISSUE_DATE)).isEqualTo("2022-09-08");
    }

    @Test
    void aDateWithABlankBeforeItsCommaIsOne() {
        Paper paper = new Paper()
                .at(60, 20, "Web Services Invoice")
                .at(60, 50, "Invoice Number: 42183017")
                .at(60, 70, "Invoice Date: August 3 , 2014")
                .at(60, 90, "Total due $4.11");

        assertThat(value(reader.read(paper.document()), FieldName.ISSUE_DATE)).isEqualTo("2014-08-03");
    }

    @Test
    void aSignBehindTheAmountsNamesTheCurrency() {
        Paper paper = new Paper()
                .at(60, 20, "Facture n° 2022089083")
                .at(60, 90, "Total HT :")
                .at(160, 90, "46,68 €")
                .at(60, 110, "Total TTC :")
                .at(160, 110, "56,02 €");

        assertThat(value(reader.read(paper.document()), FieldName.CURRENCY)).isEqualTo("EUR");
    }

    @Test
    void anIssuerThatNamesItselfInOneLineIsNotTheFirstBlockWithAnAddress() {
        Paper paper = new Paper()
                .at(60, 20, "Au bon moulin SARL - 1242 chemin de l'olive - 84340 Malaucène - France")
                .at(60, 60, "Facture FA-2017-0009")
                .at(60, 78, "Adresse de livraison")
                .at(60, 90, "Hôtel Saint Denis")
                .at(60, 102, "42 rue du stade")
                .at(60, 114, "97400 Saint Denis")
                .at(300, 90, "Hôtel Saint Denis")
                .at(300, 102, "42 rue du stade")
                .at(300, 114, "97400 Saint Denis")
                .at(60, 180, "Total TTC 530,75 €");

        PaperReading reading = reader.read(paper.document());

        assertThat(value(reading, FieldName.BUYER_NAME)).isEqualTo("Hôtel Saint Denis");
    }

    @Test
    void aLabelInAColumnOfLabelsIsNoTitle() {
        Paper paper = Paper.scanned()
                .at(47, 59, "Harrowfell Textiles PLC")
                .at(48, 77, "162 Foundry Close, Bristol BS1 6QS")
                .at(48, 139, "Buyer")
                .at(320, 139, "Invoice number")
                .at(47, 152, "Northwick Vale Tooling B.V.")
                .at(320, 152, "S11045085")
                .at(320, 175, "Purchase order")
                .at(320, 188, "PO-2614361")
                .at(320, 206, "Contract no.")
                .at(320, 219, "CT/2604-9386")
                .at(350, 394, "Net amount")
                .at(450, 394, "23,873.63")
                .at(350, 410, "Value added tax 20%")
                .at(450, 410, "4,774.72")
                .at(350, 430, "Invoice total")
                .at(450, 430, "GBP 28,648.35");

        PaperReading reading = reader.read(paper.document());

        assertThat(reading.type()).isEqualTo(DocumentType.INVOICE);
        assertThat(value(reading, FieldName.GROSS_AMOUNT)).isEqualTo("28648.35");
    }

    @Test
    void aTitleOverItsNumberStaysATitle() {
        Paper paper = new Paper()
                .at(60, 20, "Acme Tooling Limited")
                .at(60, 60, "Purchase order")
                .at(60, 74, "PO-2614361")
                .at(60, 100, "Please deliver 20 pumps at GBP 407.88 each.");

        assertThat(reader.read(paper.document()).type()).isEqualTo(DocumentType.OTHER);
    }

    private static String value(PaperReading reading, FieldName field) {
        return reading.fields().get(field).get(0).value();
    }
}
