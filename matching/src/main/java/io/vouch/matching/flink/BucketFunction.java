package io.vouch.matching.flink;

import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import io.vouch.matching.compact.CompactFacts;
import io.vouch.matching.compare.DuplicateComparator;
import io.vouch.matching.compare.Originals;
import io.vouch.matching.index.FactsIndex;
import io.vouch.matching.index.IndexLostException;
import io.vouch.matching.index.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One bucket a key: compares a paper with those already there, names the pairs, puts the paper in. State is the truth; a bucket
 * that has grown large is searched through an index in memory, which is filled from state when the bucket is first met after a
 * start or a restore. Two papers that meet in several buckets are compared in one of them.
 */
final class BucketFunction extends KeyedProcessFunction<String, BucketPaper, DuplicatePair> {

    /** Pairs that were named before and rest on facts that no longer stand. */
    static final OutputTag<DuplicatePair> GONE =
            new OutputTag<>("pairs that are gone", TypeInformation.of(DuplicatePair.class));

    private static final long serialVersionUID = 1L;
    /** A larger bucket is put into the index at once. */
    private static final int MOST_READ = 4_096;
    /** Papers of which more make a pair are chosen from by the index. */
    private static final int MOST_PAIRS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(BucketFunction.class);

    private final MatchingSettings settings;

    private transient BucketState bucket;
    transient FactsIndex index;
    private transient DuplicateComparator comparator;
    /** How often each large bucket that the index does not hold was read one by one. */
    private transient Map<String, Integer> readings;

    BucketFunction(MatchingSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        bucket = new BucketState(settings, getRuntimeContext());
        index = new FactsIndex(settings.refreshEvery());
        comparator = new DuplicateComparator(settings.weights());
        readings = new HashMap<>();
    }

    @Override
    public void close() {
        if (index != null) {
            index.close();
        }
    }

    /** A paper at its bucket, read once, and what one look into state gave. */
    private record Visit(String key, byte[] bytes, InvoiceFacts facts, byte[] held, long now) {}

    @Override
    public void processElement(BucketPaper paper, Context context, Collector<DuplicatePair> out) throws Exception {
        long now = context.timerService().currentProcessingTime();
        if (paper.gone()) {
            takeBack(paper, now, context);
        } else {
            process(paper, now, out);
        }
    }

    /** Takes a paper out and names its pairs once more, as gone. Newer facts of the paper stay if they came first. */
    private void takeBack(BucketPaper paper, long now, Context context) throws Exception {
        Visit visit = visit(paper, now);
        if (!bucket.remove(visit.held(), visit.facts().documentId(), paper.facts(), now)) {
            return;
        }
        if (index.holds(paper.key())) {
            change(() -> index.remove(paper.key(), visit.facts().documentId()));
        }
        List<DuplicatePair> pairs = new ArrayList<>();
        name(visit(paper, now), new ListCollector<>(pairs));
        pairs.forEach(pair -> context.output(GONE, pair));
    }

    void process(BucketPaper paper, long now, Collector<DuplicatePair> out) throws Exception {
        Visit visit = visit(paper, now);
        name(visit, out);
        insert(visit);
    }

    private Visit visit(BucketPaper paper, long now) throws Exception {
        return new Visit(paper.key(), paper.facts(), CompactFacts.comparable(paper.facts(), 0), bucket.look(now), now);
    }

    /** Gives the pairs that a paper makes with those in the bucket. */
    private void name(Visit visit, Collector<DuplicatePair> out) throws Exception {
        if (bucket.size(visit.held()) <= settings.bucketLimit()) {
            bucket.visit(visit.held(), visit.now(), (bytes, from) -> report(bytes, from, visit, "", out));
        } else {
            searchOrRebuild(visit, out);
        }
    }

    /** Whatever happens to the index, state has all that it held. A pair that was named before it broke is named again, which is one. */
    private void searchOrRebuild(Visit visit, Collector<DuplicatePair> out) throws Exception {
        try {
            search(visit, out);
        } catch (IndexLostException lost) {
            forgetIndex(lost);
            search(visit, out);
        }
    }

    private void forgetIndex(IndexLostException lost) {
        LOG.warn("the index of large buckets is filled again from state", lost);
        try {
            index.close();
        } catch (RuntimeException broken) {
            LOG.debug("the broken index does not close", broken);
        }
        index = new FactsIndex(settings.refreshEvery());
    }

