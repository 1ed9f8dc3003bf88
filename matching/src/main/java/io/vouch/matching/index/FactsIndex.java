package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * The papers of large buckets, searchable by likeness. In memory, derived from stream state, never saved. Papers added since
 * the last refresh are named by themselves, so that none is missed between two refreshes; a refresh for each paper would cost
 * some twenty times as much as one for many.
 *
 * <p>Not thread-safe: one operator owns one index.
 */
public final class FactsIndex implements AutoCloseable {

    /** Hits fetched at a time; most questions have fewer. */
    private static final int PAGE = 64;
    /** Fewer segments make questions cheaper and writing dearer; Lucene's own default is ten. */
    private static final int SEGMENTS_A_TIER = 5;
    /** Papers are compared with those of their own bucket, so that the tails of several may grow beside one another. */
    private static final int MOST_BUCKETS_BEHIND = 48;

    /** Segments are kept in this order, so that a question for the earliest ends when it has them. */
    private static final Sort SUBMISSION = new Sort(
            new SortField(PaperTerms.SEQUENCE, SortField.Type.LONG),
            new SortField(PaperTerms.ID, SortField.Type.STRING));

    private final int refreshEvery;
    private final IndexWriter writer;
    /** Loaded buckets with the sequence of their latest paper. */
    private final Map<String, Long> buckets = new HashMap<>();

    private final Map<String, OneTrade> trades = new HashMap<>();
    /** Short names of the buckets, for this index alone. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final SeenTerms seen = new SeenTerms();

    /** By bucket and id, those that no question finds yet. */
    private final Map<String, Map<String, InvoiceFacts>> tail = new HashMap<>();

    private int unrefreshed;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    /** Takes ids; false ends the visit. */
    @FunctionalInterface
    public interface Visitor {
        boolean visit(String documentId) throws Exception;
    }

    /** @param refreshEvery papers added to one bucket between two refreshes, at least 1; to all, some times as many */
    public FactsIndex(int refreshEvery) {
        this.refreshEvery = refreshEvery;
        try {
            writer = new IndexWriter(
                    // Each question opens many parts of files; one array a file makes that cheap.
                    new ByteBuffersDirectory(
                            new SingleInstanceLockFactory(),
                            ByteBuffersDataOutput::new,
                            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY),
                    new IndexWriterConfig(new KeywordAnalyzer())
                            .setIndexSort(SUBMISSION)
                            .setMergePolicy(fewSegments()));
            reader = DirectoryReader.open(writer);
            searcher = searcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("opening an index in memory", e);
        }
    }

    /** A question costs as much in a small segment as in a large one. */
    private static TieredMergePolicy fewSegments() {
        TieredMergePolicy policy = new TieredMergePolicy();
        policy.setSegmentsPerTier(SEGMENTS_A_TIER);
        return policy;
    }

