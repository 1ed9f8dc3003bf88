package io.vouch.matching.index;

import io.vouch.matching.InvoiceFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The papers of large buckets, searchable by likeness. In memory, derived from stream state, never saved. Papers added since
 * the last refresh are all named as candidates, so that none is missed between two refreshes; a refresh for each paper would
 * cost some twenty times as much as one for many.
 *
 * <p>Not thread-safe: one operator owns one index.
 */
public final class FactsIndex implements AutoCloseable {

    private final int refreshEvery;
    private final IndexWriter writer;
    private final Set<String> buckets = new HashSet<>();
    private final List<Entry> tail = new ArrayList<>();
    private DirectoryReader reader;

    private record Entry(String bucket, String documentId) {}

    /** @param refreshEvery papers added between two refreshes, at least 1 */
    public FactsIndex(int refreshEvery) {
        this.refreshEvery = refreshEvery;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("opening an index in memory", e);
        }
    }

    /** True once the bucket was loaded. */
    public boolean holds(String bucket) {
        return buckets.contains(bucket);
    }

    /** Takes in a whole bucket from state. */
    public void load(String bucket, Iterable<InvoiceFacts> papers) {
        buckets.add(bucket);
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

    /**
     * Ids of the papers of a bucket that could be the same invoice as {@code paper}: everything that is not refreshed yet, and
     * of the rest those that {@link FactsQuery} finds, most similar first.
     *
     * @param limit most to take from the index
     */
    public Set<String> candidates(String bucket, InvoiceFacts paper, int limit) {
        Set<String> found = new LinkedHashSet<>();
        try {
            IndexSearcher searcher = new IndexSearcher(reader);
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(FactsQuery.of(bucket, paper), limit).scoreDocs) {
                found.add(stored.document(hit.doc, Set.of(FactsQuery.ID)).get(FactsQuery.ID));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("searching an index in memory", e);
        }
        tail.stream()
                .filter(entry -> entry.bucket().equals(bucket))
                .map(Entry::documentId)
                .forEach(found::add);
        return found;
    }

    private void write(String bucket, InvoiceFacts paper) {
        Document document = new Document();
        String key = bucket + '\u001f' + paper.documentId();
        document.add(new StringField(FactsQuery.KEY, key, Store.NO));
        document.add(new StringField(FactsQuery.BUCKET, bucket, Store.NO));
        document.add(new StringField(FactsQuery.ID, paper.documentId(), Store.YES));
        FactsQuery.terms(paper).forEach(term -> document.add(new StringField(term.field(), term.text(), Store.NO)));
        try {
            writer.updateDocument(new Term(FactsQuery.KEY, key), document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to an index in memory", e);
        }
    }

    private void refresh() {
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("refreshing an index in memory", e);
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
