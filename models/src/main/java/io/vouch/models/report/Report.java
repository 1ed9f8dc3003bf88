package io.vouch.models.report;

import io.vouch.models.report.Block.Heading;
import io.vouch.models.report.Block.Picture;
import io.vouch.models.report.Block.Table;
import io.vouch.models.report.Block.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report in the making, and its two forms. */
public final class Report {

    private static final String STYLE =
            """
            body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1b1b1b}
            table{border-collapse:collapse;margin:1rem 0}td,th{border:1px solid #c8c8c8;padding:.25rem .6rem;text-align:left}
            th{background:#f1f1f1}tr:nth-child(even){background:#fafafa}figure{margin:1.5rem 0}
            svg{max-width:100%;height:auto}
            """;

    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    public Report(String title) {
        this.title = title;
    }

    public Report heading(String text) {
        blocks.add(new Heading(text));
        return this;
    }

    public Report text(String text) {
        blocks.add(new Text(text));
        return this;
    }

    public Report table(List<String> header, List<List<String>> rows) {
        blocks.add(new Table(header, rows));
        return this;
    }

    public Report picture(String name, String caption, String svg) {
        blocks.add(new Picture(name, caption, svg));
        return this;
    }

    /** Writes {@code name.md}, its pictures as {@code .svg}, and {@code name.html}. */
    public void write(Path folder, String name) throws IOException {
        Files.writeString(folder.resolve(name + ".md"), markdown(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(name + ".html"), html(), StandardCharsets.UTF_8);
        for (Block block : blocks) {
            if (block instanceof Picture picture) {
                Files.writeString(folder.resolve(picture.name() + ".svg"), picture.svg(), StandardCharsets.UTF_8);
            }
        }
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("# ").append(title).append("\n");
        for (Block block : blocks) {
            text.append('\n');
            if (block instanceof Heading heading) {
                text.append("## ").append(heading.text()).append('\n');
            } else if (block instanceof Text paragraph) {
                text.append(paragraph.text()).append('\n');
            } else if (block instanceof Table table) {
                text.append(row(table.header()));
                text.append(row(table.header().stream().map(any -> "---").toList()));
                table.rows().forEach(cells -> text.append(row(cells)));
            } else if (block instanceof Picture picture) {
                text.append("![%s](%s.svg)\n".formatted(picture.caption(), picture.name()));
            }
        }
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace('\n', ' '))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    public String html() {
        StringBuilder page =
                new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.append(Escape.html(title)).append("</title><style>").append(STYLE).append("</style></head><body>\n");
        page.append("<h1>").append(Escape.html(title)).append("</h1>\n");
        for (Block block : blocks) {
            if (block instanceof Heading heading) {
                page.append("<h2>").append(Escape.html(heading.text())).append("</h2>\n");
            } else if (block instanceof Text paragraph) {
                page.append("<p>").append(Escape.html(paragraph.text())).append("</p>\n");
            } else if (block instanceof Table table) {
                page.append("<table><thead>")
                        .append(cells("th", table.header()))
                        .append("</thead><tbody>\n");
                table.rows().forEach(cells -> page.append(cells("td", cells)).append('\n'));
                page.append("</tbody></table>\n");
            } else if (block instanceof Picture picture) {
                page.append("<figure>").append(picture.svg()).append("<figcaption>");
                page.append(Escape.html(picture.caption())).append("</figcaption></figure>\n");
            }
        }
        return page.append("</body></html>\n").toString();
    }

    private static String cells(String tag, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + Escape.html(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