    /**
     * Asks the index for all papers that may make any statement; where these are many, statement by statement for the earliest, and for
     * all that were handed in later but arrived sooner.
     */
    private void search(Visit visit, Collector<DuplicatePair> out) throws Exception {
        if (!index.holds(visit.key())) {
            if (isReadOneByOne(visit, out)) {
                return;
            }
            List<InvoiceFacts> papers = new ArrayList<>();
            bucket.visit(visit.held(), visit.now(), (bytes, from) -> papers.add(CompactFacts.comparable(bytes, from)));
            index.load(visit.key(), papers);
        }
        Map<String, InvoiceFacts> last = new HashMap<>();
        Optional<List<String>> few = index.few(visit.key(), visit.facts());
        if (few.isPresent()) {
            for (String id : few.get()) {
                report(id, visit, "", out);
            }
        } else {
            for (Question question : Question.of(BlockingKeys.family(visit.key()))) {
                ask(question, visit, last, out);
            }
        }
        for (InvoiceFacts candidate : index.unrefreshed(visit.key())) {
            Optional<String> statement = BlockingKeys.isMeeting(visit.key(), candidate, visit.facts())
                    ? DuplicateComparator.statement(candidate, visit.facts())
                    : Optional.empty();
            if (statement.isPresent() && isAmongEarliest(candidate, visit.facts(), last.get(statement.get()))) {
                report(candidate.documentId(), visit, "", out);
            }
        }
    }

    /**
     * Filling the index costs some twenty times as much as reading a bucket one by one, and after a start thousands of buckets are met for
     * the first time: it waits until a bucket has been visited some times. False, and nothing said, if the index is due.
     */
    private boolean isReadOneByOne(Visit visit, Collector<DuplicatePair> out) throws Exception {
        if (bucket.size(visit.held()) > MOST_READ
                || readings.merge(visit.key(), 1, Integer::sum) > settings.readings()) {
            readings.remove(visit.key());
            return false;
        }
        List<DuplicatePair> pairs = new ArrayList<>();
        Collector<DuplicatePair> kept = new ListCollector<>(pairs);
        bucket.visit(visit.held(), visit.now(), (bytes, from) -> report(bytes, from, visit, "", kept));
        if (pairs.size() > MOST_PAIRS) {
            readings.remove(visit.key());
            return false;
        }
        pairs.forEach(out::collect);
        return true;
    }

    /** False if a paper is held against enough that were handed in before the candidate. */
    private static boolean isAmongEarliest(InvoiceFacts candidate, InvoiceFacts facts, InvoiceFacts last) {
        return last == null || facts.isBefore(candidate) || candidate.isBefore(last);
    }

    /** @param last gets, by statement, the last of as many as a paper is held against */
    private void ask(Question question, Visit visit, Map<String, InvoiceFacts> last, Collector<DuplicatePair> out)
            throws Exception {
        int[] found = new int[1];
        index.ask(question, visit.key(), visit.facts(), true, id -> {
            found[0] += report(id, visit, question.statement(), out) ? 1 : 0;
            if (found[0] < Originals.MOST) {
                return true;
            }
            last.put(question.statement(), CompactFacts.comparable(bucket.get(id), 0));
            return false;
        });
        if (!index.isLatest(visit.key(), visit.facts())) {
            index.ask(question, visit.key(), visit.facts(), false, id -> {
                report(id, visit, question.statement(), out);
                return true;
            });
        }
    }

    /** True if a paper of a large bucket makes a pair of this statement, or of any if none is given. */
    private boolean report(String id, Visit visit, String statement, Collector<DuplicatePair> out) throws Exception {
        byte[] candidate = bucket.get(id);
        return candidate != null && report(candidate, 0, visit, statement, out);
    }

    private boolean report(byte[] bytes, int from, Visit visit, String statement, Collector<DuplicatePair> out) {
        Optional<DuplicatePair> pair = pair(CompactFacts.comparable(bytes, from), visit, statement);
        if (pair.isEmpty()) {
            return false;
        }
        InvoiceFacts candidate = CompactFacts.read(bytes, from);
        InvoiceFacts facts = CompactFacts.read(visit.bytes(), 0);
        boolean first = candidate.isBefore(facts);
        out.collect(new DuplicatePair(
                pair.get().check(),
                pair.get().score(),
                first ? candidate : facts,
                first ? facts : candidate,
                pair.get().reasons()));
        return true;
    }

    private Optional<DuplicatePair> pair(InvoiceFacts candidate, Visit visit, String statement) {
        if (!BlockingKeys.isMeeting(visit.key(), candidate, visit.facts())) {
            return Optional.empty();
        }
        return comparator
                .compare(candidate, visit.facts())
                .filter(found -> Originals.isReported(found, settings.policy()))
                .filter(found -> statement.isEmpty() || statement.equals(Originals.statement(found)));
    }

    private void insert(Visit visit) throws Exception {
        byte[] held = bucket.put(visit.held(), visit.facts().documentId(), visit.bytes(), visit.now());
        boolean isNew = bucket.size(held) > bucket.size(visit.held());
        if (index.holds(visit.key())) {
            change(() -> index.add(visit.key(), visit.facts(), isNew));
        }
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (IndexLostException lost) {
            forgetIndex(lost);
        }
    }
}
