package io.vouch.matching.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.FSDirectory;

/**
 * Search over the documents that were read, for people: fields, phrases, near words, wrong letters, ranges, and documents like
 * one. It lives in a folder of its own and is derived: if the folder is lost or cannot be read, it begins empty and says that it
 * knows nothing yet ({@link #mark}). Thread-safe; one process owns a folder.
 */
public final class DocumentSearch implements AutoCloseable {

    /** More terms cost more than they find: 17 ms at 100,000 documents with all words of a page. */
    private static final int LIKE_TERMS = 25;

    /** Total hits past this are not counted. */
    private static final int COUNTED = 10_000;

    /** A search that takes longer shows what it has. */
    private static final long LONGEST_MILLIS = 2_000;

    private static final String MARK = "mark";

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicReference<String> mark;

    /**
     * Hits, best first.
     *
     * @param total how many there are
     * @param isExact false if there are more than {@code total}
     */
    public record Page(long total, boolean isExact, List<DocumentHit> hits) {
        public Page {
            hits = List.copyOf(hits);
        }
    }

    private DocumentSearch(FSDirectory directory, IndexWriter writer, String mark) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.mark = new AtomicReference<>(mark);
    }

    /** Opens the index of a folder, making it if absent and anew if it cannot be read. */
    public static DocumentSearch open(Path folder) {
        try {
            Files.createDirectories(folder);
            try {
                return start(folder);
            } catch (IOException | IllegalArgumentException unreadable) {
                clear(folder);
                return start(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index in " + folder + " cannot be opened", e);
        }
    }

    private static DocumentSearch start(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(SearchFields.analyzer()));
            String mark = "";
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data != null) {
                for (Map.Entry<String, String> entry : data) {
                    mark = entry.getKey().equals(MARK) ? entry.getValue() : mark;
                }
            }
            return new DocumentSearch(directory, writer, mark);
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw e;
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Up to where the index follows its source, in the words of whoever feeds it; empty if it knows nothing. */
    public String mark() {
        return mark.get();
    }

    /**
     * Adds documents, or replaces those of the same tenant, deal and id, and makes them findable and durable together with the
     * mark.
     */
    public void add(List<SearchableDocument> papers, String newMark) {
        try {
            for (SearchableDocument paper : papers) {
                String key = SearchFields.key(paper.tenant(), paper.deal(), paper.documentId());
                writer.updateDocument(new Term(SearchFields.KEY, key), SearchFields.document(paper));
            }
            writer.setLiveCommitData(Map.of(MARK, newMark).entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            mark.set(newMark);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be written", e);
        }
    }

    /**
     * Documents of a tenant that fit a search in Lucene's classic syntax.
     *
     * @param offset hits to pass over
     * @throws SearchSyntaxException if it is not understood
     */
    public Page find(String tenant, String words, int offset, int limit) throws SearchSyntaxException {
        return search(tenant, SearchWords.queryOf(words), offset, limit);
    }

    /** Documents of a tenant that are like one of its own, that one left out; none if there is no such document. */
    public Page like(String tenant, String documentId, int offset, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query own = new TermQuery(new Term(SearchFields.ID, documentId.toLowerCase(Locale.ROOT)));
                TopDocs found = searcher.search(ofTenant(tenant, own), 1);
                if (found.scoreDocs.length == 0) {
                    return new Page(0, true, List.of());
                }
                MoreLikeThis likeness = new MoreLikeThis(searcher.getIndexReader());
                likeness.setAnalyzer(SearchFields.analyzer());
                likeness.setFieldNames(new String[] {SearchFields.TEXT});
                likeness.setMaxQueryTerms(LIKE_TERMS);
                likeness.setMinTermFreq(1);
                likeness.setMinDocFreq(1);
                BooleanQuery others = new BooleanQuery.Builder()
                        .add(likeness.like(found.scoreDocs[0].doc), Occur.MUST)
                        .add(own, Occur.MUST_NOT)
                        .build();
                return search(searcher, tenant, others, offset, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private Page search(String tenant, Query query, int offset, int limit) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, tenant, query, offset, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be read", e);
        }
    }

    private static Page search(IndexSearcher shared, String tenant, Query query, int offset, int limit)
            throws IOException {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        long end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
        TopDocs found = searcher.search(ofTenant(tenant, query), Math.max(1, offset + limit));
        StoredFields stored = searcher.storedFields();
        List<DocumentHit> hits = new ArrayList<>();
        for (int i = offset; i < Math.min(found.scoreDocs.length, offset + limit); i++) {
            hits.add(hit(stored, found.scoreDocs[i]));
        }
        boolean exact = found.totalHits.relation == TotalHits.Relation.EQUAL_TO && !searcher.timedOut();
        return new Page(Math.min(found.totalHits.value, COUNTED), exact, hits);
    }

    private static Query ofTenant(String tenant, Query query) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchFields.TENANT, tenant)), Occur.FILTER)
                .add(query, Occur.MUST)
                .build();
    }

    private static DocumentHit hit(StoredFields stored, ScoreDoc place) throws IOException {
        Document document = stored.document(place.doc);
        return new DocumentHit(
                document.get(SearchFields.ID + "#stored"),
                document.get(SearchFields.DEAL + "#stored"),
                document.get(SearchFields.NAME),
                document.get(SearchFields.TYPE + "#stored"),
                document.get(SearchFields.OUTCOME + "#stored"),
                place.score);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be closed", e);
        }
    }
}
