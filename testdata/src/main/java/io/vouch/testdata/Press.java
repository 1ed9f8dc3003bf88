package io.vouch.testdata;

import io.vouch.testdata.deal.Invoice;
import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.layout.InvoicePaper;
import io.vouch.testdata.layout.Show;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Box;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Span;
import io.vouch.testdata.render.Attachment;
import io.vouch.testdata.render.Degrader;
import io.vouch.testdata.render.DocxWriter;
import io.vouch.testdata.render.OfdWriter;
import io.vouch.testdata.render.PdfWriter;
import io.vouch.testdata.render.Scan;
import io.vouch.testdata.render.Scanner;
import io.vouch.testdata.render.Typefaces;
import io.vouch.testdata.truth.TruthDocument;
import io.vouch.testdata.truth.TruthValue;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.xml.EInvoiceXml;
import io.vouch.testdata.xml.OriginalInvoiceXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Turns drawings into files, and their marks into truth. */
final class Press {
    private final PdfWriter pdf;
    private final Copying copying;
    private final boolean dry;
    private final Optional<Words> words;

    /** The press of the shipped deals. */
    Press(Typefaces typefaces) {
        this(typefaces, scans(new Scanner(typefaces)), false, Optional.empty());
    }

    private static Copying scans(Scanner scanner) {
        return (pages, medium, dice) -> scanner.scan(pages, dice);
    }

    private Press(Typefaces typefaces, Copying copying, boolean dry, Optional<Words> words) {
        this.words = words;
        this.pdf = new PdfWriter(typefaces);
        this.copying = copying;
        this.dry = dry;
    }

    /** A press with every degradation; with {@code labels} it also lists the words of each page. */
    static Press full(Typefaces typefaces, boolean labels) {
        Degrader degrader = new Degrader(typefaces);
        return new Press(
                typefaces,
                (pages, medium, dice) -> degrader.copies(pages, medium.recipe(dice), dice),
                false,
                labels ? Optional.of(new Words(typefaces)) : Optional.empty());
    }

    /** A press that makes the truth and no file. */
    static Press dry(Typefaces typefaces) {
        Copying none = (pages, medium, dice) -> List.of();
        return new Press(typefaces, none, true, Optional.empty());
    }

    @FunctionalInterface
    private interface Copying {
        List<Scan> copies(List<Page> pages, Medium medium, Dice dice) throws IOException;
    }

    PrintedPaper digital(String name, String type, Drawing drawing, LocalDate made, Optional<Attachment> attachment)
            throws IOException {
        byte[] bytes = dry ? said(drawing.pages(), attachment) : pdf.write(drawing.pages(), name, made, attachment);
        Medium medium = attachment.isPresent() ? Medium.HYBRID : Medium.DIGITAL;
        BiFunction<Integer, Box, Box> still = (page, box) -> box;
        return new PrintedPaper(
                name + ".pdf", bytes, truth(type, drawing, medium, still), words(drawing, still), beside(drawing));
    }

    /** What stands for the file on a dry run: everything that is drawn, and what is attached. */
    private static byte[] said(List<Page> pages, Optional<Attachment> attachment) {
        String data = attachment
                .map(each -> new String(each.xml(), StandardCharsets.UTF_8))
                .orElse("");
        return bytes(pages + data);
    }

    /** On a dry run, the texts that prove no field and belong to no line, without the spaces at which lines break. */
    private String beside(Drawing drawing) {
        if (!dry) {
            return "";
        }
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < drawing.pages().size(); i++) {
            int page = i + 1;
            for (Element element : drawing.pages().get(i).elements()) {
                if (element instanceof Element.Text text
                        && text.marks().isEmpty()
                        && drawing.lines().stream()
                                .noneMatch(line ->
                                        line.page() == page && line.box().overlaps(text.box()))) {
                    texts.append(text.text().replaceAll("\\s", ""));
                }
            }
        }
        return texts.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<WordPage> words(Drawing drawing, BiFunction<Integer, Box, Box> moved) {
        return words.map(each -> each.of(drawing.pages(), moved)).orElse(List.of());
    }

    /** One page becomes a JPEG, several a PDF of JPEGs. */
    PrintedPaper scanned(String name, String type, Drawing drawing, LocalDate made, Medium medium, Dice dice)
            throws IOException {
        boolean single = drawing.pages().size() == 1;
        String file = name + (single ? ".jpg" : ".pdf");
        if (dry) {
            byte[] said = said(drawing.pages(), Optional.empty());
            TruthDocument truth = truth(type, drawing, medium, (page, box) -> box);
            return new PrintedPaper(file, said, truth, List.of(), beside(drawing));
        }
        List<Scan> scans = copying.copies(drawing.pages(), medium, dice);
        byte[] bytes = single ? scans.get(0).jpeg() : pdf.pictures(scans, name, made);
        BiFunction<Integer, Box, Box> moved = (page, box) -> scans.get(page - 1).box(box);
        return new PrintedPaper(file, bytes, truth(type, drawing, medium, moved), words(drawing, moved), "");
    }

