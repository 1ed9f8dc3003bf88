package io.vouch.matching.index;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compare.SerialNumbers;
import io.vouch.matching.party.LookAlikes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The terms of a paper, and each {@link Question} about it as a query; a query is never narrower than the comparator's rule. */
final class FactsQuery {

    static final String KEY = "key";
    static final String ID = "id";
    static final String SEQUENCE = "sequence";

    private static final String BUCKET = "bucket";
    private static final String BYTES = "bytes";
    private static final String TEXT = "text";
    private static final String NUMBER = "number";
    private static final String FOLDED = "folded";
    private static final String SHORTER = "shorter";
    private static final String PART = "part";
    private static final String COARSE = "coarse";
    private static final String TOTAL_FOLDED = "total_folded";
    private static final String TOTAL_SHORTER = "total_shorter";
    private static final String TOTAL_COARSE = "total_coarse";
    /** The chosen number: the one whose place in a series counts. */
    private static final String FIRST = "first";

    private static final String OCR = "ocr";
    private static final String YES = "y";
    private static final String LINES = "lines";
    private static final String FIGURES = "figures";
    private static final String GROSS = "gross";
    private static final String DATE = "date";
    private static final String DAY = "day";
    private static final String CODE = "code";
    private static final String CONTRACT = "contract";
    private static final String[] SELLER = {"seller_id", "seller_name"};
    private static final String[] BUYER = {"buyer_id", "buyer_name"};
    /** Stands for lines, a total or a date that the paper does not state. */
    private static final String ABSENT = "-";

    /** Copies of one invoice are dated at most so far apart (LookAlikeRule, RenumberedRule). */
    private static final long NEAR_DAYS = 6;

    private static final int NATIONAL_LENGTH = 20;
    private static final char BETWEEN = '\u001f';

    private FactsQuery() {}

    static String key(String bucket, InvoiceFacts paper) {
        return bucket + BETWEEN + paper.documentId();
    }

    static Document document(String bucket, InvoiceFacts paper) {
        Document document = new Document();
        document.add(new StringField(KEY, key(bucket, paper), Store.NO));
        document.add(new StringField(BUCKET, bucket, Store.NO));
        document.add(new StringField(ID, paper.documentId(), Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(paper.documentId())));
        document.add(new LongPoint(SEQUENCE, paper.sequence()));
        document.add(new NumericDocValuesField(SEQUENCE, paper.sequence()));
        day(paper).ifPresent(day -> document.add(new LongPoint(DAY, day)));
        terms(paper).forEach(term -> document.add(new StringField(term.field(), term.text(), Store.NO)));
        for (String number : paper.numbers()) {
            String folded = LookAlikes.fold(number);
            addVariants(document, folded, FOLDED, COARSE, SHORTER);
            NumberVariants.parts(folded).forEach(part -> document.add(new StringField(PART, part, Store.NO)));
        }
        if (!paper.gross().isEmpty()) {
            addVariants(document, LookAlikes.fold(paper.gross()), TOTAL_FOLDED, TOTAL_COARSE, TOTAL_SHORTER);
        }
        return document;
    }

    private static void addVariants(Document document, String folded, String whole, String coarse, String shorter) {
        document.add(new StringField(whole, folded, Store.NO));
        document.add(new StringField(coarse, LookAlikes.coarse(folded), Store.NO));
        NumberVariants.shorter(folded).forEach(variant -> document.add(new StringField(shorter, variant, Store.NO)));
    }

    private static Stream<Term> terms(InvoiceFacts paper) {
        Stream<Term> known = Stream.of(
                        new Term(BYTES, paper.sha256()),
                        new Term(TEXT, paper.textDigest()),
                        new Term(LINES, paper.lines().isEmpty() ? ABSENT : paper.lines()),
                        new Term(FIGURES, paper.figures()),
                        new Term(GROSS, paper.gross().isEmpty() ? ABSENT : paper.gross()),
                        new Term(DATE, day(paper).isEmpty() ? ABSENT : paper.date()),
                        new Term(
                                FIRST,
                                paper.numbers().isEmpty()
                                        ? ABSENT
                                        : paper.numbers().get(0)),
                        new Term(OCR, paper.ocr() ? YES : ""),
                        new Term(CODE, paper.code()),
                        new Term(CONTRACT, paper.contract()),
                        new Term(SELLER[0], paper.sellerId()),
                        new Term(SELLER[1], paper.sellerName()),
                        new Term(BUYER[0], paper.buyerId()),
                        new Term(BUYER[1], paper.buyerName()))
                .filter(term -> !term.text().isEmpty());
        return Stream.concat(known, paper.numbers().stream().map(number -> new Term(NUMBER, number)));
    }

