package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;

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

    /** Segments are kept in this order, so that a question for the earliest ends when it has them. */
    private static final Sort SUBMISSION = new Sort(
            new SortField(FactsQuery.SEQUENCE, SortField.Type.LONG),
            new SortField(FactsQuery.ID, SortField.Type.STRING));

    private final int refreshEvery;
    private final IndexWriter writer;
    /** Loaded buckets with the sequence of their latest paper. */
    private final Map<String, Long> buckets = new HashMap<>();

    private final List<Entry> tail = new ArrayList<>();
    private DirectoryReader reader;

    /** Takes ids; false ends the visit. */
    @FunctionalInterface
    public interface Visitor {
        boolean visit(String documentId) throws Exception;
    }

    private record Entry(String bucket, String documentId) {}

    /** @param refreshEvery papers added between two refreshes, at least 1 */
    public FactsIndex(int refreshEvery) {
        this.refreshEvery = refreshEvery;
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()).setIndexSort(SUBMISSION));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("opening an index in memory", e);
        }
    }

    /** True once the bucket was loaded. */
    public boolean holds(String bucket) {
        return buckets.containsKey(bucket);
    }

    /** Takes in a whole bucket from state. */
    public void load(String bucket, Iterable<InvoiceFacts> papers) {
        buckets.put(bucket, Long.MIN_VALUE);
        papers.forEach(paper -> write(bucket, paper));
        refresh();
    }

    /** Adds one paper to a bucket, or replaces the one of the same id. */
    public void add(String bucket, InvoiceFacts paper) {
        write(bucket, paper);
        tail.add(new Entry(bucket, paper.documentId()));
        if (tail.size() >= refreshEvery) {
            refresh();
        }
    }

    /** Papers that were added since the last refresh: no question finds them yet. */
    public List<String> unrefreshed(String bucket) {
        return tail.stream()
                .filter(entry -> entry.bucket().equals(bucket))
                .map(Entry::documentId)
                .distinct()
                .toList();
    }

    /**
     * Hands over the ids of refreshed papers that may answer a question, in order of submission, until the visitor has enough.
     *
     * @throws IndexLostException if the index is broken; so do the other methods that read or write it
     * @param earlier true for papers handed in before {@code paper}, false for those after; equal sequences are in both
     */
    public void ask(Question question, String bucket, InvoiceFacts paper, boolean earlier, Visitor visitor)
            throws Exception {
        Query query = FactsQuery.of(question, bucket, paper, earlier);
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
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            TopDocs hits = searcher.searchAfter(after, query, PAGE, SUBMISSION);
            StoredFields stored = searcher.storedFields();
            List<String> ids = new ArrayList<>();
            ScoreDoc last = null;
            for (ScoreDoc hit : hits.scoreDocs) {
                last = hit;
                ids.add(stored.document(hit.doc, Set.of(FactsQuery.ID)).get(FactsQuery.ID));
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

    private void write(String bucket, InvoiceFacts paper) {
        buckets.merge(bucket, paper.sequence(), Math::max);
        try {
            writer.updateDocument(
                    new Term(FactsQuery.KEY, FactsQuery.key(bucket, paper)), FactsQuery.document(bucket, paper));
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
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new IndexLostException("refreshing", e);
        }
        tail.clear();
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
