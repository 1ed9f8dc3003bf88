package io.vouch.matching.index;

import io.vouch.extraction.DocumentType;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.block.BlockingKeys.Family;
import io.vouch.matching.compare.NumberLikeness;
import io.vouch.matching.compare.SerialNumbers;
import io.vouch.matching.party.LookAlikes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What is asked of a large bucket about a paper, each {@link Question} as a query that is never narrower than the comparator's rule. What
 * cannot be in the bucket is left out, so that most queries find out that they are empty before they are asked.
 */
final class FactsQuery {

    /** Copies of one invoice are dated at most so far apart (LookAlikeRule, RenumberedRule). */
    private static final long NEAR_DAYS = 6;

    private static final int NATIONAL_LENGTH = 20;
    /** More terms of one field are looked up together. */
    private static final int FEW_TERMS = 8;

    private static final Query NONE = new MatchNoDocsQuery();
    private static final Query ALL = new MatchAllDocsQuery();

    private final String bucket;
    private final int number;
    private final InvoiceFacts paper;
    private final SeenTerms seen;

    /**
     * @param number of the bucket in the index
     * @param seen what it rules out is not asked for
     */
    FactsQuery(String bucket, int number, InvoiceFacts paper, SeenTerms seen) {
        this.bucket = bucket;
        this.number = number;
        this.paper = paper;
        this.seen = seen;
    }

    /** True for a query that finds nothing in any index. */
    static boolean isEmpty(Query query) {
        return query == NONE;
    }

    /** The papers of a bucket that may answer the question, handed in before (or after) the paper or with the same sequence. */
    Query of(Question question, boolean earlier) {
        Query sequence = earlier
                ? LongPoint.newRangeQuery(PaperTerms.SEQUENCE, Long.MIN_VALUE, paper.sequence())
                : LongPoint.newRangeQuery(PaperTerms.SEQUENCE, paper.sequence(), Long.MAX_VALUE);
        return without(all(inBucket(), sequence, asked(question)), meetingElsewhere());
    }

    private Query inBucket() {
        return same(PaperTerms.BUCKET, PaperTerms.ALL);
    }

    /**
     * The papers of a bucket that may answer any question of its family: wider than all of them together, and cheaper to ask than one
     * after the other. What meets this paper in a bucket of its own ({@link BlockingKeys#isMeeting}) is left out.
     */
    Query any() {
        return without(all(inBucket(), anyOf(BlockingKeys.family(bucket))), meetingElsewhere());
    }

    private Query anyOf(Family family) {
        return switch (family) {
            case BYTES, TEXT -> copy();
            case DELIVERY -> asked(Question.DELIVERY);
            case NUMBER -> sameNumber();
            case SELLER_ID, SELLER_NAME, DATE -> any(near(), sameTrade());
                // One party and the day agree with every paper of the bucket: that much of a trade need not be asked
                // for.
            case SELLER_DATE -> all(onPicture(), any(near(), misreadTotal()));
            case FIGURES -> any(sameTrade(), misreadTrade());
        };
    }

    /** The papers that {@link BlockingKeys#isMeeting} sends to another bucket; however many they are, they are passed over at once. */
    private Query meetingElsewhere() {
        Query copy = copy();
        Query number = sameNumber();
        Query date = PaperTerms.day(paper).isEmpty() ? NONE : same(PaperTerms.DATE, paper.date());
        Query gross = sameGross();
        return switch (BlockingKeys.family(bucket)) {
            case BYTES -> NONE;
            case TEXT -> same(PaperTerms.BYTES, paper.sha256());
            case DELIVERY, NUMBER -> any(copy, smallerNumber());
            case SELLER_ID -> any(copy, number);
            case SELLER_NAME -> any(copy, number, same(PaperTerms.SELLER[0], paper.sellerId()));
            case DATE -> any(copy, number, seller());
            case SELLER_DATE -> any(
                    copy,
                    number,
                    gross,
                    BlockingKeys.isByName(bucket, paper) ? same(PaperTerms.SELLER[0], paper.sellerId()) : NONE);
            case FIGURES -> any(copy, number, all(gross, date), all(gross, seller()), all(date, seller()));
        };
    }

