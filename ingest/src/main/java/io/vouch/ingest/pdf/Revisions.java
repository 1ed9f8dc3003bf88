package io.vouch.ingest.pdf;

import io.vouch.ingest.Defects;
import io.vouch.ingest.FactCode;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.page.Box;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Rebuilds the earlier revisions of a PDF that was saved by appending, and tells what each save changed. A revision is the file
 * cut behind its own end: nothing of it is ever overwritten (ISO 32000-2, 7.5.6).
 */
final class Revisions {

    /** Revisions that are compared: the first, and the latest ones; a longer history is told by its number. */
    private static final int MAX_COMPARED = 9;

    /** Bytes of all earlier revisions together that are read. */
    private static final long MAX_BYTES = 300L << 20;

    private static final int MAX_REDRAWN = 6;
    private static final float LOOK_DPI = 50;
    private static final double MAX_LOOK_PIXELS = 4e6;

    /** Of 255: less is the noise of drawing the same line from another command. */
    private static final int SEEN = 64;

    private final PDDocument last;
    private final Path file;
    private final List<Long> cuts;
    private final List<IntegrityFact> facts = new ArrayList<>();
    private final RevisionState.Budget budget = new RevisionState.Budget();
    private final List<Step> steps = new ArrayList<>();

    /**
     * What the save that ends at a cut did.
     *
     * @param from end of the revision before it
     * @param to end of its own
     */
    private record Step(long from, long to, RevisionStep what) {}

    /** @param cuts of the file, see {@link RevisionCuts} */
    Revisions(PDDocument last, Path file, List<Long> cuts) {
        this.last = last;
        this.file = file;
        this.cuts = cuts;
    }

    List<IntegrityFact> facts() {
        return facts;
    }

    /** Compares each revision with the next. */
    void compare() {
        if (cuts.size() < 2) {
            return;
        }
        facts.add(FactCode.PDF_REVISIONS.fact("", Integer.toString(cuts.size())));
        List<Integer> compared = compared();
        Revision before = null;
        try {
            for (int index : compared) {
                Revision now = open(index);
                if (now != null && before != null) {
                    step(before, now);
                }
                if (now != null) {
                    close(before);
                    before = now;
                }
            }
        } finally {
            close(before);
        }
    }

    private List<Integer> compared() {
        List<Integer> indexes = new ArrayList<>();
        long bytes = 0;
        for (int i = cuts.size() - 1; i >= 0; i--) {
            boolean room = indexes.size() < MAX_COMPARED && bytes + cuts.get(i) <= MAX_BYTES;
            if (room || i == 0 && indexes.size() <= MAX_COMPARED && bytes + cuts.get(0) <= 2 * MAX_BYTES) {
                indexes.add(0, i);
                bytes += cuts.get(i);
            }
        }
        if (indexes.size() < cuts.size()) {
            facts.add(FactCode.PDF_REVISION_UNCOMPARED.fact(
                    "", "%d of %d revisions".formatted(cuts.size() - indexes.size(), cuts.size())));
        }
        return indexes;
    }

    private record Revision(int index, PDDocument document, RevisionState state) {}

    private Revision open(int index) {
        PDDocument document = null;
        try {
            boolean isLast = index == cuts.size() - 1;
            document = isLast ? last : Loader.loadPDF(new CutFile(file, cuts.get(index)));
            return new Revision(index, document, RevisionState.of(document, budget));
        } catch (PageScan.PageTooComplex tooMuch) {
            return uncompared(document, index, "too complex");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (e instanceof RuntimeException defect && Defects.isOurs(defect)) {
                throw defect;
            }
            return uncompared(document, index, "damaged");
        }
    }

    private Revision uncompared(PDDocument document, int index, String why) {
        close(document);
        facts.add(FactCode.PDF_REVISION_UNCOMPARED.fact(Integer.toString(index + 1), why));
        return null;
    }

    private void close(Revision revision) {
        if (revision != null) {
            close(revision.document());
        }
    }

    private void close(PDDocument document) {
        if (document != null && document != last) {
            try {
                document.close();
            } catch (IOException e) {
                // It was only read: nothing can be lost.
            }
        }
    }

    private void step(Revision before, Revision now) {
        RevisionStep step = new RevisionStep(before.state(), now.state());
        List<RevisionStep.Redrawn> redrawn = step.redrawn();
        for (RevisionStep.Redrawn page : redrawn.subList(0, Math.min(MAX_REDRAWN, redrawn.size()))) {
            Box box = difference(before.document(), page.before(), now.document(), page.after());
            if (!box.isNone()) {
                step.addDrawing(page.after() + 1, box);
            }
        }
        facts.add(FactCode.PDF_REVISION_DID.fact(Integer.toString(now.index() + 1), step.kinds()));
        facts.addAll(step.facts());
        steps.add(new Step(cuts.get(before.index()), cuts.get(now.index()), step));
    }

    /** Where two drawings of a page differ to the eye, in points; {@link Box#NONE} if nowhere or if they cannot be drawn. */
    private static Box difference(PDDocument a, int pageOfA, PDDocument b, int pageOfB) {
        PageFrame frame = PageFrame.of(b.getPage(pageOfB));
        double scale = LOOK_DPI / 72;
        if (frame.area() * scale * scale > MAX_LOOK_PIXELS) {
            return Box.NONE;
        }
        try {
            BufferedImage one = new PDFRenderer(a).renderImageWithDPI(pageOfA, LOOK_DPI, ImageType.GRAY);
            BufferedImage other = new PDFRenderer(b).renderImageWithDPI(pageOfB, LOOK_DPI, ImageType.GRAY);
            return difference(one, other, scale);
        } catch (IOException | RuntimeException | StackOverflowError undrawable) {
            return Box.NONE;
        }
    }

    private static Box difference(BufferedImage one, BufferedImage other, double scale) {
        Box box = Box.NONE;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF)) >= SEEN) {
                    box = box.union(new Box(x / scale, y / scale, (x + 1) / scale, (y + 1) / scale));
                }
            }
        }
        return box;
    }

    /**
     * What was done behind a signed range.
     *
     * @param end offset behind the last signed byte
     * @return kinds as in {@link FactCode#PDF_REVISION_DID}, {@code BYTES} if what follows is no revision, empty if it only signs
     */
    String doneAfter(long end, long size) {
        StringBuilder kinds = new StringBuilder();
        boolean found = false;
        for (Step step : steps) {
            if (step.to() > end + 2) {
                found = true;
                if (!step.what().onlySigns()) {
                    kinds.append(kinds.isEmpty() ? "" : " ").append(step.what().kinds());
                }
            }
        }
        long lastCut = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
        boolean trailing = size - lastCut > 2 && lastCut > 0;
        return !found || trailing ? ("BYTES " + kinds).strip() : kinds.toString();
    }
}
