package io.vouch.testdata;

import static io.vouch.testdata.Medium.DIGITAL;
import static io.vouch.testdata.Medium.DOCX;
import static io.vouch.testdata.Medium.HYBRID;
import static io.vouch.testdata.Medium.OFD;
import static io.vouch.testdata.Medium.SCAN;
import static io.vouch.testdata.Medium.XML;

import io.vouch.testdata.deal.DealRequest;
import io.vouch.testdata.deal.InvoiceFamily;
import io.vouch.testdata.deal.SalesContract;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.world.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the deals that are shipped with the product, into the folder named by the only argument. From the repository's root:
 *
 * <pre>
 * mvn -q -B -pl testdata -am compile
 * (cd testdata; mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/classpath)
 * java -cp testdata/target/classes:$(cat testdata/target/classpath) io.vouch.testdata.FixtureCommand testdata/fixtures
 * </pre>
 */
public final class FixtureCommand {
    static final long SEED = 20260630;
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final Scene scene;
    private final List<DealFolder> folders = new ArrayList<>();

    private FixtureCommand(Typefaces typefaces) {
        this.scene = new Scene(typefaces, SEED);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("give one argument: the folder to write the fixtures to");
        }
        write(Path.of(arguments[0]));
    }

    static void write(Path out) throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            FixtureCommand command = new FixtureCommand(typefaces);
            command.clean();
            command.planted();
            Manifest manifest = new Manifest(SEED, AS_OF);
            for (DealFolder folder : command.folders) {
                folder.write(out);
                manifest.add(folder);
            }
            manifest.write(out);
        }
    }

    /** The first deal alone, as a quick proof that the fixtures are what this code makes. */
    static void writeFirst(Path out) throws IOException {
        try (Typefaces typefaces = Typefaces.open()) {
            FixtureCommand command = new FixtureCommand(typefaces);
            command.first();
            command.folders.get(0).write(out);
        }
    }

    private void first() throws IOException {
        one(
                "d01-clean-zh-digital",
                "Three digital VAT invoices, nothing wrong",
                Media.DIGITAL.withContract(DOCX),
                zh(3));
    }

    private void clean() throws IOException {
        Media digital = Media.DIGITAL;
        first();
        one("d02-clean-en-digital", "Two English invoices, nothing wrong", digital, en(2));
        one(
                "d03-clean-zh-three-formats",
                "One invoice as PDF, OFD and XML",
                digital.withInvoices(DIGITAL, OFD, XML),
                zh(1));
        one(
                "d04-clean-en-credit-note",
                "The notice is net of a credit note",
                digital.withNotice(DOCX),
                en(2).withCredits(1));
        folders.addAll(scene.rent(
                look("d05-clean-zh-rent-may", "Rent of May: same amount as June", digital),
                look("d06-clean-zh-rent-june", "Rent of June: same amount as May", digital),
                zh(1)));
        folders.addAll(scene.framework(
                look(
                        "d07-clean-en-framework-first",
                        "First order under a framework contract",
                        digital.withInvoices(HYBRID)),
                look(
                        "d08-clean-en-framework-second",
                        "Second order under the same framework contract",
                        digital.withInvoices(XML)),
                en(1)));
        one(
                "d09-clean-zh-scan",
                "An old paper invoice and a notice, scanned",
                digital.withInvoices(SCAN).withNotice(SCAN),
                DealRequest.of(Language.ZH, InvoiceFamily.PAPER_SPECIAL, 1, AS_OF));
        one("d10-clean-en-scan", "An English invoice, scanned", digital.withInvoices(SCAN), en(1));
        one(
                "d11-clean-zh-ofd",
                "Older electronic invoices as OFD",
                digital.withInvoices(OFD).withContract(DOCX),
                DealRequest.of(Language.ZH, InvoiceFamily.ELECTRONIC_GENERAL, 2, AS_OF));
    }

    private void planted() throws IOException {
        Media digital = Media.DIGITAL;
        folders.addAll(scene.repeated(
                look("d12-same-file-zh-first", "An invoice financed here first", digital.withContract(DOCX)),
                look("d13-same-file-zh-again", "The same invoice file once more", digital),
                zh(1),
                Problem.DUP_01));
        folders.addAll(scene.repeated(
                look("d14-same-invoice-zh-pdf", "An invoice financed as PDF", digital.withContract(DOCX)),
                look("d15-same-invoice-zh-scan", "The same invoice as a scan", digital.withInvoices(SCAN)),
                zh(1),
                Problem.DUP_02));
        folders.addAll(scene.repeated(
                look("d16-one-character-en-first", "An invoice financed here first", digital),
                look("d17-one-character-en-again", "The same invoice, one character of its number changed", digital),
                en(1),
                Problem.DUP_03));
        problem(
                "d18-other-buyer-zh",
                "The contract names another buyer",
                digital.withContract(DOCX),
                zh(2),
                Problem.XDOC_01,
                0);
        problem("d19-other-code-en", "The contract gives the buyer another code", digital, en(2), Problem.XDOC_01, 1);
        problem(
                "d20-notice-sum-zh",
                "The notice assigns more than its invoices",
                digital.withContract(DOCX),
                zh(3),
                Problem.XDOC_02,
                0);
        problem(
                "d21-notice-extra-en",
                "The notice lists an invoice nobody submitted",
                digital,
                en(2),
                Problem.XDOC_03,
                0);
        problem(
                "d22-notice-short-zh",
                "The notice leaves out an invoice",
                digital.withContract(DOCX).withInvoices(XML),
                zh(2),
                Problem.XDOC_03,
                1);
        problem(
                "d23-qr-amount-zh",
                "The printed amount is not the one in the QR code",
                digital.withContract(DOCX),
                zh(1),
                Problem.INT_06,
                0);
        problem(
                "d24-embedded-amount-en",
                "The printed amount is not the one in the embedded XML",
                digital.withInvoices(HYBRID),
                en(1),
                Problem.INT_06,
                0);
        problem(
                "d25-words-zh",
                "The amount in words is not the amount in digits",
                digital.withContract(DOCX),
                zh(2),
                Problem.INT_09,
                0);
        problem("d26-lines-en", "The lines do not sum to the total", digital, en(2), Problem.INT_09, 1);
        problem(
                "d27-invoice-account-zh",
                "An invoice names another account than agreed",
                digital.withContract(DOCX),
                zh(2),
                Problem.ACC_01,
                0);
        problem(
                "d28-notice-account-en",
                "The notice names another account than agreed",
                digital.withNotice(DOCX),
                en(2),
                Problem.ACC_01,
                1);
    }

    private void one(String id, String title, Media media, DealRequest request) throws IOException {
        folders.add(scene.clean(look(id, title, media), request));
    }

    private void problem(String id, String title, Media media, DealRequest request, Problem problem, int variant)
            throws IOException {
        folders.add(scene.planted(look(id, title, media), request, problem, variant));
    }

    private static Scene.Look look(String id, String title, Media media) {
        return new Scene.Look(id, title, media);
    }

    private static DealRequest zh(int invoices) {
        return DealRequest.of(Language.ZH, InvoiceFamily.DIGITAL_SPECIAL, invoices, AS_OF)
                .withKind(SalesContract.Kind.SALES);
    }

    private static DealRequest en(int invoices) {
        return DealRequest.of(Language.EN, InvoiceFamily.COMMERCIAL, invoices, AS_OF);
    }
}