    private Query smallerNumber() {
        String own = bucket.substring(bucket.lastIndexOf(PaperTerms.BETWEEN) + 1);
        return any(paper.numbers().stream()
                .filter(number -> number.compareTo(own) < 0)
                .map(number -> same(PaperTerms.NUMBER, number))
                .toArray(Query[]::new));
    }

    private Query sameGross() {
        return same(PaperTerms.GROSS, paper.gross());
    }

    private Query asked(Question question) {
        Query copy = copy();
        Query number = sameNumber();
        Query face = any(sameGross(), same(PaperTerms.DATE, paper.date()), same(PaperTerms.LINES, paper.lines()));
        return switch (question) {
            case COPY -> copy;
            case SAME_FACE -> without(all(number, face), copy);
            case NATIONAL_NUMBER -> without(all(nationalNumber(), any(seller(), buyer())), copy, face);
            case BARE_NUMBER -> without(
                    all(
                            number,
                            seller(),
                            isStated()
                                    ? any(
                                            same(PaperTerms.GROSS, PaperTerms.ABSENT),
                                            same(PaperTerms.DATE, PaperTerms.ABSENT))
                                    : number),
                    copy,
                    face);
            case REUSED_NUMBER -> isStated() ? without(all(number, seller()), copy, face, nationalNumber()) : NONE;
            case LOOK_ALIKE -> without(all(near(), sameGross(), any(nearDay(), onPicture())), copy, number);
            case SAME_TRADE -> without(sameTrade(), copy, number, batch());
            case BATCH -> without(all(sameTrade(), batch()), copy, number);
            case LOOK_ALIKE_MISREAD -> without(all(near(), onPicture()), copy, number, sameGross());
            case SAME_TRADE_MISREAD -> without(misreadTrade(), copy, number, batch(), sameGross());
            case BATCH_MISREAD -> without(all(misreadTrade(), batch()), copy, number, sameGross());
            case DELIVERY -> paper.type() == DocumentType.DELIVERY
                    ? without(all(number, any(seller(), buyer())), copy)
                    : NONE;
        };
    }

    private Query sameTrade() {
        Query bare = paper.lines().isEmpty() ? ALL : same(PaperTerms.LINES, PaperTerms.ABSENT);
        return all(
                sameGross(),
                any(
                        all(
                                seller(),
                                buyer(),
                                any(
                                        all(same(PaperTerms.LINES, paper.lines()), nearDay()),
                                        all(bare, same(PaperTerms.DATE, paper.date())))),
                        pictured()));
    }

    /** On another total that a picture lost or misread. */
    private Query misreadTrade() {
        return all(misreadTotal(), pictured());
    }

    /** One party and something of the trade stand; the other party may be misread. */
    private Query pictured() {
        return all(
                onPicture(),
                nearDay(),
                any(seller(), buyer()),
                any(
                        sameGross(),
                        same(PaperTerms.DATE, paper.date()),
                        same(PaperTerms.LINES, paper.lines()),
                        same(PaperTerms.FIGURES, paper.figures()),
                        same(PaperTerms.CONTRACT, paper.contract())));
    }

    private Query batch() {
        return paper.numbers().isEmpty()
                ? NONE
                : in(PaperTerms.FIRST, SerialNumbers.around(paper.numbers().get(0)));
    }

    private Query onPicture() {
        return paper.isPicture() ? ALL : same(PaperTerms.OCR, PaperTerms.YES);
    }

    /** Lost on one of the two, or one slip away. */
    private Query misreadTotal() {
        return paper.gross().isEmpty()
                ? ALL
                : any(
                        same(PaperTerms.GROSS, PaperTerms.ABSENT),
                        in(PaperTerms.TOTAL_SLIPS, NumberVariants.slips(LookAlikes.fold(paper.gross()))),
                        same(PaperTerms.TOTAL_COARSE, LookAlikes.coarse(LookAlikes.fold(paper.gross()))));
    }

    private boolean isStated() {
        return !paper.gross().isEmpty() && PaperTerms.day(paper).isPresent();
    }

