package io.vouch.extraction;

import io.vouch.extraction.classify.Classification;
import io.vouch.extraction.value.NormalText;
import io.vouch.ingest.IngestedDocument;
import io.vouch.ingest.Outcome;
import io.vouch.ingest.Payload;
import io.vouch.ingest.PayloadKind;
import io.vouch.ingest.page.Page;
import io.vouch.ingest.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the invoices of a file that holds several, one after the other. A page begins another invoice if it is headed as one and
 * has a number of its own: the pages before do not print it, and it does not print theirs. Pages without go with those before.
 * Stateless but for its readers; as thread-safe as they are.
 */
final class InvoiceFile {

    /** More pages are read as one paper: nobody hands in so many invoices at once, and each page costs a reading. */
    static final int MOST_PAGES = 300;

    /** Below this a page's own kind is a guess. */
    private static final double HEADED = 0.6;

    /** Below this a number may be an order's. */
    private static final double NUMBERED = 0.5;

    /** Page 2 of 3; 第 2 页: goes on with what the page before began. */
    private static final Pattern LATER_PAGE = Pattern.compile(
            "(?i)(?:page|seite|p[aá]gina|blad)\\s*:?\\s*(?:[2-9]|[1-9]\\d)\\s*(?:of|/|von|sur|de|van)\\s*\\d|第\\s*(?:[2-9]|[1-9]\\d)\\s*页");

    private final DataReader dataReader;
    private final PaperReader paperReader;

    InvoiceFile(DataReader dataReader, PaperReader paperReader) {
        this.dataReader = dataReader;
        this.paperReader = paperReader;
    }

    /** The papers of the file, in order; the file itself if it is one paper or no paper. */
    List<IngestedDocument> parts(IngestedDocument file) {
        int pages = file.pages().size();
        if (file.outcome() != Outcome.ACCEPTED || pages < 2 || pages > MOST_PAGES || isData(file)) {
            return List.of(file);
        }
        List<IngestedDocument> each = PaperPart.cut(file, everyPage(pages));
        List<Optional<Classification>> heads = each.stream().map(this::head).toList();
        boolean several = heads.stream().filter(Optional::isPresent).count() > 1;
        Optional<Begin> current = several ? begin(each.get(0), heads.get(0)) : Optional.empty();
        if (current.isEmpty()) {
            return List.of(file);
        }
        List<Integer> begins = new ArrayList<>(List.of(0));
        String before = text(each.get(0));
        for (int page = 1; page < pages; page++) {
            String text = text(each.get(page));
            // What prints the number of the invoice before is no other, whatever its own.
            boolean goesOn = text.contains(current.get().number());
            Optional<Begin> next = goesOn ? Optional.empty() : begin(each.get(page), heads.get(page));
            boolean another = next.isPresent() && next.get().isOther(current.get(), before, text);
            if (another) {
                begins.add(page);
                current = next;
            }
            before = another ? text : before + text;
        }
        return begins.size() == 1 ? List.of(file) : PaperPart.cut(file, begins);
    }

    /** The kind of a page that may begin an invoice; without a code it must be headed as one. */
    private Optional<Classification> head(IngestedDocument page) {
        boolean uncoded = page.payloads().isEmpty();
        if (page.pages().get(0).words().isEmpty() || (uncoded && isLaterPage(page))) {
            return Optional.empty();
        }
        return Optional.of(paperReader.kind(page))
                .filter(kind -> kind.type().isInvoiceLike() && (!uncoded || kind.confidence() >= HEADED));
    }

    private static boolean isLaterPage(IngestedDocument page) {
        return LATER_PAGE.matcher(printed(page)).find();
    }

    private static List<Integer> everyPage(int pages) {
        List<Integer> begins = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            begins.add(page);
        }
        return begins;
    }

    /** One invoice's data lie in the file as a whole: it is that invoice. */
    private static boolean isData(IngestedDocument file) {
        return file.payloads().stream().anyMatch(payload -> payload.kind() != PayloadKind.QR || payload.page() == 0);
    }

    /** The head of an invoice. @param number as it is compared */
    private record Begin(String number) {

        /** @param before text of the pages of the invoice before */
        boolean isOther(Begin former, String before, String own) {
            return !number.equals(former.number) && !before.contains(number) && !own.contains(former.number);
        }
    }

    private Optional<Begin> begin(IngestedDocument page, Optional<Classification> head) {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> coded = page.payloads().isEmpty() ? Optional.empty() : coded(page.payloads());
        if (coded.isEmpty() && isLaterPage(page)) {
            return Optional.empty();
        }
        return coded.or(() -> named(page, head.get()))
                .map(NormalText::digestible)
                .map(Begin::new);
    }

    private Optional<String> coded(List<Payload> payloads) {
        return dataReader
                .read(payloads, false)
                .flatMap(data -> data.fields().getOrDefault(FieldName.INVOICE_NUMBER, List.of()).stream()
                        .map(Reading::value)
                        .findFirst());
    }

    private Optional<String> named(IngestedDocument page, Classification head) {
        if (head.confidence() < HEADED) {
            return Optional.empty();
        }
        return paperReader
                .invoiceNumber(page, head)
                .filter(number -> number.confidence() >= NUMBERED)
                .map(Reading::value);
    }

    private static String text(IngestedDocument page) {
        return NormalText.digestible(printed(page));
    }

    private static String printed(IngestedDocument part) {
        return part.pages().stream()
                .map(Page::words)
                .flatMap(List::stream)
                .map(Word::text)
                .collect(Collectors.joining(" "));
    }
}
