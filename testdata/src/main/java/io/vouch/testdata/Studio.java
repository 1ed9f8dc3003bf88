package io.vouch.testdata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vouch.testdata.deal.Deal;
import io.vouch.testdata.layout.LayoutBook;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.render.PdfSeal;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.ExpectedAlert;
import io.vouch.testdata.truth.PlotTruth;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthJson;
import io.vouch.testdata.truth.TruthValue;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prints a group of drafts, and compares it with its clean twins. */
final class Studio {
    /** The starred checks of the catalogue that honest deals give no reason for. */
    static final List<String> CHECKS = List.of(
            "INT-01", "INT-02", "INT-03", "INT-04", "INT-06", "INT-09", "INT-10", "DUP-01", "DUP-02", "DUP-03",
            "DUP-04", "DUP-06", "DUP-07", "XDOC-01", "XDOC-02", "XDOC-03", "XDOC-04", "XDOC-05", "XDOC-06", "ACC-01",
            "ACC-02", "ACC-03", "PTY-01", "PTY-02", "ELG-01", "ELG-02", "ELG-03", "ELG-04", "ELG-05", "ELG-07",
            "REP-01", "REP-02", "BEH-03", "BEH-05");

    private final Typefaces typefaces;
    private final LayoutBook book;
    private final Press full;
    private final Press dry;
    private final boolean onlyTruth;

    Studio(Typefaces typefaces, LayoutBook book, boolean labels) {
        this(typefaces, book, Press.full(typefaces, labels), false);
    }

    private Studio(Typefaces typefaces, LayoutBook book, Press full, boolean onlyTruth) {
        this.typefaces = typefaces;
        this.book = book;
        this.full = full;
        this.onlyTruth = onlyTruth;
        this.dry = Press.dry(typefaces);
    }

    /** A studio that makes the truth and no files. */
    static Studio dry(Typefaces typefaces, LayoutBook book) {
        return new Studio(typefaces, book, Press.dry(typefaces), true);
    }

    /** Clean deals: nothing planted. */
    List<DealFolder> clean(List<Draft> drafts) throws IOException {
        return printed(drafts, "clean", full, onlyTruth);
    }

    /** {@code planted} with the truth of what differs from {@code clean}; the two lists pair up. */
    List<DealFolder> planted(Plot plot, String variant, List<Draft> clean, List<Draft> planted) throws IOException {
        List<DealFolder> honest = printed(clean, plot.tag(), dry, true);
        List<DealFolder> played = printed(planted, plot.tag(), full, onlyTruth);
        List<DealFolder> truths = printed(planted, plot.tag(), dry, true);
        for (int i = 0; i < played.size(); i++) {
            DealFolder folder = played.get(i);
            Set<String> forged = planted.get(i).forgeries().keySet();
            List<String> breaks = plot.breaks(variant.equals("blatant")).stream()
                    .map(Rule::tag)
                    .toList();
            folder.plot(new PlotTruth(plot.tag(), variant, breaks, changes(honest.get(i), truths.get(i), forged)));
            for (ExpectedAlert alert : planted.get(i).expected()) {
                folder.expect(named(played, folder, alert), plot.near());
            }
            folder.tolerate(plot.near());
            folder.tolerate(plot.checks());
            folder.forbid(plot.forbidden());
        }
        return played;
    }

    private List<DealFolder> printed(List<Draft> drafts, String title, Press press, boolean isDry) throws IOException {
        List<DealFolder> folders = new ArrayList<>();
        for (Draft draft : drafts) {
            folders.add(print(draft, title, press, isDry));
        }
        for (int i = 0; i < drafts.size(); i++) {
            Optional<Draft.Copy> copy = drafts.get(i).copy();
            if (copy.isPresent()) {
                folders.get(i)
                        .copy(
                                folders.get(copy.get().from()).paper(copy.get().paper()),
                                copy.get().as());
            }
        }
        return folders;
    }

    private DealFolder print(Draft draft, String title, Press press, boolean isDry) throws IOException {
        DealPrinter printer = new DealPrinter(typefaces, draft.dice("print"), press, book, draft);
        DealFolder base = printer.print(draft.id(), title, draft.asCase(), draft.media(), CHECKS);
        for (Extra extra : draft.extras()) {
            base.add(extra.print(printer));
        }
        for (Map.Entry<String, Forgery> forgery : draft.forgeries().entrySet()) {
            PrintedPaper paper = base.paper(forgery.getKey());
            base.replace(paper.fileName(), forgery.getValue().applied(paper, isDry));
        }
        for (Map.Entry<String, String> signer : draft.signers().entrySet()) {
            if (!isDry && !draft.forgeries().containsKey(signer.getKey())) {
                sign(base, signer.getKey(), signer.getValue(), draft.deal());
            }
        }
        draft.missing().forEach(base::remove);
        ObjectNode terms = DealPrinter.dealJson(draft.id(), draft.deal());
        terms.setAll(draft.terms());
        base.dealJson(TruthJson.bytes(terms));
        return base;
    }

