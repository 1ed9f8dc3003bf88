package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.world.Dice;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Prints pages and makes pictures of them after a {@link Recipe}: scans, faxes, photographs, copies of copies. */
public final class Degrader {
    private static final Color PAPER = new Color(250, 249, 246);

    private final Typefaces typefaces;
    private final PdfWriter writer;

    public Degrader(Typefaces typefaces) {
        this.typefaces = typefaces;
        this.writer = new PdfWriter(typefaces);
    }

    public List<Scan> copies(List<Page> pages, Recipe recipe, Dice dice) throws IOException {
        byte[] printed = writer.write(pages, "print", LocalDate.EPOCH, Optional.empty());
        List<Scan> scans = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(printed)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < pages.size(); i++) {
                BufferedImage clean = renderer.renderImageWithDPI(i, recipe.dpi(), ImageType.RGB);
                if (recipe.stamped() && i == 0) {
                    Rubber.stamp(clean, recipe.dpi() / 72.0, isChinese(pages.get(0)), typefaces, dice.fork("received"));
                }
                scans.add(copy(clean, recipe, dice.fork("page " + i)));
            }
        }
        return scans;
    }

    private static boolean isChinese(Page page) {
        return page.elements().stream()
                .anyMatch(element ->
                        element instanceof Element.Text text && text.face().isHan());
    }

    private static Scan copy(BufferedImage clean, Recipe recipe, Dice dice) throws IOException {
        double pixels = recipe.dpi() / 72.0;
        AffineTransform moved = new AffineTransform();
        BufferedImage paper = clean;
        for (int round = 0; round < recipe.rounds(); round++) {
            AffineTransform turn = AffineTransform.getRotateInstance(
                    Math.toRadians((dice.unit() - 0.5) * 2 * recipe.skew()),
                    paper.getWidth() / 2.0,
                    paper.getHeight() / 2.0);
            turn.translate(dice.gaussian() * 3, dice.gaussian() * 3);
            paper = laid(paper, turn);
            folds(paper, recipe.folds(), dice);
            if (recipe.folds() > 1) {
                crease(paper, dice);
            }
            paper = Grain.soiled(paper, recipe, dice.fork("grain " + round));
            moved.preConcatenate(turn);
        }
        Keystone keystone = Keystone.of(recipe.keystone(), paper.getWidth(), paper.getHeight(), dice);
        paper = keystone.seen(paper);
        int cutX = (int) (paper.getWidth() * recipe.crop());
        int cutY = (int) (paper.getHeight() * recipe.crop());
        if (cutX > 0) {
            paper = cropped(paper, cutX, cutY);
        }
        if (recipe.isFax()) {
            paper = Grain.faxed(paper, recipe.dpi() / recipe.faxLines());
        }
        byte[] jpeg = Scanner.jpeg(paper, (float) recipe.quality(), recipe.dpi());
        return new Scan(
                jpeg, paper.getWidth() / pixels, paper.getHeight() / pixels, moved, keystone, cutX, cutY, pixels);
    }

    private static BufferedImage laid(BufferedImage sheet, AffineTransform turn) {
        BufferedImage paper = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(sheet, turn, null);
        graphics.dispose();
        return paper;
    }

    private static BufferedImage cropped(BufferedImage paper, int x, int y) {
        BufferedImage inner =
                new BufferedImage(paper.getWidth() - 2 * x, paper.getHeight() - 2 * y, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = inner.createGraphics();
        graphics.drawImage(paper, -x, -y, null);
        graphics.dispose();
        return inner;
    }

    /** Lines where the sheet was folded: a light ridge with a shadow below. */
    private static void folds(BufferedImage paper, int folds, Dice dice) {
        byte[] pixels = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        int row = paper.getWidth() * 3;
        for (int fold = 1; fold <= folds; fold++) {
            int y = paper.getHeight() * fold / (folds + 1) + dice.between(-12, 12);
            for (int line = -2; line <= 5; line++) {
                int change = line < 1 ? 14 : -26 + 4 * line;
                int start = Math.max(0, Math.min(paper.getHeight() - 1, y + line)) * row;
                for (int i = start; i < start + row; i++) {
                    pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 255) + change));
                }
            }
        }
    }

    /** A fold from top to bottom: a dark line with a light edge. */
    private static void crease(BufferedImage paper, Dice dice) {
        byte[] pixels = ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
        int middle = paper.getWidth() / 2 + dice.between(-20, 20);
        for (int y = 0; y < paper.getHeight(); y++) {
            for (int column = -1; column <= 3; column++) {
                int change = column < 1 ? -24 : 12;
                int start = (y * paper.getWidth() + middle + column) * 3;
                for (int i = start; i < start + 3; i++) {
                    pixels[i] = (byte) Math.max(0, Math.min(255, (pixels[i] & 255) + change));
                }
            }
        }
    }
}
