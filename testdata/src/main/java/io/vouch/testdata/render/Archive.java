package io.vouch.testdata.render;

import io.vouch.testdata.xml.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/**
 * Makes a PDF with an embedded invoice conform to PDF/A-3B: an output intent and XMP metadata that agree with the information
 * dictionary; a Factur-X file is described as the standard's annex asks.
 *
 * @see <a href="https://fnfe-mpe.org/factur-x/factur-x_en/">Factur-X 1.0, chapter 6 (2020)</a>
 */
final class Archive {
    private static final String FACTUR_X = "factur-x.xml";
    private static final String FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String RESOURCE = "rdf:parseType=\"Resource\"";

    private final Tree tree = new Tree("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");

    private Archive() {}

    static void describe(PDDocument document, String title, LocalDate made, Attachment attachment) throws IOException {
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(ScreenProfile.bytes()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(new Archive().packet(title, made, attachment.name()));
        // The packet must stay readable to programs that know no PDF.
        metadata.getCOSObject().removeItem(COSName.FILTER);
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private byte[] packet(String title, LocalDate made, String file) {
        String day = made + "T09:00:00Z";
        tree.open("x:xmpmeta", "xmlns:x=\"adobe:ns:meta/\"")
                .open("rdf:RDF", "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"");
        about("xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"")
                .leaf("pdfaid:part", "3")
                .leaf("pdfaid:conformance", "B")
                .close("rdf:Description");
        about("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .open("dc:title")
                .open("rdf:Alt")
                .leaf("rdf:li", "xml:lang=\"x-default\"", title)
                .close("rdf:Alt")
                .close("dc:title")
                .close("rdf:Description");
        about("xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"")
                .leaf("pdf:Producer", PdfWriter.PRODUCER)
                .close("rdf:Description");
        about("xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"")
                .leaf("xmp:CreateDate", day)
                .close("rdf:Description");
        if (file.equals(FACTUR_X)) {
            facturX(file);
        }
        return tree.close("rdf:RDF")
                .close("x:xmpmeta")
                .end("<?xpacket end=\"w\"?>")
                .bytes();
    }

    private Tree about(String namespaces) {
        return tree.open("rdf:Description", "rdf:about=\"\" " + namespaces);
    }

    private void facturX(String file) {
        about("xmlns:fx=\"" + FX + "\"")
                .leaf("fx:DocumentType", "INVOICE")
                .leaf("fx:DocumentFileName", file)
                .leaf("fx:Version", "1.0")
                .leaf("fx:ConformanceLevel", "EN 16931")
                .close("rdf:Description");
        about("xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                        + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                        + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"")
                .open("pdfaExtension:schemas")
                .open("rdf:Bag")
                .open("rdf:li", RESOURCE)
                .leaf("pdfaSchema:schema", "Factur-X PDFA Extension Schema")
                .leaf("pdfaSchema:namespaceURI", FX)
                .leaf("pdfaSchema:prefix", "fx")
                .open("pdfaSchema:property")
                .open("rdf:Seq");
        property("DocumentFileName", "name of the embedded XML invoice file");
        property("DocumentType", "INVOICE");
        property("Version", "The actual version of the Factur-X XML schema");
        property("ConformanceLevel", "The conformance level of the embedded Factur-X data");
        tree.close("rdf:Seq")
                .close("pdfaSchema:property")
                .close("rdf:li")
                .close("rdf:Bag")
                .close("pdfaExtension:schemas")
                .close("rdf:Description");
    }

    private void property(String name, String description) {
        tree.open("rdf:li", RESOURCE)
                .leaf("pdfaProperty:name", name)
                .leaf("pdfaProperty:valueType", "Text")
                .leaf("pdfaProperty:category", "external")
                .leaf("pdfaProperty:description", description)
                .close("rdf:li");
    }
}
