package io.vouch.matching.index;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.BlockingKeys.Family;
import io.vouch.matching.compare.NumberLikeness;
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
    /** A folded number, and what is left of it when any one character is left out: numbers one slip apart share one of these. */
    private static final String SLIPS = "slips";
    /** The beginning and the end of a folded number, and its length: of two numbers the longer may hold the other. */
    private static final String HEAD = "head";

    private static final String TAIL = "tail";
    private static final String LENGTH = "length";
    private static final String COARSE = "coarse";
    private static final String TOTAL_SLIPS = "total_slips";
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

    static String key(String bucket, String documentId) {
        return bucket + BETWEEN + documentId;
    }

    static Document document(String bucket, InvoiceFacts paper) {
        Document document = new Document();
        document.add(new StringField(KEY, key(bucket, paper.documentId()), Store.NO));
        document.add(new StringField(BUCKET, bucket, Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(paper.documentId())));
        document.add(new LongPoint(SEQUENCE, paper.sequence()));
        document.add(new NumericDocValuesField(SEQUENCE, paper.sequence()));
        day(paper).ifPresent(day -> document.add(new LongPoint(DAY, day)));
        terms(paper).forEach(term -> document.add(new StringField(term.field(), term.text(), Store.NO)));
        for (String number : paper.numbers()) {
            String folded = LookAlikes.fold(number);
            addSlips(document, folded, SLIPS, COARSE);
            if (folded.length() >= NumberLikeness.MIN_PART) {
                document.add(new StringField(HEAD, NumberVariants.head(folded), Store.NO));
                document.add(new StringField(TAIL, NumberVariants.tail(folded), Store.NO));
            }
            document.add(new StringField(LENGTH, Integer.toString(folded.length()), Store.NO));
        }
        if (!paper.gross().isEmpty()) {
            addSlips(document, LookAlikes.fold(paper.gross()), TOTAL_SLIPS, TOTAL_COARSE);
        }
        return document;
    }

    private static void addSlips(Document document, String folded, String slips, String coarse) {
        document.add(new StringField(coarse, LookAlikes.coarse(folded), Store.NO));
        NumberVariants.slips(folded).forEach(slip -> document.add(new StringField(slips, slip, Store.NO)));
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
                .add(meetingElsewhere(bucket, paper), Occur.MUST_NOT)
                .build();
    }

    /**
     * The papers of a bucket that may answer any question of its family: wider than all of them together, and cheaper to ask than one
     * after the other. What meets this paper in a bucket of its own ({@link BlockingKeys#isMeeting}) is left out.
     */
    static Query any(String bucket, InvoiceFacts paper) {
        return without(
                all(new TermQuery(new Term(BUCKET, bucket)), anyOf(BlockingKeys.family(bucket), paper)),
                meetingElsewhere(bucket, paper));
    }

    private static Query anyOf(Family family, InvoiceFacts paper) {
        return switch (family) {
            case BYTES, TEXT -> copy(paper);
            case DELIVERY -> asked(Question.DELIVERY, paper);
            case NUMBER -> sameNumber(paper);
            case SELLER_ID, SELLER_NAME, DATE -> any(near(paper), sameTrade(paper));
            case SELLER_DATE -> any(all(near(paper), onPicture(paper)), misreadTrade(paper));
            case FIGURES -> any(sameTrade(paper), misreadTrade(paper));
        };
    }

    /** The papers that {@link BlockingKeys#isMeeting} sends to another bucket; however many they are, they are passed over at once. */
    private static Query meetingElsewhere(String bucket, InvoiceFacts paper) {
        Query copy = copy(paper);
        Query number = sameNumber(paper);
        Query date = day(paper).isEmpty() ? new MatchNoDocsQuery() : same(DATE, paper.date());
        Query gross = sameGross(paper);
        return switch (BlockingKeys.family(bucket)) {
            case BYTES -> new MatchNoDocsQuery();
            case TEXT -> same(BYTES, paper.sha256());
            case DELIVERY, NUMBER -> any(copy, smallerNumber(bucket, paper));
            case SELLER_ID -> any(copy, number);
            case SELLER_NAME -> any(copy, number, same(SELLER[0], paper.sellerId()));
            case DATE -> any(copy, number, seller(paper));
            case SELLER_DATE -> any(
                    copy,
                    number,
                    gross,
                    BlockingKeys.isByName(bucket, paper) ? same(SELLER[0], paper.sellerId()) : new MatchNoDocsQuery());
            case FIGURES -> any(copy, number, all(gross, date), all(gross, seller(paper)), all(date, seller(paper)));
        };
    }

    private static Query smallerNumber(String bucket, InvoiceFacts paper) {
        String own = bucket.substring(bucket.lastIndexOf(BETWEEN) + 1);
        return any(paper.numbers().stream()
                .filter(number -> number.compareTo(own) < 0)
                .map(number -> same(NUMBER, number))
                .toArray(Query[]::new));
    }

    private static Query sameGross(InvoiceFacts paper) {
        return same(GROSS, paper.gross());
    }

    private static Query asked(Question question, InvoiceFacts paper) {
        Query copy = copy(paper);
        Query number = sameNumber(paper);
        Query face = any(sameGross(paper), same(DATE, paper.date()), same(LINES, paper.lines()));
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
                    all(near(paper), sameGross(paper), any(nearDay(paper), onPicture(paper))), copy, number);
            case SAME_TRADE -> without(sameTrade(paper), copy, number, batch(paper));
            case BATCH -> without(all(sameTrade(paper), batch(paper)), copy, number);
            case LOOK_ALIKE_MISREAD -> without(all(near(paper), onPicture(paper)), copy, number, sameGross(paper));
            case SAME_TRADE_MISREAD -> without(misreadTrade(paper), copy, number, batch(paper), sameGross(paper));
            case BATCH_MISREAD -> without(all(misreadTrade(paper), batch(paper)), copy, number, sameGross(paper));
            case DELIVERY -> paper.type() == DocumentType.DELIVERY
                    ? without(all(number, any(seller(paper), buyer(paper))), copy)
                    : new MatchNoDocsQuery();
        };
    }

    private static Query sameTrade(InvoiceFacts paper) {
        Query bare = paper.lines().isEmpty() ? new MatchAllDocsQuery() : same(LINES, ABSENT);
        return all(
                sameGross(paper),
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
                        sameGross(paper),
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
                        in(TOTAL_SLIPS, NumberVariants.slips(LookAlikes.fold(paper.gross()))),
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

    /** One slip away, or a part of it; two digits of like shape where OCR read one of the two papers. */
    private static Query near(InvoiceFacts paper) {
        return any(paper.numbers().stream()
                .map(LookAlikes::fold)
                .map(folded -> any(
                        in(SLIPS, NumberVariants.slips(folded)),
                        part(folded),
                        all(same(COARSE, LookAlikes.coarse(folded)), onPicture(paper))))
                .toArray(Query[]::new));
    }

    /** With a beginning or an end in common, and not of one length or nearly so. A paper may have several numbers, so none is ruled out. */
    private static Query part(String folded) {
        return folded.length() < NumberLikeness.MIN_PART
                ? new MatchNoDocsQuery()
                : all(
                        any(same(HEAD, NumberVariants.head(folded)), same(TAIL, NumberVariants.tail(folded))),
                        in(LENGTH, NumberVariants.lengthsOfParts(folded)));
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
