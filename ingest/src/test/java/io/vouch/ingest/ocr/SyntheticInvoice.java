package io.vouch.ingest.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A Chinese invoice drawn on A4 at 200 dpi, with a round red seal over its text, noise and a small skew; the texts are the truth. */
final class SyntheticInvoice {

    static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    static final int WIDTH = 1654;
    static final int HEIGHT = 2339;

    private final List<String> texts = new ArrayList<>();
    private final Random random;
    private final BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Font font;

    private SyntheticInvoice(long seed) throws IOException, FontFormatException {
        random = new Random(seed);
        font = Font.createFont(Font.TRUETYPE_FONT, FONT.toFile());
    }

    static boolean canDraw() {
        return Files.isReadable(FONT);
    }

    record Drawn(BufferedImage picture, List<String> texts) {}

    static Drawn draw(long seed, double skewDegrees, boolean sealed) throws IOException, FontFormatException {
        var invoice = new SyntheticInvoice(seed);
        BufferedImage picture = invoice.paint(skewDegrees, sealed);
        return new Drawn(picture, List.copyOf(invoice.texts));
    }

    private BufferedImage paint(double skewDegrees, boolean sealed) {
        Graphics2D g = page.createGraphics();
        g.setColor(new Color(250, 248, 243));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setTransform(AffineTransform.getRotateInstance(Math.toRadians(skewDegrees), WIDTH / 2.0, HEIGHT / 2.0));
        g.setColor(new Color(30, 30, 35));
        texts(g);
        if (sealed) {
            seal(g, 1180, 1330);
        }
        g.dispose();
        noise();
        return page;
    }

    private void texts(Graphics2D g) {
        write(g, 46, 520, 200, "电子发票（增值税专用发票）");
        write(g, 27, 1020, 290, "发票号码：" + digits(20));
        write(g, 27, 1020, 340, "开票日期：2026年0" + (1 + random.nextInt(9)) + "月1" + random.nextInt(10) + "日");
        write(g, 27, 130, 430, "购买方名称：苏州恒力机械设备制造有限公司");
        write(g, 27, 130, 480, "统一社会信用代码：91320505MA1N" + digits(6));
        write(g, 27, 130, 530, "地址：江苏省苏州市高新区科技城锦峰路158号");
        write(g, 27, 130, 600, "销售方名称：上海远东国际贸易发展股份有限公司");
        write(g, 27, 130, 650, "统一社会信用代码：91310115MA1K" + digits(6));
        write(g, 27, 130, 700, "开户银行：中国工商银行上海市浦东支行");
        write(g, 27, 130, 750, "账号：1001" + digits(15));
        int y = 860;
        String[] heads = {"项目名称", "规格型号", "数量", "单价", "金额", "税率", "税额"};
        int[] columns = {130, 470, 700, 830, 1020, 1240, 1380};
        for (int i = 0; i < heads.length; i++) {
            write(g, 25, columns[i], y, heads[i]);
        }
        g.setStroke(new BasicStroke(2));
        g.drawRect(110, 820, 1430, 560);
        g.drawLine(110, 880, 1540, 880);
        String[] goods = {"精密轴承", "不锈钢管件", "液压控制阀", "工业减速机", "电缆接线端子", "数控刀具"};
        for (String name : goods) {
            y += 70;
            write(g, 25, columns[0], y, name);
            write(g, 25, columns[1], y, "GB" + digits(4));
            write(g, 25, columns[2], y, digits(3));
            write(g, 25, columns[3], y, digits(3) + "." + digits(2));
            write(g, 25, columns[4], y, digits(5) + "." + digits(2));
            write(g, 25, columns[5], y, "13%");
            write(g, 25, columns[6], y, digits(4) + "." + digits(2));
        }
        write(g, 27, 130, 1440, "价税合计（大写）：壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分");
        write(g, 27, 1020, 1440, "（小写）¥1" + digits(6) + "." + digits(2));
        write(g, 27, 130, 1510, "备注：合同编号HT-2026-" + digits(4) + "，付款期限为验收合格后90天，转让须经书面同意。");
        write(g, 27, 130, 1580, "开票人：王建国");
        write(g, 27, 700, 1580, "复核：李明华");
    }

    private void write(Graphics2D g, int size, int x, int y, String text) {
        g.setFont(font.deriveFont((float) size));
        g.drawString(text, x, y);
        texts.add(text);
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        text.append((char) ('1' + random.nextInt(9)));
        while (text.length() < count) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    private void seal(Graphics2D g, int x, int y) {
        Color before = g.getColor();
        AffineTransform transform = g.getTransform();
        g.setColor(new Color(222, 30, 40, 190));
        g.setStroke(new BasicStroke(9));
        g.drawOval(x - 160, y - 160, 320, 320);
        g.setFont(font.deriveFont(38f));
        String ring = "上海远东国际贸易发展有限公司";
        for (int i = 0; i < ring.length(); i++) {
            g.setTransform(transform);
            g.translate(x, y);
            g.rotate(Math.toRadians(-125 + 250.0 * i / (ring.length() - 1)));
            g.drawString(ring.substring(i, i + 1), -19, -105);
        }
        g.setTransform(transform);
        g.setFont(font.deriveFont(80f));
        g.drawString("★", x - 40, y + 28);
        g.setFont(font.deriveFont(30f));
        g.drawString("发票专用章", x - 75, y + 90);
        g.setColor(before);
    }

    private void noise() {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = page.getRGB(x, y);
                int delta = (int) Math.round(random.nextGaussian() * 9);
                page.setRGB(
                        x,
                        y,
                        clamp((rgb >> 16 & 0xFF) + delta) << 16
                                | clamp((rgb >> 8 & 0xFF) + delta) << 8
                                | clamp((rgb & 0xFF) + delta));
            }
        }
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
