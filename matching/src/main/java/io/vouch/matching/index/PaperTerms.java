package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.party.LookAlikes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What the index keeps of a paper: the terms by which {@link FactsQuery} asks for it, and where it stands in order of submission. Each
 * term begins with the number of its bucket, so that the list of its papers holds those of the bucket alone.
 */
final class PaperTerms {

    static final String KEY = "key";
    static final String ID = "id";
    static final String SEQUENCE = "sequence";

    static final String BUCKET = "bucket";
    static final String BYTES = "bytes";
    static final String TEXT = "text";
    static final String NUMBER = "number";
    /** A folded number, and what is left of it when any one character is left out: numbers one slip apart share one of these. */
    static final String SLIPS = "slips";
    /** The beginning and the end of a folded number, and its length: of two numbers the longer may hold the other. */
    static final String HEAD = "head";

    static final String TAIL = "tail";
    static final String LENGTH = "length";
    static final String COARSE = "coarse";
    static final String TOTAL_SLIPS = "total_slips";
    static final String TOTAL_COARSE = "total_coarse";
    /** The chosen number: the one whose place in a series counts. */
    static final String FIRST = "first";

    static final String OCR = "ocr";
    static final String YES = "y";
    static final String LINES = "lines";
    static final String FIGURES = "figures";
    static final String GROSS = "gross";
    static final String DATE = "date";
    static final String CODE = "code";
    static final String CONTRACT = "contract";
    static final String[] SELLER = {"seller_id", "seller_name"};
    static final String[] BUYER = {"buyer_id", "buyer_name"};
    /** Of every paper. */
    static final String ALL = "all";
    /** Stands for lines, a total or a date that the paper does not state. */
    static final String ABSENT = "-";

    static final char BETWEEN = '\u001f';

    private PaperTerms() {}

    static String key(String bucket, String documentId) {
        return bucket + BETWEEN + documentId;
    }

    /** A term of one bucket. @param bucket its number in this index */
    static Term term(int bucket, String field, String text) {
        return new Term(field, Integer.toString(bucket, Character.MAX_RADIX) + BETWEEN + text);
    }

    /** @param terms of the paper, see {@link #of} */
    static Document document(String key, InvoiceFacts paper, List<Term> terms) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(paper.documentId())));
        document.add(new LongPoint(SEQUENCE, paper.sequence()));
        document.add(new NumericDocValuesField(SEQUENCE, paper.sequence()));
        terms.forEach(term -> document.add(new StringField(term.field(), term.text(), Store.NO)));
        return document;
    }

    /** All that a question may name of a paper. @param bucket its number in this index */
    static List<Term> of(int bucket, InvoiceFacts paper) {
        Terms terms = new Terms(bucket);
        add(terms, BUCKET, ALL);
        add(terms, BYTES, paper.sha256());
        add(terms, TEXT, paper.textDigest());
        add(terms, LINES, paper.lines().isEmpty() ? ABSENT : paper.lines());
        add(terms, FIGURES, paper.figures());
        add(terms, GROSS, paper.gross().isEmpty() ? ABSENT : paper.gross());
        add(terms, DATE, day(paper).isEmpty() ? ABSENT : paper.date());
        add(terms, FIRST, paper.numbers().isEmpty() ? ABSENT : paper.numbers().get(0));
        add(terms, OCR, paper.isPicture() ? YES : "");
        add(terms, CODE, paper.code());
        add(terms, CONTRACT, paper.contract());
        add(terms, SELLER[0], paper.sellerId());
        add(terms, SELLER[1], paper.sellerName());
        add(terms, BUYER[0], paper.buyerId());
        add(terms, BUYER[1], paper.buyerName());
        paper.numbers().forEach(number -> addNumber(terms, number));
        if (!paper.gross().isEmpty()) {
            addSlips(terms, LookAlikes.fold(paper.gross()), TOTAL_SLIPS, TOTAL_COARSE);
        }
        return terms.list;
    }

    private static void addNumber(Terms terms, String number) {
        add(terms, NUMBER, number);
        String folded = LookAlikes.fold(number);
        addSlips(terms, folded, SLIPS, COARSE);
        if (folded.length() >= NumberLikeness.MIN_PART) {
            add(terms, HEAD, NumberVariants.head(folded));
            add(terms, TAIL, NumberVariants.tail(folded));
        }
        add(terms, LENGTH, Integer.toString(folded.length()));
    }

    private static void addSlips(Terms terms, String folded, String slips, String coarse) {
        add(terms, coarse, LookAlikes.coarse(folded));
        NumberVariants.slips(folded).forEach(slip -> add(terms, slips, slip));
    }

    private static void add(Terms terms, String field, String text) {
        if (!text.isEmpty()) {
            terms.list.add(term(terms.bucket, field, text));
        }
    }

    private static final class Terms {
        private final int bucket;
        private final List<Term> list = new ArrayList<>();

        Terms(int bucket) {
            this.bucket = bucket;
        }
    }

    static OptionalLong day(InvoiceFacts paper) {
        try {
            return paper.date().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(LocalDate.parse(paper.date()).toEpochDay());
        } catch (DateTimeParseException notADate) {
            return OptionalLong.empty();
        }
    }
}