    private static OptionalLong day(InvoiceFacts paper) {
        try {
            return paper.date().isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(LocalDate.parse(paper.date()).toEpochDay());
        } catch (DateTimeParseException notADate) {
            return OptionalLong.empty();
        }
    }

    /** The papers of a bucket that may answer the question, handed in before (or after) the paper or with the same sequence. */
    static Query of(Question question, String bucket, InvoiceFacts paper, boolean earlier) {
        Query sequence = earlier
                ? LongPoint.newRangeQuery(SEQUENCE, Long.MIN_VALUE, paper.sequence())
                : LongPoint.newRangeQuery(SEQUENCE, paper.sequence(), Long.MAX_VALUE);
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BUCKET, bucket)), Occur.FILTER)
                .add(sequence, Occur.FILTER)
                .add(asked(question, paper), Occur.FILTER)
                .build();
    }

    private static Query asked(Question question, InvoiceFacts paper) {
        Query copy = copy(paper);
        Query number = sameNumber(paper);
        Query face = any(same(GROSS, paper.gross()), same(DATE, paper.date()), same(LINES, paper.lines()));
        return switch (question) {
            case COPY -> copy;
            case SAME_FACE -> without(all(number, face), copy);
            case NATIONAL_NUMBER -> without(all(nationalNumber(paper), any(seller(paper), buyer(paper))), copy, face);
            case BARE_NUMBER -> without(
                    all(number, seller(paper), isStated(paper) ? any(same(GROSS, ABSENT), same(DATE, ABSENT)) : number),
                    copy,
                    face);
            case REUSED_NUMBER -> isStated(paper)
                    ? without(all(number, seller(paper)), copy, face, nationalNumber(paper))
                    : new MatchNoDocsQuery();
            case LOOK_ALIKE -> without(
                    all(near(paper), same(GROSS, paper.gross()), any(nearDay(paper), onPicture(paper))), copy, number);
            case SAME_TRADE -> without(sameTrade(paper), copy, number, batch(paper));
            case BATCH -> without(all(sameTrade(paper), batch(paper)), copy, number);
            case LOOK_ALIKE_MISREAD -> without(
                    all(near(paper), onPicture(paper)), copy, number, same(GROSS, paper.gross()));
            case SAME_TRADE_MISREAD -> without(
                    misreadTrade(paper), copy, number, batch(paper), same(GROSS, paper.gross()));
            case BATCH_MISREAD -> without(
                    all(misreadTrade(paper), batch(paper)), copy, number, same(GROSS, paper.gross()));
            case DELIVERY -> paper.type() == DocumentType.DELIVERY
                    ? without(all(number, any(seller(paper), buyer(paper))), copy)
                    : new MatchNoDocsQuery();
        };
    }

    private static Query sameTrade(InvoiceFacts paper) {
        Query bare = paper.lines().isEmpty() ? new MatchAllDocsQuery() : same(LINES, ABSENT);
        return all(
                same(GROSS, paper.gross()),
                any(
                        all(
                                seller(paper),
                                buyer(paper),
                                any(
                                        all(same(LINES, paper.lines()), nearDay(paper)),
                                        all(bare, same(DATE, paper.date())))),
                        pictured(paper)));
    }

    /** On another total that a picture lost or misread. */
    private static Query misreadTrade(InvoiceFacts paper) {
        return all(misreadTotal(paper), pictured(paper));
    }

    /** One party and something of the trade stand; the other party may be misread. */
    private static Query pictured(InvoiceFacts paper) {
        return all(
                onPicture(paper),
                nearDay(paper),
                any(seller(paper), buyer(paper)),
                any(
                        same(GROSS, paper.gross()),
                        same(DATE, paper.date()),
                        same(LINES, paper.lines()),
                        same(FIGURES, paper.figures()),
                        same(CONTRACT, paper.contract())));
    }

    private static Query batch(InvoiceFacts paper) {
        return paper.numbers().isEmpty()
                ? new MatchNoDocsQuery()
                : in(FIRST, SerialNumbers.around(paper.numbers().get(0)));
    }

    private static Query onPicture(InvoiceFacts paper) {
        return paper.ocr() ? new MatchAllDocsQuery() : same(OCR, YES);
    }

    /** Lost on one of the two, or one slip away. */
    private static Query misreadTotal(InvoiceFacts paper) {
        return paper.gross().isEmpty()
                ? new MatchAllDocsQuery()
                : any(
                        same(GROSS, ABSENT),
                        variants(LookAlikes.fold(paper.gross()), TOTAL_FOLDED, TOTAL_SHORTER),
                        same(TOTAL_COARSE, LookAlikes.coarse(LookAlikes.fold(paper.gross()))));
    }

    private static boolean isStated(InvoiceFacts paper) {
        return !paper.gross().isEmpty() && day(paper).isPresent();
    }

    private static Query copy(InvoiceFacts paper) {
        return any(same(BYTES, paper.sha256()), same(TEXT, paper.textDigest()));
    }

    private static Query sameNumber(InvoiceFacts paper) {
        return any(paper.numbers().stream().map(number -> same(NUMBER, number)).toArray(Query[]::new));
    }

    private static Query nationalNumber(InvoiceFacts paper) {
        Query twentyDigits = any(paper.numbers().stream()
                .filter(number -> number.length() == NATIONAL_LENGTH)
                .map(number -> same(NUMBER, number))
                .toArray(Query[]::new));
        return any(twentyDigits, all(sameNumber(paper), same(CODE, paper.code())));
    }

    private static Query seller(InvoiceFacts paper) {
        return any(same(SELLER[0], paper.sellerId()), same(SELLER[1], paper.sellerName()));
    }

    private static Query buyer(InvoiceFacts paper) {
        return any(same(BUYER[0], paper.buyerId()), same(BUYER[1], paper.buyerName()));
    }

    /** One step away, or a part of it; two digits of like shape where OCR read one of the two papers. */
    private static Query near(InvoiceFacts paper) {
        return any(paper.numbers().stream()
                .map(LookAlikes::fold)
                .map(folded -> any(
                        variants(folded, FOLDED, SHORTER),
                        in(FOLDED, NumberVariants.parts(folded)),
                        same(PART, folded),
                        paper.ocr()
                                ? same(COARSE, LookAlikes.coarse(folded))
                                : all(same(COARSE, LookAlikes.coarse(folded)), same(OCR, YES))))
                .toArray(Query[]::new));
    }

    /** One slip apart: with any one character replaced, the two leave the same when it is left out. */
    private static Query variants(String folded, String whole, String shorter) {
        return any(
                in(whole, NumberVariants.ofEqualLength(folded)),
                in(whole, NumberVariants.shorter(folded)),
                in(shorter, NumberVariants.shorter(folded)),
                same(shorter, folded));
    }

    private static Query in(String field, Set<String> texts) {
        return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
    }

    private static Query nearDay(InvoiceFacts paper) {
        OptionalLong day = day(paper);
        return day.isEmpty()
                ? new MatchAllDocsQuery()
                : any(
                        LongPoint.newRangeQuery(DAY, day.getAsLong() - NEAR_DAYS, day.getAsLong() + NEAR_DAYS),
                        same(DATE, ABSENT));
    }

    /** Nothing equals what is not stated. */
    private static Query same(String field, String text) {
        return text.isEmpty() ? new MatchNoDocsQuery() : new TermQuery(new Term(field, text));
    }

    private static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List.of(queries).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query all(Query... queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List.of(queries).forEach(query -> all.add(query, Occur.FILTER));
        return all.build();
    }

    private static Query without(Query query, Query... excluded) {
        BooleanQuery.Builder rest = new BooleanQuery.Builder().add(query, Occur.FILTER);
        List.of(excluded).forEach(one -> rest.add(one, Occur.MUST_NOT));
        return rest.build();
    }
}
