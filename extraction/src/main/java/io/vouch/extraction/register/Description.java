package io.vouch.extraction.register;

import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.Row;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import io.vouch.ingest.page.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A description from its first line to its last: the lines below belong to it until a label, a gap or the end of its paragraph.
 *
 * @param text all lines as one
 * @param box around them
 */
record Description(String text, Box box) {

    private static final int MOST_LINES = 200;
    private static final int MOST_TEXT = 20_000;
    /** In heights of text: white between two lines of one paragraph, and at the end of its last line. */
    private static final double LEADING = 1.6;

    private static final double SHORT = 3;

    /** 币种:, Registration no.:, 登记2 转让财产描述:, what forms print below. */
    private static final Pattern LABEL =
            Pattern.compile("^(?:登记|出让人|转让人|受让人|担保|质权人|出质人|填表人|转让合同|转让财产|合同|币种|货币|附件|变更|状态)[^,。;:]{0,14}:"
                    + "|^本(?:登记|证明|查询)"
                    + "|(?i:^(?:regist|assign|secured|transfer|filing|filed|expires|lapse|kind|type|contract|agreement|currency|amount"
                    + "|value|debtor|seller|entry|status|attachment)[a-z .]{0,24}\\d{0,3}[a-z ,.]{0,16}:)");

    private static final Pattern SENTENCE_END = Pattern.compile("[。.!!;；]$");

    /**
     * The description that begins with {@code begins} in a line of a page.
     *
     * @param row index of that line
     * @param column index of the cell in it
     */
    static Description from(PageLayout page, int row, int column, String begins) {
        TextRun first = page.rows().get(row).cells().get(column).run();
        List<TextRun> runs = new ArrayList<>(List.of(first));
        Box box = first.box();
        double margin =
                page.rows().stream().mapToDouble(line -> line.box().x1()).max().orElse(0);
        Row above = page.rows().get(row);
        int length = first.text().length();
        for (int i = row + 1; i < page.rows().size() && runs.size() < MOST_LINES; i++) {
            Row line = page.rows().get(i);
            if (!continues(page, above, line, first.box(), margin)
                    || length + line.text().length() > MOST_TEXT) {
                break;
            }
            runs.add(line.cells().get(0).run());
            box = box.union(line.box());
            length += line.text().length();
            above = line;
        }
        String whole = RunJoiner.join(runs).text();
        int from = Math.max(0, whole.indexOf(begins));
        return new Description(whole.substring(from).strip(), box);
    }

    private static boolean continues(PageLayout page, Row above, Row line, Box first, double margin) {
        double height = page.textHeight();
        boolean near = line.box().y0() - above.box().y1() <= LEADING * height;
        boolean alone = line.cells().size() == 1 && line.box().horizontalOverlap(first) > 0;
        boolean ended = SENTENCE_END.matcher(above.text()).find() && above.box().x1() < margin - SHORT * height;
        return near && alone && !ended && !LABEL.matcher(line.text()).find();
    }
}
