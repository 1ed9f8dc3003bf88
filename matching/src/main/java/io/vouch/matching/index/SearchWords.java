package io.vouch.matching.index;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What people type, in Lucene's classic syntax, within bounds: no regular expressions and no wildcard in front, which look at
 * every term there is.
 */
final class SearchWords extends QueryParser {

    private static final int LONGEST = 500;
    /** Hidden fields keep tenants apart; nobody names them. */
    private static final Set<String> HIDDEN = Set.of(SearchFields.KEY, SearchFields.TENANT);

    private static final int FUZZY_PREFIX = 1;

    private SearchWords() {
        super(SearchFields.TEXT, SearchFields.analyzer());
        setDefaultOperator(Operator.AND);
        setAllowLeadingWildcard(false);
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setFuzzyPrefixLength(FUZZY_PREFIX);
    }

    static Query queryOf(String words) throws SearchSyntaxException {
        if (words.length() > LONGEST) {
            throw new SearchSyntaxException("a search has at most %d characters".formatted(LONGEST));
        }
        try {
            return new SearchWords().read(words);
        } catch (ParseException | IndexSearcher.TooManyClauses | IllegalArgumentException e) {
            throw new SearchSyntaxException(
                    "the search is not understood; write words, \"a phrase\", field:word, word~ or amount:[1 TO 9],"
                            + " and put \\ before a sign that means itself");
        }
    }

    private Query read(String words) throws ParseException {
        return super.parse(words);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        return super.getFieldQuery(visible(field), text, quoted);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        return super.getFieldQuery(visible(field), text, slop);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        return super.getPrefixQuery(visible(field), text);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        if ("*".equals(field) || "*".equals(text)) {
            return super.getWildcardQuery(field, text);
        }
        return super.getWildcardQuery(visible(field), text);
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        return super.getFuzzyQuery(visible(field), text, similarity);
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        throw new ParseException("regular expressions are not taken");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo)
            throws ParseException {
        if (SearchFields.isAmount(visible(field))) {
            double low = bound(from, Double.NEGATIVE_INFINITY);
            double high = bound(to, Double.POSITIVE_INFINITY);
            return DoublePoint.newRangeQuery(
                    field + SearchFields.RANGE,
                    withFrom ? low : DoublePoint.nextUp(low),
                    withTo ? high : DoublePoint.nextDown(high));
        }
        return super.getRangeQuery(field, from, to, withFrom, withTo);
    }

    private static double bound(String text, double open) throws ParseException {
        if (text == null) {
            return open;
        }
        Optional<Double> number = SearchFields.number(text);
        if (number.isEmpty()) {
            throw new ParseException("an amount is a number");
        }
        return number.get();
    }

    private static String visible(String field) throws ParseException {
        if (HIDDEN.contains(field)) {
            throw new ParseException("there is no such field");
        }
        return field;
    }
}
