package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.party.LookAlikes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The terms of a paper and the question asked of a large bucket. The question is wider than the comparator: whatever the
 * comparator would report has an equal number, or one within two edits after folding look-alikes, and agrees in a party, the
 * amount or the date; or it agrees in the amount and in the goods or the date.
 */
final class FactsQuery {

    static final String KEY = "key";
    static final String BUCKET = "bucket";
    static final String ID = "id";

    private static final String NUMBER = "number";
    private static final String LINES = "lines";
    private static final String FOLDED = "folded";
    /** Two, the most that Lucene's automaton allows and the comparator asks for. */
    private static final int EDITS = 2;
    /** Distinct numbers the automaton may expand to: no cap below a full bucket of a heavy seller. */
    private static final int EXPANSIONS = 4096;

    private FactsQuery() {}

    /** What is indexed of a paper, and what ranks it. */
    static List<Term> terms(InvoiceFacts paper) {
        List<Term> terms = new ArrayList<>(agreements(paper));
        for (String number : paper.numbers()) {
            terms.add(new Term(NUMBER, number));
            terms.add(new Term(FOLDED, LookAlikes.fold(number)));
        }
        terms.add(new Term("bytes", paper.sha256()));
        addIfPresent(terms, LINES, paper.lines());
        if (!paper.textDigest().isEmpty()) {
            terms.add(new Term("text", paper.textDigest()));
        }
        return terms;
    }

    private static List<Term> agreements(InvoiceFacts paper) {
        List<Term> terms = new ArrayList<>();
        addIfPresent(terms, "seller_id", paper.sellerId());
        addIfPresent(terms, "seller_name", paper.sellerName());
        addIfPresent(terms, "buyer_id", paper.buyerId());
        addIfPresent(terms, "buyer_name", paper.buyerName());
        addIfPresent(terms, "gross", paper.gross());
        addIfPresent(terms, "date", paper.date());
        return terms;
    }

    /** Whatever the number: the same total for the same goods, or on the same day. */
    private static Optional<Query> sameTrade(InvoiceFacts paper) {
        List<Term> trade = new ArrayList<>();
        addIfPresent(trade, LINES, paper.lines());
        addIfPresent(trade, "date", paper.date());
        if (trade.isEmpty() || paper.gross().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        trade.forEach(term -> either.add(new ConstantScoreQuery(new TermQuery(term)), Occur.SHOULD));
        return Optional.of(new BooleanQuery.Builder()
                .add(new ConstantScoreQuery(new TermQuery(new Term("gross", paper.gross()))), Occur.MUST)
                .add(either.build(), Occur.MUST)
                .build());
    }

    private static void addIfPresent(List<Term> terms, String field, String text) {
        if (!text.isEmpty()) {
            terms.add(new Term(field, text));
        }
    }

    static Query of(String bucket, InvoiceFacts paper) {
        BooleanQuery.Builder same = new BooleanQuery.Builder();
        same.add(new TermQuery(new Term("bytes", paper.sha256())), Occur.SHOULD);
        if (!paper.textDigest().isEmpty()) {
            same.add(new TermQuery(new Term("text", paper.textDigest())), Occur.SHOULD);
        }
        if (!paper.numbers().isEmpty()) {
            same.add(likeNumberAndSomethingElse(paper), Occur.SHOULD);
            sameTrade(paper).ifPresent(trade -> same.add(trade, Occur.SHOULD));
        }
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BUCKET, bucket)), Occur.FILTER)
                .add(same.build(), Occur.MUST)
                .build();
    }

    private static Query likeNumberAndSomethingElse(InvoiceFacts paper) {
        BooleanQuery.Builder number = new BooleanQuery.Builder();
        for (String one : paper.numbers()) {
            number.add(new TermQuery(new Term(NUMBER, one)), Occur.SHOULD);
            number.add(near(LookAlikes.fold(one)), Occur.SHOULD);
        }
        BooleanQuery.Builder agreement = new BooleanQuery.Builder();
        agreements(paper).forEach(term -> agreement.add(new ConstantScoreQuery(new TermQuery(term)), Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(number.build(), Occur.MUST)
                .add(agreement.build(), Occur.MUST)
                .build();
    }

    private static Query near(String folded) {
        return new FuzzyQuery(
                new Term(FOLDED, folded), EDITS, 0, EXPANSIONS, true, MultiTermQuery.CONSTANT_SCORE_REWRITE);
    }
}
