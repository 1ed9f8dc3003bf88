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
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
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

    /** Forms inside each other: far more than honest pages have. */
    private static final int MAX_NESTING = 28;

    /** What opening a form costs, in operators. */
    private static final int FORM_COST = 100;

    private static final int MAX_IMAGES = 5_000;
    private static final int MAX_SAVED_STATES = 5_000;

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
    private final PageInk ink;
    private final PageGlyphs glyphs;
    private final List<PlacedImage> images = new ArrayList<>();
    private int operators;
    private boolean tooComplex;
    private int maxOperators = MAX_OPERATORS;
    private int fills;
    private FontShape shape;
    private boolean inGroup;
    private double groupAlpha = 1;

    /** @param shapes of the document's fonts, filled as they are met */
    PageScan(PageFrame frame, int maxGlyphs, HiddenLayers layers, Map<PDFont, FontShape> shapes) {
        this.frame = frame;
        this.maxGlyphs = maxGlyphs;
        this.layers = layers;
        this.shapes = shapes;
        this.lineArt = new LineArtCode();
        this.ink = new PageInk(frame, lineArt);
        this.glyphs = new PageGlyphs(frame);
        this.placer = new ImagePlacer(frame);
        TextOperators.addTo(this);
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new DrawObjectLazily(this));
    }

    static Map<PDFont, FontShape> newShapes() {
        return new IdentityHashMap<>();
    }

    /** Allows fewer operators than usual: for pages that are read beside the page that is asked for. */
    void limitOperators(int most) {
        maxOperators = Math.min(MAX_OPERATORS, most);
    }

    /** True if the page was left because it asks for more work than any honest page. */
    boolean isTooComplex() {
        return tooComplex;
    }

    private PageTooComplex tooComplex(String message) {
        tooComplex = true;
        return new PageTooComplex(message);
    }

    /** Operators done so far. */
    int operators() {
        return operators;
    }

    List<Glyph> glyphs() {
        return glyphs.all();
    }

    List<PlacedImage> images() {
        return images;
    }

    /** Drawn characters for which the file does not tell what they stand for. */
    int unmapped() {
        return glyphs.unmapped();
    }

    /** Points of one unit of user space. */
    double unit() {
        return frame.unit();
    }

    /** Characters drawn outside the visible page. */
    int outside() {
        return glyphs.outside();
    }

    /** Characters of layers that are switched off. */
    int hidden() {
        return glyphs.hidden();
    }

    /** Glyphs of which the file says something else than their font. */
    List<PageGlyphs.Remapped> remapped() {
        return glyphs.remapped();
    }

    /** Begin of the text outside the visible page. */
    String outsideText() {
        return glyphs.outsideText();
    }

    /** Begin of the text of layers that are switched off. */
    String hiddenText() {
        return glyphs.hiddenText();
    }

    /** Painted areas in the order of painting. */
    List<Paint> paints() {
        return ink.paints();
    }

    /** What a glyph is drawn in. */
    TextStyle styleOf(Glyph glyph) {
        return glyphs.styleOf(glyph);
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
        if (++operators > maxOperators) {
            throw tooComplex("more than " + maxOperators + " drawing operators");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        String name = operator.getName();
        switch (name) {
            case "re", "m", "l", "h", "c", "v", "y" -> ink.build(
                    name, operands, getGraphicsState().getCurrentTransformationMatrix());
            case "f", "F", "f*", "B", "B*", "b", "b*", "S", "s" -> {
                fills++;
                ink.seeThrough(inGroup);
                ink.paint(name, getGraphicsState(), glyphs.all().size(), layers.isHidden());
            }
            case "n" -> ink.paint(name, getGraphicsState(), glyphs.all().size(), true);
            case "sh" -> {
                fills++;
                ink.shade(glyphs.all().size());
            }
            case "W", "W*" -> ink.clipNext();
            case "BDC" -> layers.begin(operands, getResources());
            case "BMC" -> layers.begin();
            case "EMC" -> layers.end();
            case "BI" -> addImage(null, operator.getImageParameters());
            default -> ink.set(name, operands, getResources());
        }
    }

    @Override
    public void saveGraphicsState() {
        if (getGraphicsStackSize() > MAX_SAVED_STATES) {
            throw tooComplex("more than " + MAX_SAVED_STATES + " graphics states inside each other");
        }
        super.saveGraphicsState();
        ink.save();
    }

    @Override
    public void restoreGraphicsState() {
        super.restoreGraphicsState();
        ink.restore();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        PageInk.Mark mark = ink.enter();
        clipTo(form);
        try {
            super.showForm(form);
        } finally {
            ink.leave(mark);
        }
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup group) throws IOException {
        PageInk.Mark mark = ink.enter();
        clipTo(group);
        boolean outerGroup = inGroup;
        double outerAlpha = groupAlpha;
        inGroup |= isSeeThrough();
        groupAlpha *= getGraphicsState().getNonStrokeAlphaConstant();
        try {
            super.showTransparencyGroup(group);
        } finally {
            inGroup = outerGroup;
            groupAlpha = outerAlpha;
            ink.leave(mark);
        }
    }

    private boolean isSeeThrough() {
        return getGraphicsState().getNonStrokeAlphaConstant() < 1
                || getGraphicsState().getSoftMask() != null
                || getGraphicsState().getBlendMode() != BlendMode.NORMAL;
    }

    /** A form costs as much as its operators, and then its opening. */
    private void clipTo(PDFormXObject form) {
        operators += FORM_COST;
        PDRectangle box = form.getBBox();
        if (box != null) {
            Matrix m = Matrix.concatenate(getGraphicsState().getCurrentTransformationMatrix(), form.getMatrix());
            ink.clip(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY(), m);
        }
    }

    @Override
    public void showAnnotation(PDAnnotation annotation) throws IOException {
        PageInk.Mark mark = ink.enter();
        ink.annotation(true);
        try {
            super.showAnnotation(annotation);
        } finally {
            ink.annotation(false);
            ink.leave(mark);
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        glyphs.beginString();
        super.showText(string);
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        // A broken operator (missing font, short operand list) must not cost the rest of the page.
    }

    /** Called before a form is walked into. */
    void checkNesting() {
        if (getLevel() > MAX_NESTING) {
            throw tooComplex("more than " + MAX_NESTING + " forms inside each other");
        }
    }

    /** Called for each image object. */
    void addImage(COSStream stream, COSDictionary parameters) {
        if (parameters == null || layers.isHidden()) {
            return;
        }
        if (images.size() >= MAX_IMAGES) {
            throw tooComplex("more than " + MAX_IMAGES + " pictures");
        }
        int width = parameters.getInt(COSName.WIDTH, COSName.getPDFName("W"), 0);
        int height = parameters.getInt(COSName.HEIGHT, COSName.getPDFName("H"), 0);
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        Optional<PlacedImage> placed = placer.place(stream, getResources(), width, height, matrix);
        placed.ifPresent(image -> {
            images.add(image);
            ink.picture(
                    image.box(),
                    !inGroup && covers(image, parameters),
                    getGraphicsState(),
                    glyphs.all().size());
        });
    }

    private static boolean covers(PlacedImage image, COSDictionary parameters) {
        boolean stencil = parameters.getBoolean(COSName.IMAGE_MASK, false)
                || parameters.getBoolean(COSName.getPDFName("IM"), false);
        return image.turns() != null
                && !stencil
                && !parameters.containsKey(COSName.SMASK)
                && !parameters.containsKey(COSName.MASK);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (glyphs.drawn() >= maxGlyphs) {
            throw tooComplex("more than " + maxGlyphs + " characters");
        }
        if (shape == null || shape.font() != font) {
            shape = shapes.computeIfAbsent(font, FontShape::of);
        }
        String text = shape.textOf(code);
        if (text.isEmpty()) {
            glyphs.addUnmapped();
            return;
        }
        if (layers.isHidden()) {
            glyphs.addHidden(text);
            return;
        }
        double width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
        Glyph.Metrics metrics =
                new Glyph.Metrics(width, shape.descent(), shape.ascent(), font.isVertical(), shape.gap(), tracking());
        TextStyle style = glyphs.style(shape, this::currentStyle);
        Glyph glyph = Glyph.of(text, frame.emSquare(matrix), metrics, !style.inked(), glyphs.styleNumber());
        glyphs.add(glyph, shape.byFont(code));
    }

    private TextStyle currentStyle() {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        boolean inked = mode != RenderingMode.NEITHER && mode != RenderingMode.NEITHER_CLIP;
        Ink now = ink.now();
        boolean plain = !inGroup && (mode.isFill() && !mode.isStroke() || now.fill() == now.stroke());
        boolean masked = getGraphicsState().getSoftMask() != null;
        return new TextStyle(
                shape,
                plain && !masked ? now.fill() : Ink.UNKNOWN,
                groupAlpha * (mode.isStroke() ? 1 : getGraphicsState().getNonStrokeAlphaConstant()),
                inked,
                now.clip(),
                ink.isAnnotation());
    }

    /** Character spacing in ems, as far as it only spreads letters and does not part columns. */
    private double tracking() {
        PDTextState text = getGraphicsState().getTextState();
        double size = Math.abs(text.getFontSize());
        double spacing = text.getCharacterSpacing();
        return size > 0 && spacing > 0 ? Math.min(1, spacing / size) : 0;
    }
}
