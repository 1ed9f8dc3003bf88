package io.vouch.extraction;

import io.vouch.ingest.ContentHash;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.IntegrityFact;
import io.vouch.ingest.Payload;
import io.vouch.ingest.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paper that is some pages of a file which holds several. The first keeps the file's name and id; each further one is named
 * {@code FILE!/page-N} by the page that it begins on, and its id is the file's, followed by that page in four hexadecimal digits.
 * Its own pages count from 1.
 *
 * @param fileId id of the document that the file was read as, under which its pages are painted
 * @param firstPage where in the file the paper begins, from 1
 */
public record PaperPart(String fileId, int firstPage) {

    private static final Pattern PART_ID = Pattern.compile("(?<file>[0-9a-f]{32})(?<page>[0-9a-f]{4})");

    /** What an id says; the id of a whole file is itself and begins on its page 1. */
    public static PaperPart of(String documentId) {
        Matcher id = PART_ID.matcher(documentId);
        return id.matches()
                ? new PaperPart(id.group("file"), Integer.parseInt(id.group("page"), 16))
                : new PaperPart(documentId, 1);
    }

    /** The page of the file that a page of the paper is. */
    public int pageOfFile(int page) {
        return firstPage - 1 + page;
    }

    /**
     * Cuts a file before each of the pages named. What is known of the whole file stays with the first paper; what stands on a page
     * goes with it.
     *
     * @param begins indexes of pages, ascending, the first 0; below {@code 1 << 16}
     */
    static List<IngestedDocument> cut(IngestedDocument file, List<Integer> begins) {
        List<IngestedDocument> parts = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int to = i + 1 < begins.size() ? begins.get(i + 1) : file.pages().size();
            parts.add(part(file, begins.get(i), to));
        }
        return parts;
    }

    private static IngestedDocument part(IngestedDocument file, int from, int to) {
        boolean first = from == 0;
        String page = String.valueOf(from + 1);
        return new IngestedDocument(
                first ? file.documentId() : file.documentId() + String.format("%04x", from + 1),
                file.tenant(),
                file.deal(),
                first ? file.name() : file.name() + "!/page-" + page,
                first ? file.sha256() : ContentHash.of(file.sha256(), page, String.valueOf(to)),
                file.bytes(),
                file.sequence(),
                file.mediaType(),
                file.outcome(),
                file.reason(),
                file.message(),
                file.pages().subList(from, to).stream()
                        .map(each -> renumbered(each, from))
                        .toList(),
                file.payloads().stream()
                        .filter(each -> isIn(each.page(), from, to))
                        .map(each -> new Payload(
                                each.kind(),
                                each.name(),
                                each.text(),
                                own(each.page(), from),
                                each.box(),
                                each.cells()))
                        .toList(),
                file.facts().stream()
                        .filter(each -> isIn(each.page(), from, to))
                        .map(each -> new IntegrityFact(
                                each.code(),
                                each.before(),
                                each.after(),
                                own(each.page(), from),
                                each.box(),
                                each.formerBox()))
                        .toList());
    }

    /** Page 0 is the whole file. */
    private static boolean isIn(int page, int from, int to) {
        return page == 0 ? from == 0 : page > from && page <= to;
    }

    private static int own(int page, int from) {
        return page == 0 ? 0 : page - from;
    }

    private static Page renumbered(Page page, int from) {
        return new Page(
                page.number() - from,
                page.width(),
                page.height(),
                page.words(),
                page.ocr(),
                page.language(),
                page.fingerprint(),
                page.turned());
    }
}
