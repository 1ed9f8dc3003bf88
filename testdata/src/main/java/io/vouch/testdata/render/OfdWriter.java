package io.vouch.testdata.render;

import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Field;
import io.vouch.testdata.page.Ink;
import io.vouch.testdata.page.Mark;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.page.Typeface;
import io.vouch.testdata.page.Typesetter;
import io.vouch.testdata.xml.Tree;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a one-page OFD (GB/T 33190-2016): the empty form in the template layer, the filling in the page layer, custom tags
 * from fields to text objects, and the invoice data as attachment.
 */
public final class OfdWriter {
    private static final String OFD = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final double MM = 25.4 / 72;
    private static final int PAGE_ID = 10;
    private static final int TEMPLATE_ID = 9;
    private static final Map<Field, String> TAGS = tags();

    private final Typesetter typesetter;
    private final Tree template = new Tree();
    private final Tree content = new Tree();
    private final Map<Typeface, Integer> fonts = new EnumMap<>(Typeface.class);
    private final Map<String, Integer> objects = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private int nextId = 20;

    private OfdWriter(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /** {@code attachment} is the name of the data file inside the package, such as {@code original_invoice.xml}. */
    public static byte[] write(Page page, String id, LocalDate made, Attachment attachment, Typesetter typesetter)
            throws IOException {
        return new OfdWriter(typesetter).bytes(page, id, made, attachment);
    }

    private byte[] bytes(Page page, String id, LocalDate made, Attachment attachment) throws IOException {
        String area = millimetres(0, 0, page.width(), page.height());
        template.open("ofd:Page", OFD).open("ofd:Content").open("ofd:Layer", "ID=\"11\"");
        content.open("ofd:Page", OFD)
                .open("ofd:Area")
                .leaf("ofd:PhysicalBox", area)
                .close("ofd:Area")
                .leaf("ofd:Template", "TemplateID=\"" + TEMPLATE_ID + "\" ZOrder=\"Background\"", "")
                .open("ofd:Content")
                .open("ofd:Layer", "ID=\"12\"");
        for (Element element : page.elements()) {
            draw(element);
        }
        template.close("ofd:Layer").close("ofd:Content").close("ofd:Page");
        content.close("ofd:Layer").close("ofd:Content").close("ofd:Page");
        pack(area, id, made, attachment);
        return FixedZip.of(entries);
    }

    private void pack(String area, String id, LocalDate made, Attachment attachment) {
        Map<String, byte[]> pictures = new LinkedHashMap<>(entries);
        entries.clear();
        entries.put("OFD.xml", root(id, made));
        entries.put("Doc_0/Document.xml", document(area));
        entries.put("Doc_0/PublicRes.xml", fontFile());
        Tree media = new Tree().open("ofd:Res", OFD + " BaseLoc=\"Res\"").open("ofd:MultiMedias");
        if (!pictures.isEmpty()) {
            media.open("ofd:MultiMedia", "ID=\"6\" Type=\"Image\" Format=\"PNG\"")
                    .leaf("ofd:MediaFile", "qrcode.png")
                    .close("ofd:MultiMedia");
        }
        entries.put(
                "Doc_0/DocumentRes.xml",
                media.close("ofd:MultiMedias").close("ofd:Res").bytes());
        entries.put("Doc_0/Tpls/Tpl_0/Content.xml", template.bytes());
        entries.put("Doc_0/Pages/Page_0/Content.xml", content.bytes());
        entries.put(
                "Doc_0/Tags/CustomTags.xml",
                new Tree()
                        .open("ofd:CustomTags", OFD)
                        .open("ofd:CustomTag", "TypeID=\"\"")
                        .leaf("ofd:FileLoc", "Tag_Invoice.xml")
                        .close("ofd:CustomTag")
                        .close("ofd:CustomTags")
                        .bytes());
        entries.put("Doc_0/Tags/Tag_Invoice.xml", tagFile());
        entries.put(
                "Doc_0/Attachs/Attachments.xml",
                new Tree()
                        .open("ofd:Attachments", OFD)
                        .open(
                                "ofd:Attachment",
                                "ID=\"8\" Name=\"%s\" Format=\"xml\" CreationDate=\"%sT09:00:00\" Visible=\"false\""
                                        .formatted(attachment.name().replace(".xml", ""), made))
                        .leaf("ofd:FileLoc", attachment.name())
                        .close("ofd:Attachment")
                        .close("ofd:Attachments")
                        .bytes());
        entries.put("Doc_0/Attachs/" + attachment.name(), attachment.xml());
        entries.putAll(pictures);
    }

    private byte[] fontFile() {
        Tree tree = new Tree().open("ofd:Res", OFD + " BaseLoc=\"Res\"").open("ofd:Fonts");
        fonts.forEach((face, id) -> {
            String name = family(face);
            tree.leaf("ofd:Font", "ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"".formatted(id, name, name), "");
        });
        return tree.close("ofd:Fonts").close("ofd:Res").bytes();
    }

    /** Fonts are named and not embedded, as tax offices do, so that a reader takes its own. */
    private static String family(Typeface face) {
        return switch (face) {
            case HAN, HAN_BOLD -> "WenQuanYi Zen Hei";
            case HAN_SONG, HAN_SONG_BOLD -> "宋体";
            case HAN_KAI, HAN_KAI_BOLD -> "楷体";
            case HAN_MICRO, HAN_MICRO_BOLD -> "微软雅黑";
            case SANS, SANS_BOLD, VERA_SANS, VERA_SANS_BOLD -> "Arial";
            case SERIF, SERIF_BOLD, VERA_SERIF, VERA_SERIF_BOLD -> "Times New Roman";
            case MONO, VERA_MONO -> "Courier New";
        };
    }

    private static byte[] root(String id, LocalDate made) {
        return new Tree()
                .open("ofd:OFD", OFD + " DocType=\"OFD\" Version=\"1.0\"")
                .open("ofd:DocBody")
                .open("ofd:DocInfo")
                .leaf("ofd:DocID", id)
                .leaf("ofd:CreationDate", made.toString())
                .leaf("ofd:Creator", "Vouch test data")
                .close("ofd:DocInfo")
                .leaf("ofd:DocRoot", "Doc_0/Document.xml")
                .close("ofd:DocBody")
                .close("ofd:OFD")
                .bytes();
    }

    private byte[] document(String area) {
        return new Tree()
                .open("ofd:Document", OFD)
                .open("ofd:CommonData")
                .leaf("ofd:MaxUnitID", Integer.toString(nextId))
                .open("ofd:PageArea")
                .leaf("ofd:PhysicalBox", area)
                .close("ofd:PageArea")
                .leaf("ofd:PublicRes", "PublicRes.xml")
                .leaf("ofd:DocumentRes", "DocumentRes.xml")
                .leaf("ofd:TemplatePage", "ID=\"" + TEMPLATE_ID + "\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"", "")
                .close("ofd:CommonData")
                .open("ofd:Pages")
                .leaf("ofd:Page", "ID=\"" + PAGE_ID + "\" BaseLoc=\"Pages/Page_0/Content.xml\"", "")
                .close("ofd:Pages")
                .leaf("ofd:Attachments", "Attachs/Attachments.xml")
                .leaf("ofd:CustomTags", "Tags/CustomTags.xml")
                .close("ofd:Document")
                .bytes();
    }

    private void draw(Element element) throws IOException {
        if (element instanceof Element.Text text) {
            text(text);
        } else if (element instanceof Element.Rule rule) {
            rule(rule);
        } else if (element instanceof Element.Code code) {
            entries.put("Doc_0/Res/qrcode.png", png(QrPicture.of(code.payload())));
            String side = number(code.size());
            content.leaf(
                    "ofd:ImageObject",
                    "ID=\"%d\" CTM=\"%s 0 0 %s 0 0\" ResourceID=\"6\" Boundary=\"%s\""
                            .formatted(nextId++, side, side, millimetres(code.x(), code.y(), code.size(), code.size())),
                    "");
        }
    }

    private void text(Element.Text text) {
        Tree layer = text.form() ? template : content;
        int id = nextId++;
        for (Mark mark : text.marks()) {
            String tag = TAGS.get(mark.field());
            if (tag != null) {
                objects.putIfAbsent(tag, id);
            }
        }
        double top = text.baseline() - text.size();
        layer.open(
                        "ofd:TextObject",
                        "ID=\"%d\" Boundary=\"%s\" Font=\"%d\"%s Size=\"%s\""
                                .formatted(
                                        id,
                                        millimetres(text.x(), top, text.width() + 1, text.size() * 1.25),
                                        fonts.computeIfAbsent(text.face().plain(), any -> nextId++),
                                        text.face().isBold() ? " Weight=\"700\"" : "",
                                        number(text.size())))
                .leaf("ofd:FillColor", "Value=\"%s\"".formatted(colour(text.ink())), "")
                .leaf("ofd:TextCode", "X=\"0\" Y=\"%s\"%s".formatted(number(text.size()), steps(text)), text.text())
                .close("ofd:TextObject");
    }

    private String steps(Element.Text text) {
        int[] points = text.text().codePoints().toArray();
        if (points.length < 2) {
            return "";
        }
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i + 1 < points.length; i++) {
            double step = typesetter.width(Character.toString(points[i]), text.face(), text.size());
            steps.append(i == 0 ? "" : " ").append(number(step));
        }
        return " DeltaX=\"" + steps + "\"";
    }

    private void rule(Element.Rule rule) {
        double x = Math.min(rule.x0(), rule.x1());
        double y = Math.min(rule.y0(), rule.y1());
        double width = Math.abs(rule.x1() - rule.x0());
        double height = Math.abs(rule.y1() - rule.y0());
        template.open(
                        "ofd:PathObject",
                        "ID=\"%d\" Boundary=\"%s\" LineWidth=\"%s\""
                                .formatted(
                                        nextId++,
                                        millimetres(x, y, Math.max(width, 1), Math.max(height, 1)),
                                        number(rule.weight())))
                .leaf("ofd:StrokeColor", "Value=\"%s\"".formatted(colour(rule.ink())), "")
                .leaf("ofd:AbbreviatedData", "M 0 0 L %s %s".formatted(number(width), number(height)))
                .close("ofd:PathObject");
    }

    private byte[] tagFile() {
        Tree tree = new Tree()
                .open(
                        "fp:eInvoice",
                        "xmlns:fp=\"http://www.edrm.org.cn/schema/e-invoice/2019\""
                                + " xmlns:ofd=\"http://www.ofdspec.org/2016\" version=\"1.0\"");
        objects.forEach((tag, id) -> {
            String[] path = tag.split("/");
            for (String step : path) {
                tree.open("fp:" + step);
            }
            tree.leaf("ofd:ObjectRef", "PageRef=\"" + PAGE_ID + "\"", Integer.toString(id));
            for (int i = path.length - 1; i >= 0; i--) {
                tree.close("fp:" + path[i]);
            }
        });
        return tree.close("fp:eInvoice").bytes();
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static String colour(Ink ink) {
        return ink.red() + " " + ink.green() + " " + ink.blue();
    }

    private static String millimetres(double x, double y, double width, double height) {
        return number(x) + " " + number(y) + " " + number(width) + " " + number(height);
    }

    /** Points as millimetres with three decimals. */
    private static String number(double points) {
        return String.format(Locale.ROOT, "%.3f", points * MM);
    }

    private static Map<Field, String> tags() {
        Map<Field, String> tags = new EnumMap<>(Field.class);
        tags.put(Field.INVOICE_CODE, "InvoiceCode");
        tags.put(Field.INVOICE_NUMBER, "InvoiceNo");
        tags.put(Field.ISSUE_DATE, "IssueDate");
        tags.put(Field.CHECK_CODE, "InvoiceCheckCode");
        tags.put(Field.BUYER_NAME, "Buyer/BuyerName");
        tags.put(Field.BUYER_TAX_ID, "Buyer/BuyerTaxID");
        tags.put(Field.SELLER_NAME, "Seller/SellerName");
        tags.put(Field.SELLER_TAX_ID, "Seller/SellerTaxID");
        tags.put(Field.NET_AMOUNT, "TaxExclusiveTotalAmount");
        tags.put(Field.TAX_AMOUNT, "TaxTotalAmount");
        tags.put(Field.GROSS_AMOUNT, "TaxInclusiveTotalAmount");
        return tags;
    }
}