    PrintedPaper ofd(String name, String type, Drawing drawing, InvoicePaper paper, Typefaces typefaces)
            throws IOException {
        Invoice data = paper.data();
        Attachment attachment = data.family().isDigital()
                ? new Attachment("einvoice.xml", EInvoiceXml.of(data))
                : new Attachment("original_invoice.xml", OriginalInvoiceXml.of(data, Show.qr(data)));
        byte[] bytes = dry
                ? said(drawing.pages(), Optional.of(attachment))
                : OfdWriter.write(drawing.pages().get(0), data.number(), data.issued(), attachment, typefaces);
        BiFunction<Integer, Box, Box> still = (page, box) -> box;
        return new PrintedPaper(
                name + ".ofd", bytes, truth(type, drawing, Medium.OFD, still), words(drawing, still), beside(drawing));
    }

    /** A word processor's file has no pages before it is printed: its truth is without places. */
    PrintedPaper docx(String name, String type, String layout, List<Block> blocks, LocalDate made) throws IOException {
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (Span span : spans(block)) {
                for (Mark mark : span.marks()) {
                    fields.computeIfAbsent(mark.field(), any -> new ArrayList<>())
                            .add(new TruthValue(mark.value(), Optional.empty()));
                }
            }
        }
        TruthDocument truth =
                new TruthDocument(type, layout, Medium.DOCX.tag(), fields, List.of()).withClauses(clauses(blocks));
        return new PrintedPaper(name + ".docx", dry ? bytes(blocks.toString()) : DocxWriter.write(blocks, made), truth);
    }

    private static List<TruthDocument.Clause> clauses(List<Block> blocks) {
        List<TruthDocument.Clause> clauses = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Clause clause) {
                clause.said()
                        .forEach(said -> clauses.add(new TruthDocument.Clause(
                                said.kind(), said.polarity(), clause.text().strip(), Optional.empty())));
            }
        }
        return clauses;
    }

    private static List<Span> spans(Block block) {
        if (block instanceof Block.Clause clause) {
            return clause.body().spans();
        }
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.spans();
        }
        if (block instanceof Block.Grid grid) {
            return grid.rows().stream().flatMap(List::stream).toList();
        }
        if (block instanceof Block.Columns columns) {
            return Stream.concat(columns.left().stream(), columns.right().stream())
                    .flatMap(List::stream)
                    .toList();
        }
        return List.of();
    }

    static TruthDocument truth(String type, Drawing drawing, Medium medium, BiFunction<Integer, Box, Box> moved) {
        Map<Field, List<TruthValue>> fields = new LinkedHashMap<>();
        for (int number = 1; number <= drawing.pages().size(); number++) {
            for (Map.Entry<Mark, List<Box>> entry :
                    places(drawing.pages().get(number - 1)).entrySet()) {
                for (Box box : entry.getValue()) {
                    TruthValue.Place place = new TruthValue.Place(number, moved.apply(number, box));
                    fields.computeIfAbsent(entry.getKey().field(), any -> new ArrayList<>())
                            .add(new TruthValue(entry.getKey().value(), Optional.of(place)));
                }
            }
        }
        List<TruthDocument.Line> lines = drawing.lines().stream()
                .map(line -> new TruthDocument.Line(
                        line.item(),
                        Optional.of(new TruthValue.Place(line.page(), moved.apply(line.page(), line.box())))))
                .toList();
        List<TruthDocument.Clause> clauses = drawing.clauses().stream()
                .map(clause -> new TruthDocument.Clause(
                        clause.kind(),
                        clause.polarity(),
                        clause.text(),
                        Optional.of(new TruthValue.Place(clause.page(), moved.apply(clause.page(), clause.box())))))
                .toList();
        return new TruthDocument(
                        type, drawing.layout(), medium.tag(), fields, lines, seals(drawing, moved), Optional.empty())
                .withClauses(clauses);
    }

    private static List<TruthDocument.Seal> seals(Drawing drawing, BiFunction<Integer, Box, Box> moved) {
        List<TruthDocument.Seal> seals = new ArrayList<>();
        for (int number = 1; number <= drawing.pages().size(); number++) {
            for (Element element : drawing.pages().get(number - 1).elements()) {
                if (element instanceof Element.Impression stamped) {
                    Element.Seal seal = stamped.seal();
                    Box box = new Box(
                            seal.centreX() - seal.radius(),
                            seal.centreY() - seal.radius(),
                            seal.centreX() + seal.radius(),
                            seal.centreY() + seal.radius());
                    String pixels = Long.toHexString(stamped.ink()) + "-" + Math.round(seal.turn());
                    TruthValue.Place place = new TruthValue.Place(number, moved.apply(number, box));
                    seals.add(new TruthDocument.Seal(seal.ring(), pixels, place));
                }
            }
        }
        return seals;
    }

    /** Where each mark stands on a page. Neighbouring runs of one mark are one place, broken over lines. */
    private static Map<Mark, List<Box>> places(Page page) {
        Map<Mark, List<Box>> places = new LinkedHashMap<>();
        List<Mark> before = List.of();
        for (Element element : page.elements()) {
            if (!(element instanceof Element.Text) && !(element instanceof Element.Outline)) {
                continue;
            }
            // What is drawn as outlines is what is seen.
            Element.Text text = element instanceof Element.Outline outline ? outline.text() : (Element.Text) element;
            for (Mark mark : text.marks()) {
                List<Box> boxes = places.computeIfAbsent(mark, any -> new ArrayList<>());
                if (before.contains(mark)) {
                    boxes.set(boxes.size() - 1, boxes.get(boxes.size() - 1).union(text.box()));
                } else {
                    boxes.add(text.box());
                }
            }
            before = text.marks();
        }
        return places;
    }
}
