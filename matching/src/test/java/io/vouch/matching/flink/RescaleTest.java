package io.vouch.matching.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.matching.CheckPolicy;
import io.vouch.matching.DuplicatePair;
import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.block.BlockingKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A job that is stopped with a savepoint and goes on with more or fewer subtasks knows every paper that it knew before. */
final class RescaleTest {

    private static final int MAX_PARALLELISM = 128;
    private static final CheckPolicy POLICY = CheckPolicy.standard(20_000);
    /** Small enough for the index, which no savepoint holds, to answer for most papers. */
    private static final MatchingSettings SMALL_BUCKETS = new MatchingSettings(POLICY, false, 0, 1095, 4, 7);

    @Test
    void twoSubtasksThenThreeThenOneFindWhatBruteForceFinds() throws Exception {
        List<InvoiceFacts> papers = BruteForce.facts(new ForgedPapers(77).documents(300));
        Set<String> found = new TreeSet<>();

        OperatorSubtaskState first = run(papers.subList(0, 100), null, 0, 2, found);
        OperatorSubtaskState second = run(papers.subList(100, 200), first, 2, 3, found);
        run(papers.subList(200, 300), second, 3, 1, found);

        Set<String> expected = new TreeSet<>();
        BruteForce.pairs(papers, POLICY).forEach(pair -> expected.add(text(pair)));
        assertThat(found).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    /** Feeds a part of the papers to so many subtasks, which begin with the state of those before. */
    private static OperatorSubtaskState run(
            List<InvoiceFacts> papers, OperatorSubtaskState before, int from, int to, Set<String> found)
            throws Exception {
        List<OperatorSubtaskState> saved = new ArrayList<>();
        for (int subtask = 0; subtask < to; subtask++) {
            KeyedOneInputStreamOperatorTestHarness<String, BucketPaper, DuplicatePair> buckets = subtask(to, subtask);
            try {
                buckets.setup();
                if (before != null) {
                    buckets.initializeState(AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            before, MAX_PARALLELISM, from, to, subtask));
                }
                buckets.open();
                for (InvoiceFacts paper : papers) {
                    for (String key : BlockingKeys.of(paper)) {
                        if (KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX_PARALLELISM, to) == subtask) {
                            buckets.processElement(BucketPaper.of(key, paper), 0);
                        }
                    }
                }
                saved.add(buckets.snapshot(1, 1));
                buckets.extractOutputValues().forEach(pair -> found.add(text(pair)));
            } finally {
                buckets.close();
            }
        }
        return AbstractStreamOperatorTestHarness.repackageState(saved.toArray(OperatorSubtaskState[]::new));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, BucketPaper, DuplicatePair> subtask(
            int parallelism, int index) throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new BucketFunction(SMALL_BUCKETS)),
                BucketPaper::key,
                Types.STRING,
                MAX_PARALLELISM,
                parallelism,
                index);
    }

    private static String text(DuplicatePair pair) {
        return pair.check() + ' ' + pair.id() + ' ' + pair.score();
    }
}