    private Query copy() {
        return any(same(PaperTerms.BYTES, paper.sha256()), same(PaperTerms.TEXT, paper.textDigest()));
    }

    private Query sameNumber() {
        return any(paper.numbers().stream()
                .map(number -> same(PaperTerms.NUMBER, number))
                .toArray(Query[]::new));
    }

    private Query nationalNumber() {
        Query twentyDigits = any(paper.numbers().stream()
                .filter(number -> number.length() == NATIONAL_LENGTH)
                .map(number -> same(PaperTerms.NUMBER, number))
                .toArray(Query[]::new));
        return any(twentyDigits, all(sameNumber(), same(PaperTerms.CODE, paper.code())));
    }

    private Query seller() {
        return any(same(PaperTerms.SELLER[0], paper.sellerId()), same(PaperTerms.SELLER[1], paper.sellerName()));
    }

    private Query buyer() {
        return any(same(PaperTerms.BUYER[0], paper.buyerId()), same(PaperTerms.BUYER[1], paper.buyerName()));
    }

    /** One slip away, or a part of it; two digits of like shape where OCR read one of the two papers. */
    private Query near() {
        return any(paper.numbers().stream()
                .map(LookAlikes::fold)
                .map(folded -> any(
                        in(PaperTerms.SLIPS, NumberVariants.slips(folded)),
                        part(folded),
                        all(same(PaperTerms.COARSE, LookAlikes.coarse(folded)), onPicture())))
                .toArray(Query[]::new));
    }

    /** With a beginning or an end in common, and not of one length or nearly so. A paper may have several numbers, so none is ruled out. */
    private Query part(String folded) {
        return folded.length() < NumberLikeness.MIN_PART
                ? NONE
                : all(
                        any(
                                same(PaperTerms.HEAD, NumberVariants.head(folded)),
                                same(PaperTerms.TAIL, NumberVariants.tail(folded))),
                        in(PaperTerms.LENGTH, NumberVariants.lengthsOfParts(folded)));
    }

    private Query in(String field, Collection<String> texts) {
        List<Term> held = texts.stream()
                .map(text -> PaperTerms.term(number, field, text))
                .filter(seen::mayHold)
                .toList();
        return held.size() <= FEW_TERMS
                ? any(held.stream().map(TermQuery::new).toArray(Query[]::new))
                : new TermInSetQuery(field, held.stream().map(Term::bytes).toList());
    }

    private Query nearDay() {
        OptionalLong day = PaperTerms.day(paper);
        if (day.isEmpty()) {
            return ALL;
        }
        List<String> days = LongStream.rangeClosed(day.getAsLong() - NEAR_DAYS, day.getAsLong() + NEAR_DAYS)
                .mapToObj(near -> LocalDate.ofEpochDay(near).toString())
                .toList();
        return any(in(PaperTerms.DATE, days), same(PaperTerms.DATE, PaperTerms.ABSENT));
    }

    /** Nothing equals what is not stated. */
    private Query same(String field, String text) {
        Term term = PaperTerms.term(number, field, text);
        return text.isEmpty() || !seen.mayHold(term) ? NONE : new TermQuery(term);
    }

    private static Query any(Query... queries) {
        List<Query> some = Stream.of(queries).filter(query -> query != NONE).toList();
        if (some.isEmpty() || some.contains(ALL)) {
            return some.isEmpty() ? NONE : ALL;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        some.forEach(query -> any.add(query, Occur.SHOULD));
        return some.size() == 1 ? some.get(0) : any.build();
    }

    private static Query all(Query... queries) {
        List<Query> every = Stream.of(queries).filter(query -> query != ALL).toList();
        if (every.isEmpty() || every.contains(NONE)) {
            return every.isEmpty() ? ALL : NONE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        every.forEach(query -> all.add(query, Occur.FILTER));
        return every.size() == 1 ? every.get(0) : all.build();
    }

    private static Query without(Query query, Query... excluded) {
        Query those = any(excluded);
        if (query == NONE || those == ALL) {
            return NONE;
        }
        return those == NONE
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(those, Occur.MUST_NOT)
                        .build();
    }
}
