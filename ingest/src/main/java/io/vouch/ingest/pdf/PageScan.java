package io.vouch.ingest.pdf;

import io.vouch.ingest.glyph.Glyph;
import io.vouch.ingest.page.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Walks what a page draws, without drawing it: glyphs with their places, pictures with theirs, and how much line art there
 * is. One instance reads one page.
 *
 * <p>Work is bounded: forms that call each other in ever larger numbers end in {@link PageTooComplex}.
 */
final class PageScan extends PDFStreamEngine {

    /** Operators of one page: 50 times the busiest honest page seen. */
    private static final int MAX_OPERATORS = 3_000_000;

    private static final int MAX_IMAGES = 5_000;

    /** The page asks for more work than any honest page. */
    static final class PageTooComplex extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PageTooComplex(String message) {
            super(message);
        }
    }

    private final PageFrame frame;
    private final int maxGlyphs;
    private final HiddenLayers layers;
    private final Map<PDFont, FontShape> shapes;
    private final ImagePlacer placer;
    private final LineArtCode lineArt;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<PlacedImage> images = new ArrayList<>();
    private int operators;
    private int unmapped;
    private int outside;
    private int hidden;
    private int fills;
    private FontShape shape;

    /** @param shapes of the document's fonts, filled as they are met */
    PageScan(PageFrame frame, int maxGlyphs, HiddenLayers layers, Map<PDFont, FontShape> shapes) {
        this.frame = frame;
        this.maxGlyphs = maxGlyphs;
        this.layers = layers;
        this.shapes = shapes;
        this.lineArt = new LineArtCode(frame);
        this.placer = new ImagePlacer(frame);
        addTextOperators();
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new DrawObjectLazily(this));
    }

    static Map<PDFont, FontShape> newShapes() {
        return new IdentityHashMap<>();
    }

    private void addTextOperators() {
        addOperator(new BeginText(this));
        addOperator(new EndText(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<PlacedImage> images() {
        return images;
    }

    /** Drawn characters for which the file does not tell what they stand for. */
    int unmapped() {
        return unmapped;
    }

    /** Points of one unit of user space. */
    double unit() {
        return frame.unit();
    }

    /** Characters drawn outside the visible page. */
    int outside() {
        return outside;
    }

    /** Characters of layers that are switched off. */
    int hidden() {
        return hidden;
    }

    /** Where a code may be drawn as line art. */
    Optional<Box> lineArtCode() {
        return lineArt.place();
    }

    /** Painted line art: fills, strokes and shadings. */
    int fills() {
        return fills;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw new PageTooComplex("more than " + MAX_OPERATORS + " drawing operators");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        switch (operator.getName()) {
            case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh" -> fills++;
            case "re", "m", "l", "h" -> lineArt.path(
                    operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix());
            case "BDC" -> layers.begin(operands, getResources());
            case "BMC" -> layers.begin();
            case "EMC" -> layers.end();
            case "BI" -> addImage(null, operator.getImageParameters());
            default -> {
                // Paths, colours and clips do not move words.
            }
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // A broken operator (missing font, short operand list) must not cost the rest of the page.
    }

    /** Called for each image object. */
    void addImage(COSStream stream, COSDictionary parameters) {
        if (parameters == null || layers.isHidden()) {
            return;
        }
        if (images.size() >= MAX_IMAGES) {
            throw new PageTooComplex("more than " + MAX_IMAGES + " pictures");
        }
        int width = parameters.getInt(COSName.WIDTH, COSName.getPDFName("W"), 0);
        int height = parameters.getInt(COSName.HEIGHT, COSName.getPDFName("H"), 0);
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        placer.place(stream, getResources(), width, height, matrix).ifPresent(images::add);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs.size() + unmapped >= maxGlyphs) {
            throw new PageTooComplex("more than " + maxGlyphs + " characters");
        }
        if (shape == null || shape.font() != font) {
            shape = shapes.computeIfAbsent(font, FontShape::of);
        }
        String text = shape.textOf(code);
        if (text.isEmpty()) {
            unmapped++;
            return;
        }
        if (layers.isHidden()) {
            hidden++;
            return;
        }
        double width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        Glyph.Metrics metrics =
                new Glyph.Metrics(width, shape.descent(), shape.ascent(), font.isVertical(), shape.gap(), tracking());
        Glyph glyph = Glyph.of(text, frame.emSquare(matrix), metrics, isInvisible());
        if (glyph.isOn(frame.width(), frame.height())) {
            glyphs.add(glyph);
        } else if (!glyph.isBlank()) {
            outside++;
        }
    }

    /** Character spacing in ems, as far as it only spreads letters and does not part columns. */
    private double tracking() {
        PDTextState text = getGraphicsState().getTextState();
        double size = Math.abs(text.getFontSize());
        double spacing = text.getCharacterSpacing();
        return size > 0 && spacing > 0 ? Math.min(1, spacing / size) : 0;
    }

    private boolean isInvisible() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    }
}