    /** Hardly any question is asked twice, so that keeping answers costs more than it saves. */
    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        return searcher;
    }

    /** True once the bucket was loaded. */
    public boolean holds(String bucket) {
        return buckets.containsKey(bucket);
    }

    /** Takes in a whole bucket from state. */
    public void load(String bucket, Iterable<InvoiceFacts> papers) {
        buckets.put(bucket, Long.MIN_VALUE);
        papers.forEach(paper -> write(bucket, paper, true));
        refresh();
    }

    /**
     * Adds one paper to a bucket, or replaces the one of the same id.
     *
     * @param isNew true if the bucket holds none of this id, so that none need be looked for
     */
    public void add(String bucket, InvoiceFacts paper, boolean isNew) {
        write(bucket, paper, isNew);
        Map<String, InvoiceFacts> ofBucket = tail.computeIfAbsent(bucket, none -> new LinkedHashMap<>());
        ofBucket.put(paper.documentId(), paper);
        unrefreshed++;
        if (unrefreshed >= refreshEvery * MOST_BUCKETS_BEHIND || ofBucket.size() >= refreshEvery) {
            refresh();
        }
    }

    /** Takes a paper out; until the next refresh a question may still find it. */
    public void remove(String bucket, String documentId) {
        tail.getOrDefault(bucket, new HashMap<>()).remove(documentId);
        try {
            writer.deleteDocuments(new Term(PaperTerms.KEY, PaperTerms.key(bucket, documentId)));
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexLostException("removing", e);
        }
    }

    /** Papers that were added since the last refresh: no question finds them yet. */
    public Collection<InvoiceFacts> unrefreshed(String bucket) {
        return tail.getOrDefault(bucket, Map.of()).values();
    }

    /**
     * The ids of all refreshed papers that may make a pair with this one, whatever it states, if they are fewer than {@value #PAGE}; else
     * empty: then each {@link Question} is to be asked.
     */
    public Optional<List<String>> few(String bucket, InvoiceFacts paper) {
        OneTrade trade = trades.get(bucket);
        if (trade != null && trade.meetsElsewhere(bucket, paper)) {
            return Optional.of(List.of());
        }
        Page page = page(new FactsQuery(bucket, number(bucket), paper, seen).any(), null);
        return page.ids().size() < PAGE ? Optional.of(page.ids()) : Optional.empty();
    }

    /**
     * Hands over the ids of refreshed papers that may answer a question, in order of submission, until the visitor has enough.
     *
     * @throws IndexLostException if the index is broken; so do the other methods that read or write it
     * @param earlier true for papers handed in before {@code paper}, false for those after; equal sequences are in both
     */
    public void ask(Question question, String bucket, InvoiceFacts paper, boolean earlier, Visitor visitor)
            throws Exception {
        Query query = new FactsQuery(bucket, number(bucket), paper, seen).of(question, earlier);
        ScoreDoc last = null;
        do {
            Page page = page(query, last);
            for (String id : page.ids()) {
                if (!visitor.visit(id)) {
                    return;
                }
            }
            last = page.last();
        } while (last != null);
    }

    /** @param last null if there are no more */
    private record Page(List<String> ids, ScoreDoc last) {}

    private Page page(Query query, ScoreDoc after) {
        if (FactsQuery.isEmpty(query)) {
            return new Page(List.of(), null);
        }
        try {
            TopDocs hits = searcher.searchAfter(after, query, PAGE, SUBMISSION);
            List<String> ids = new ArrayList<>();
            ScoreDoc last = null;
            for (ScoreDoc hit : hits.scoreDocs) {
                last = hit;
                // What it is sorted by comes with the hit: sequence and id.
                ids.add(((BytesRef) ((FieldDoc) hit).fields[1]).utf8ToString());
            }
            return new Page(ids, last);
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexLostException("searching", e);
        }
    }

    /** True if nothing in the bucket was handed in after the paper, or with it. */
    public boolean isLatest(String bucket, InvoiceFacts paper) {
        return buckets.getOrDefault(bucket, Long.MIN_VALUE) < paper.sequence();
    }

    private int number(String bucket) {
        return numbers.computeIfAbsent(bucket, none -> numbers.size());
    }

    private void write(String bucket, InvoiceFacts paper, boolean isNew) {
        buckets.merge(bucket, paper.sequence(), Math::max);
        trades.merge(bucket, OneTrade.of(paper), OneTrade::and);
        List<Term> terms = PaperTerms.of(number(bucket), paper);
        terms.forEach(seen::add);
        String key = PaperTerms.key(bucket, paper.documentId());
        Document document = PaperTerms.document(key, paper, terms);
        try {
            if (isNew) {
                writer.addDocument(document);
            } else {
                writer.updateDocument(new Term(PaperTerms.KEY, key), document);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexLostException("writing", e);
        }
    }

    private void refresh() {
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
                searcher = searcher(newer);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexLostException("refreshing", e);
        }
        tail.clear();
        unrefreshed = 0;
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing an index in memory", e);
        }
    }
}