    private static void sign(DealFolder folder, String name, String signer, Deal deal) throws IOException {
        for (String file : files(folder, name)) {
            PrintedPaper paper = folder.paper(name);
            if (paper.truth().medium().equals(Medium.DIGITAL.tag())) {
                LocalDate day = name.equals("contract")
                        ? deal.contract().signed()
                        : deal.notice().dated().plusDays(2);
                folder.replace(file, paper.with(PdfSeal.signed(paper.bytes(), signer, day, false)));
            }
        }
    }

    /** Names with extensions, for the papers here and those of other deals of the group. */
    private static ExpectedAlert named(List<DealFolder> group, DealFolder here, ExpectedAlert alert) {
        List<String> related = new ArrayList<>();
        for (String name : alert.relatedDocuments()) {
            String deal = name.substring(0, name.indexOf('/'));
            String paper = name.substring(name.indexOf('/') + 1);
            group.stream().filter(folder -> folder.id().equals(deal)).forEach(folder -> files(folder, paper)
                    .forEach(file -> related.add(deal + "/" + file)));
        }
        List<String> documents = alert.documents().stream()
                .flatMap(name -> files(here, name).stream())
                .toList();
        return new ExpectedAlert(alert.checks(), documents, related, alert.counterpart(), alert.why());
    }

    private static List<String> files(DealFolder folder, String name) {
        return folder.papers().stream()
                .map(PrintedPaper::fileName)
                .filter(file -> file.startsWith(name + "."))
                .toList();
    }

    private static List<PlotTruth.Change> changes(DealFolder clean, DealFolder planted, Set<String> forged) {
        Map<String, PrintedPaper> before = papers(clean);
        Map<String, PrintedPaper> after = papers(planted);
        List<PlotTruth.Change> changes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!before.containsKey(name) || !after.containsKey(name)) {
                changes.add(new PlotTruth.Change(name, "", present(before, name), present(after, name)));
            } else {
                compare(name, before.get(name), after.get(name), changes);
            }
        }
        for (String name : forged) {
            files(planted, name).forEach(file -> {
                if (changes.stream().noneMatch(change -> change.document().equals(file))) {
                    changes.add(new PlotTruth.Change(file, "", List.of(), List.of("bytes")));
                }
            });
        }
        if (!Arrays.equals(clean.dealJson(), planted.dealJson())) {
            changes.add(new PlotTruth.Change("deal.json", "", List.of(), List.of("terms")));
        }
        return changes;
    }

    private static List<String> present(Map<String, PrintedPaper> side, String name) {
        return side.containsKey(name) ? List.of("present") : List.of();
    }

    private static Map<String, PrintedPaper> papers(DealFolder folder) {
        Map<String, PrintedPaper> papers = new LinkedHashMap<>();
        folder.papers().forEach(paper -> papers.put(paper.fileName(), paper));
        return papers;
    }

    private static void compare(String name, PrintedPaper clean, PrintedPaper now, List<PlotTruth.Change> changes) {
        int known = changes.size();
        if (!clean.truth().medium().equals(now.truth().medium())) {
            changes.add(new PlotTruth.Change(
                    name,
                    "medium",
                    List.of(clean.truth().medium()),
                    List.of(now.truth().medium())));
        }
        compare(name, clean.truth(), now.truth(), changes);
        boolean more = !clean.beside().equals(now.beside());
        if (more || changes.size() == known && !Arrays.equals(clean.bytes(), now.bytes())) {
            changes.add(new PlotTruth.Change(name, "", List.of(), List.of("content")));
        }
    }

    private static void compare(
            String name, TruthDocument before, TruthDocument after, List<PlotTruth.Change> changes) {
        Set<Field> fields = new LinkedHashSet<>(before.fields().keySet());
        fields.addAll(after.fields().keySet());
        for (Field field : fields) {
            List<String> old = values(before, field);
            List<String> now = values(after, field);
            if (!old.equals(now)) {
                changes.add(new PlotTruth.Change(name, field.wireName(), old, now));
            }
        }
        List<String> oldLines = lines(before);
        List<String> newLines = lines(after);
        if (!oldLines.equals(newLines)) {
            changes.add(new PlotTruth.Change(name, "lines", oldLines, newLines));
        }
    }

    private static List<String> values(TruthDocument document, Field field) {
        return document.fields().getOrDefault(field, List.of()).stream()
                .map(TruthValue::value)
                .distinct()
                .toList();
    }

    private static List<String> lines(TruthDocument document) {
        return document.lines().stream()
                .map(line -> line.item().name() + " x " + line.item().quantity() + " at "
                        + line.item().unitPrice() + " = " + line.item().net())
                .toList();
    }
}
