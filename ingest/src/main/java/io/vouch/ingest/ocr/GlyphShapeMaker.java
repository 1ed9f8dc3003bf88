package io.vouch.ingest.ocr;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes {@link GlyphShapes} from typefaces; CONTRIBUTING.md has the command. For whoever adds a typeface: nothing of this runs when papers
 * are read.
 */
public final class GlyphShapeMaker {

    /** Characters of names that GB 2312 lacks, from the third part of the General List of Standard Chinese Characters (2013). */
    private static final String NAMES = "垚堃喆赟璟铖煊滢玥翊珩昇晧晞暻镕旻昉昫炅焱燚珺珣琇瑄璠璘瑀琚祎祾淏湲澔骉鋆锳镔镠钘钰锜锟闳阆頔颋颙飏骃骎骕彧翃泓沄浟渟湜溁"
            + "玘玙玚玭玹珅珝珧珽琎琤琨琬琰琯瑗瑢璁璇璎瓅甯畯砚硚祉禔禛秾稔竑筼翀翙翚翯芃芮苒茗荞莙菁蓁蓥虓裕觊詟諟譞贇轺辂遹邈郅鄞酆钺铄铎铠锃锽镆闿隽霈韫頫颢飗馗骐骧鲲鸢鹍麃黉";

    private static final int SIZE = 28;
    private static final int CANVAS = 2 * SIZE;
    /** Of the bell that each pixel is spread by, as a lens does, in pixels. */
    private static final double BLUR = 0.8;

    private static final int REACH = 3;
    /** Shapes of one character that are more alike say the same. */
    private static final double SAME = 0.015;

    private GlyphShapeMaker() {}

    /** @param args the file to write, then font files */
    public static void main(String[] args) throws IOException, FontFormatException {
        List<Font> fonts = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            fonts.add(Font.createFont(Font.TRUETYPE_FONT, new File(args[i])).deriveFont((float) SIZE));
        }
        List<Character> characters = new ArrayList<>();
        List<byte[]> shapes = new ArrayList<>();
        for (char character : characters()) {
            for (byte[] shape : shapes(character, fonts)) {
                characters.add(character);
                shapes.add(shape);
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            GlyphShapes.write(characters, shapes, out);
        }
    }

    private static Set<Character> characters() {
        Set<Character> characters = new TreeSet<>();
        Charset national = Charset.forName("GB2312");
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                String text = new String(new byte[] {(byte) row, (byte) cell}, national);
                if (text.length() == 1 && Character.isIdeographic(text.charAt(0))) {
                    characters.add(text.charAt(0));
                }
            }
        }
        NAMES.chars().forEach(character -> characters.add((char) character));
        return characters;
    }

    private static List<byte[]> shapes(char character, List<Font> fonts) {
        List<byte[]> shapes = new ArrayList<>();
        for (Font font : fonts) {
            byte[] shape = font.canDisplay(character) ? GlyphShape.of(drawn(character, font)) : new byte[0];
            if (shape.length > 0
                    && shapes.stream()
                            .allMatch(other -> GlyphShape.distance(shape, 0, other, 0, GlyphShape.LENGTH) > SAME)) {
                shapes.add(shape);
            }
        }
        return shapes;
    }

    private static GreyPicture drawn(char character, Font font) {
        BufferedImage image = new BufferedImage(CANVAS, CANVAS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, CANVAS, CANVAS);
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.drawString(String.valueOf(character), SIZE / 2F, SIZE * 1.4F);
        pen.dispose();
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] across = blurred(pixels, 1);
        return new GreyPicture(CANVAS, CANVAS, blurred(across, CANVAS));
    }

    /** @param step 1 along the rows, the width along the columns */
    private static byte[] blurred(byte[] pixels, int step) {
        double[] bell = new double[2 * REACH + 1];
        double all = 0;
        for (int i = -REACH; i <= REACH; i++) {
            bell[i + REACH] = Math.exp(-i * i / (2 * BLUR * BLUR));
            all += bell[i + REACH];
        }
        byte[] out = new byte[pixels.length];
        for (int at = 0; at < pixels.length; at++) {
            double sum = 0;
            for (int i = -REACH; i <= REACH; i++) {
                // What is drawn stays away from the edges, so that pixels beyond them are as white as those before.
                int from = Math.floorMod(at + i * step, pixels.length);
                sum += bell[i + REACH] * (pixels[from] & 0xFF);
            }
            out[at] = (byte) Math.round(sum / all);
        }
        return out;
    }
}
