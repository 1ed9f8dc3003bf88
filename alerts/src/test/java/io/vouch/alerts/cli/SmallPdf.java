package io.vouch.alerts.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One page of A4 with texts at places, as a PDF of its own: no library stands between the test and the words. */
final class SmallPdf {

    /** A text. @param x points from the left @param y points from the top, of its base line @param size of the type */
    record Text(double x, double y, double size, String text) {}

    private static final double HEIGHT = 842;

    private SmallPdf() {}

    static byte[] of(List<Text> texts) {
        StringBuilder content = new StringBuilder();
        for (Text each : texts) {
            content.append(String.format(
                    Locale.ROOT,
                    "BT /F1 %.0f Tf %.0f %.0f Td (%s) Tj ET%n",
                    each.size(),
                    each.x(),
                    HEIGHT - each.y(),
                    each.text().replace("(", "\\(").replace(")", "\\)")));
        }
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        for (String object : objects) {
            places.add(out.size());
            write(out, places.size() + " 0 obj\n" + object + "\nendobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(out, String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        write(out, "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
