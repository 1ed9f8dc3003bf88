package io.vouch.matching.index;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * How a document becomes fields of the index. Names and texts are cut into words, Chinese into pairs of characters; numbers,
 * codes and dates stay whole, without blanks, in lower case; amounts can be asked for by range too.
 */
final class SearchFields {

    static final String KEY = "key";
    static final String TENANT = "tenant";
    static final String ID = "document_id";
    static final String DEAL = "deal";
    static final String NAME = "name";
    static final String TYPE = "type";
    static final String OUTCOME = "outcome";
    /** All words of a document: where a search without a field looks. */
    static final String TEXT = "text";
    /** Suffix of the numeric twin of an amount. */
    static final String RANGE = "#range";

    /** Ends of field names whose values are words, not codes. */
    private static final Set<String> WORDY = Set.of(
            "name", "address", "description", "remark", "remittance", "words", "signatory", "bank", "holder", "text");

    private static final char BETWEEN = '\u001f';
    private static final int LONGEST_KEYWORD = 256;

    private SearchFields() {}

    static String key(String tenant, String deal, String documentId) {
        return tenant + BETWEEN + deal + BETWEEN + documentId;
    }

    static Document document(SearchableDocument paper) {
        Document document = new Document();
        document.add(new StringField(KEY, key(paper.tenant(), paper.deal(), paper.documentId()), Field.Store.NO));
        document.add(new StringField(TENANT, paper.tenant(), Field.Store.NO));
        keyword(document, ID, paper.documentId());
        keyword(document, DEAL, paper.deal());
        keyword(document, TYPE, paper.type());
        keyword(document, OUTCOME, paper.outcome());
        document.add(new TextField(NAME, paper.name(), Field.Store.YES));
        document.add(new TextField(TEXT, paper.name(), Field.Store.NO));
        paper.values().forEach((field, values) -> values.forEach(value -> value(document, field, value)));
        paper.texts().forEach(text -> document.add(new TextField(TEXT, text, Field.Store.YES)));
        return document;
    }

    private static void keyword(Document document, String field, String value) {
        document.add(new StoredField(field + "#stored", value));
        document.add(new TextField(field, cut(value), Field.Store.NO));
    }

    private static void value(Document document, String field, String value) {
        document.add(new TextField(field, isWordy(field) ? value : cut(value), Field.Store.NO));
        document.add(new TextField(TEXT, value, Field.Store.YES));
        if (isAmount(field)) {
            number(value).ifPresent(amount -> document.add(new DoublePoint(field + RANGE, amount)));
        }
    }

    /** A keyword of more than 32 kB would be refused; nobody types one of more than this. */
    private static String cut(String value) {
        return value.length() <= LONGEST_KEYWORD ? value : value.substring(0, LONGEST_KEYWORD);
    }

    static boolean isAmount(String field) {
        return field.endsWith("amount");
    }

    static Optional<Double> number(String text) {
        try {
            return Optional.of(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    static boolean isWordy(String field) {
        return WORDY.contains(field.substring(field.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT));
    }

    /** Of the index and of searches alike. */
    static Analyzer analyzer() {
        Analyzer words = new CJKAnalyzer(CharArraySet.EMPTY_SET);
        Analyzer codes = new CodeAnalyzer();
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return isWordy(field) ? words : codes;
            }
        };
    }

    static List<String> stored() {
        return List.of(ID, DEAL, NAME, TYPE, OUTCOME);
    }

    /** One token: the value without blanks, in lower case. */
    private static final class CodeAnalyzer extends Analyzer {
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new PatternReplaceCharFilter(BLANKS, "", reader);
        }

        @Override
        protected Reader initReaderForNormalization(String field, Reader reader) {
            return reader;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return new LowerCaseFilter(words);
        }
    }
}
