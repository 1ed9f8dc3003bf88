package io.vouch.ingest.pdf;

import io.vouch.ingest.Defects;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** How a PDF says that it was made: information dictionary, saves by appending, signatures, actions. */
final class PdfFacts {

    private static final int MAX_TEXT = 300;
    private static final int MAX_ACTIONS = 2_000;
    private static final int MAX_LINKS = 30;
    private static final int MAX_ATTACHMENTS = 200;

    private final List<IntegrityFact> facts = new ArrayList<>();
    private final Set<String> actions = new TreeSet<>();
    private final Set<String> links = new TreeSet<>();
    private final NumberStyles numbers = new NumberStyles();
    private int actionsSeen;
    private int attachments;

    /** Facts about the whole file; a part that is damaged yields no fact. */
    void ofDocument(PDDocument document, Path file) {
        information(document.getDocumentInformation());
        history(document, file);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        actionsOf(catalog);
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.JAVA_SCRIPT)) {
            actions.add("JAVASCRIPT");
        }
    }

    private void history(PDDocument document, Path file) {
        try {
            Revisions revisions = new Revisions(document, file, RevisionCuts.of(file));
            revisions.compare();
            facts.addAll(revisions.facts());
            PdfSignatures signatures = new PdfSignatures(document, file, revisions);
            signatures.check();
            facts.addAll(signatures.facts());
        } catch (IOException damaged) {
            // Facts are extra: what cannot be read is not claimed.
        } catch (RuntimeException damaged) {
            if (Defects.isOurs(damaged)) {
                throw damaged;
            }
        } catch (StackOverflowError tooDeep) {
            facts.add(FactCode.PDF_REVISION_UNCOMPARED.fact("", "nested too deeply"));
        }
    }

    void ofPage(COSDictionary page) {
        actionsOf(page);
        COSArray annotations = page.getCOSArray(COSName.ANNOTS);
        for (int i = 0; annotations != null && i < annotations.size() && actionsSeen < MAX_ACTIONS; i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                actionsOf(annotation);
            }
        }
    }

    /** What the page's text layer holds beside what a person sees. */
    void ofText(PageScan scan, PageText text, PageFrame frame, int page) {
        long all = 0;
        long invisible = 0;
        for (Glyph glyph : scan.glyphs()) {
            all += glyph.isBlank() ? 0 : 1;
            invisible += glyph.invisible() && !glyph.isBlank() ? 1 : 0;
        }
        if (invisible * 2 > all) {
            facts.add(FactCode.INVISIBLE_TEXT.fact(Long.toString(invisible), Long.toString(all), page));
        }
        if (scan.outside() > 0) {
            facts.add(FactCode.TEXT_OUTSIDE_PAGE.fact(
                    FactText.of(scan.outsideText()), Integer.toString(scan.outside()), page));
        }
        if (scan.hidden() > 0) {
            facts.add(FactCode.TEXT_IN_HIDDEN_LAYER.fact(
                    FactText.of(scan.hiddenText()), Integer.toString(scan.hidden()), page));
        }
        numbers.ofPage(scan, text, page);
        facts.addAll(PageOverlays.of(scan, text, frame, page));
    }

    void attachment(String relationship, String name) {
        if (attachments++ < MAX_ATTACHMENTS) {
            facts.add(FactCode.PDF_ATTACHMENT.fact(relationship, name));
        }
    }

    /** Text that nobody sees, and what is read in the picture of its place. */
    void unseen(PageText.Unseen piece, String seen, int page) {
        facts.add(piece.why().fact(piece.text(), seen, page, piece.box()));
    }

    /** A fact about a seal on the picture of a page. */
    void seal(IntegrityFact fact) {
        facts.add(fact);
    }

    /** Text that was put after the rest of a page's content. */
    void appended(String text, int page, Box box) {
        facts.add(FactCode.TEXT_APPENDED.fact("", FactText.of(text), page, box));
    }

    List<IntegrityFact> all() {
        List<IntegrityFact> all = new ArrayList<>(facts);
        all.addAll(numbers.all());
        links.forEach(host -> all.add(FactCode.PDF_LINK.fact("", host)));
        actions.forEach(action -> all.add(FactCode.PDF_ACTIVE_CONTENT.fact("", action)));
        return all;
    }

    private void information(PDDocumentInformation information) {
        add(FactCode.PDF_PRODUCER, information.getProducer());
        add(FactCode.PDF_CREATOR, information.getCreator());
        String created = iso(information, COSName.CREATION_DATE);
        String modified = iso(information, COSName.MOD_DATE);
        add(FactCode.PDF_CREATED, created);
        if (!modified.isEmpty()) {
            facts.add(FactCode.PDF_MODIFIED.fact(created, modified));
        }
    }

    private void add(FactCode code, String value) {
        if (value != null && !value.isBlank()) {
            String clean = value.replaceAll("\\p{Cntrl}", " ").strip();
            facts.add(code.fact("", clean.substring(0, Math.min(clean.length(), MAX_TEXT))));
        }
    }

    private static String iso(PDDocumentInformation information, COSName key) {
        try {
            Calendar date = information.getCOSObject().getDate(key);
            return date == null
                    ? ""
                    : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            date.toInstant().atZone(date.getTimeZone().toZoneId()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    private void actionsOf(COSDictionary owner) {
        action(owner.getDictionaryObject(COSName.A));
        action(owner.getDictionaryObject(COSName.OPEN_ACTION));
        COSDictionary additional = owner.getCOSDictionary(COSName.AA);
        if (additional != null) {
            additional.keySet().forEach(key -> action(additional.getDictionaryObject(key)));
        }
    }

    private void action(COSBase object) {
        if (++actionsSeen > MAX_ACTIONS || !(object instanceof COSDictionary action)) {
            return;
        }
        String kind = action.getNameAsString(COSName.S);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case "JavaScript" -> actions.add("JAVASCRIPT");
            case "Launch" -> actions.add("LAUNCH");
            case "SubmitForm" -> actions.add("SUBMIT_FORM");
            case "ImportData" -> actions.add("IMPORT_DATA");
            case "URI" -> host(FactText.of(action.getDictionaryObject(COSName.URI)));
            default -> {
                // Going to a page changes nothing.
            }
        }
    }

    private void host(String address) {
        if (links.size() >= MAX_LINKS) {
            return;
        }
        try {
            String host = URI.create(address.strip()).getHost();
            if (host != null) {
                links.add(host.toLowerCase(Locale.ROOT));
            }
        } catch (IllegalArgumentException noAddress) {
            // A link that leads nowhere.
        }
    }
}
