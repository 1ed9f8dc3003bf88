package io.vouch.matching.flink;

import io.vouch.matching.InvoiceFacts;
import io.vouch.matching.compact.CompactFacts;
import io.vouch.matching.flink.FewPapers.Visitor;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The papers under the current key. Most keys are met by a handful of papers in their life, so that these rest as one value; those of a
 * key that grows past {@value #MOST_FEW} rest one by one. State of the layout before, with all papers one by one as records, is taken
 * over when its key is next met.
 */
final class BucketState {

    /** Above it, writing all anew for one more costs more than a look at each. */
    private static final int MOST_FEW = 16;

    private final int mostFew;
    private final long retentionMillis;
    private final ValueState<byte[]> few;
    private final MapState<String, byte[]> many;
    private final MapState<String, InvoiceFacts> former;
    private final ValueState<Integer> formerSize;

    BucketState(MatchingSettings settings, RuntimeContext context) {
        StateTtlConfig retention = settings.retention();
        ValueStateDescriptor<byte[]> fewState =
                new ValueStateDescriptor<>("few", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        MapStateDescriptor<String, byte[]> manyState =
                new MapStateDescriptor<>("many", Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
        MapStateDescriptor<String, InvoiceFacts> formerState =
                new MapStateDescriptor<>("bucket", Types.STRING, TypeInformation.of(InvoiceFacts.class));
        ValueStateDescriptor<Integer> formerSizeState = new ValueStateDescriptor<>("size", Types.INT);
        fewState.enableTimeToLive(retention);
        manyState.enableTimeToLive(retention);
        formerState.enableTimeToLive(retention);
        formerSizeState.enableTimeToLive(retention);
        mostFew = Math.min(MOST_FEW, settings.bucketLimit());
        retentionMillis = TimeUnit.DAYS.toMillis(settings.retentionDays());
        few = context.getState(fewState);
        many = context.getMapState(manyState);
        former = context.getMapState(formerState);
        formerSize = context.getState(formerSizeState);
    }

    /** What one look at the current key gives: to be asked, and handed back with each change. */
    byte[] look(long now) throws Exception {
        byte[] value = few.value();
        if (value != null) {
            return value;
        }
        return formerSize.value() == null ? FewPapers.NONE : takenOver(now);
    }

    private byte[] takenOver(long now) throws Exception {
        byte[] value = FewPapers.NONE;
        for (InvoiceFacts paper : former.values()) {
            value = put(value, paper.documentId(), CompactFacts.of(paper), now);
        }
        former.clear();
        formerSize.clear();
        few.update(value);
        return value;
    }

    /** How many papers the bucket holds. */
    int size(byte[] value) {
        return FewPapers.areMany(value) ? FewPapers.howMany(value) : FewPapers.size(value);
    }

    void visit(byte[] value, long now, Visitor visitor) throws Exception {
        if (!FewPapers.areMany(value)) {
            FewPapers.visit(value, now - retentionMillis, visitor);
            return;
        }
        for (byte[] paper : many.values()) {
            visitor.visit(paper, 0);
        }
    }

    /** One of many papers; null if its time has run out. */
    byte[] get(String documentId) throws Exception {
        return many.get(documentId);
    }

    /** Takes a paper in, in place of what it said before; gives the value with it. */
    byte[] put(byte[] value, String documentId, byte[] paper, long now) throws Exception {
        if (FewPapers.areMany(value)) {
            boolean known = many.contains(documentId);
            many.put(documentId, paper);
            return updated(known ? value : FewPapers.many(FewPapers.howMany(value) + 1));
        }
        byte[] with = FewPapers.with(FewPapers.without(value, paper, now - retentionMillis), paper, now);
        int size = FewPapers.size(with);
        if (size <= mostFew) {
            return updated(with);
        }
        for (byte[] each : FewPapers.each(with, now - retentionMillis)) {
            many.put(CompactFacts.comparable(each, 0).documentId(), each);
        }
        return updated(FewPapers.many(size));
    }

    /** Takes a paper out if it says just this; gives false if it says something else, or is not there. */
    boolean remove(byte[] value, String documentId, byte[] paper, long now) throws Exception {
        if (FewPapers.areMany(value)) {
            if (!Arrays.equals(paper, many.get(documentId))) {
                return false;
            }
            many.remove(documentId);
            updated(FewPapers.many(FewPapers.howMany(value) - 1));
            return true;
        }
        boolean held =
                FewPapers.each(value, now - retentionMillis).stream().anyMatch(each -> Arrays.equals(each, paper));
        if (held) {
            updated(FewPapers.without(value, paper, now - retentionMillis));
        }
        return held;
    }

    private byte[] updated(byte[] value) throws Exception {
        few.update(value);
        return value;
    }
}
