package io.vouch.models.compare;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.FieldName;
import io.vouch.models.evaluate.CalibrationTally;
import io.vouch.models.evaluate.ClauseJudgement;
import io.vouch.models.evaluate.DocumentJudgement;
import io.vouch.models.evaluate.Evaluation;
import io.vouch.models.evaluate.FieldJudgement;
import io.vouch.models.evaluate.TypeJudgement;
import io.vouch.models.evaluate.ValueJudgement;
import io.vouch.models.labels.ClauseSense;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Two models on the same documents.
 *
 * @param first scores of the model in use
 * @param second scores of the new one
 * @param slices all documents, each field, each kind of paper and of clause, then each slice of at least {@value #LEAST_DOCUMENTS} documents
 * @param firstError calibration error (ECE) of the model in use
 * @param secondError of the new one
 * @param error second less first
 * @param changes what is read differently, losses first
 * @param kindChanges papers that are taken for another kind, losses first
 */
public record Comparison(
        Evaluation first,
        Evaluation second,
        List<SliceDifference> slices,
        double firstError,
        double secondError,
        Interval error,
        List<Change> changes,
        List<KindChange> kindChanges) {

    /** Fewer documents say nothing about a slice: one of them is a tenth. */
    public static final int LEAST_DOCUMENTS = 10;

    private static final double ALPHA = 0.05;

    public Comparison {
        slices = List.copyOf(slices);
        changes = List.copyOf(changes);
        kindChanges = List.copyOf(kindChanges);
    }

    /** @param first and {@code second} of the same documents in the same order */
    public static Comparison of(List<DocumentJudgement> first, List<DocumentJudgement> second) {
        Pairs pairs = new Pairs(first, second);
        return new Comparison(
                Evaluation.of(first),
                Evaluation.of(second),
                holm(pairs.slices()),
                CalibrationTally.of(first).error(),
                CalibrationTally.of(second).error(),
                Bootstrap.of(first.size(), draw -> pairs.errorDifference(draw)),
                pairs.changes(),
                pairs.kindChanges());
    }

    public List<SliceDifference> worse() {
        return slices.stream().filter(SliceDifference::worse).toList();
    }

    /** Which differences are significant when so many are looked at. */
    private static List<SliceDifference> holm(List<SliceDifference> slices) {
        List<SliceDifference> byChance = slices.stream()
                .sorted(Comparator.comparingDouble(slice -> slice.difference().notBelow()))
                .toList();
        Set<SliceDifference> worse = new HashSet<>();
        for (int i = 0; i < byChance.size(); i++) {
            if (byChance.get(i).difference().notBelow() > ALPHA / (byChance.size() - i)) {
                break;
            }
            worse.add(byChance.get(i));
        }
        return slices.stream()
                .map(slice -> worse.contains(slice) ? slice.asWorse() : slice)
                .toList();
    }

    /** The judgements of two models, document by document. */
    private static final class Pairs {

        private final List<DocumentJudgement> first;
        private final List<DocumentJudgement> second;

        Pairs(List<DocumentJudgement> first, List<DocumentJudgement> second) {
            if (!ids(first).equals(ids(second))) {
                throw new IllegalArgumentException("two models are compared on the same documents");
            }
            this.first = first;
            this.second = second;
        }

        private static List<String> ids(List<DocumentJudgement> documents) {
            return documents.stream().map(DocumentJudgement::documentId).toList();
        }

        List<SliceDifference> slices() {
            List<SliceDifference> slices = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            Map<String, Map<String, List<Integer>>> byDimension = new TreeMap<>();
            Set<FieldName> fields = new TreeSet<>();
            for (int i = 0; i < first.size(); i++) {
                all.add(i);
                int index = i;
                first.get(i).slices().forEach((dimension, value) -> byDimension
                        .computeIfAbsent(dimension, d -> new TreeMap<>())
                        .computeIfAbsent(value, v -> new ArrayList<>())
                        .add(index));
                first.get(i).fields().forEach(field -> fields.add(field.field()));
            }
            slices.add(slice("all", "documents", all, fields(field -> true)));
            for (FieldName field : fields) {
                List<Integer> own = all.stream()
                        .filter(i -> first.get(i).field(field).isPresent())
                        .toList();
                if (own.size() >= LEAST_DOCUMENTS) {
                    slices.add(slice("field", field.wireName(), own, fields(field::equals)));
                }
            }
            addKinds(all, slices);
            addClauses(all, slices);
            byDimension.forEach((dimension, values) -> values.forEach((value, own) -> {
                if (own.size() < all.size() && own.size() >= LEAST_DOCUMENTS) {
                    slices.add(slice(dimension, value, own, fields(field -> true)));
                }
            }));
            return slices;
        }

        private static Function<DocumentJudgement, Counts> fields(Predicate<FieldName> which) {
            return document -> Counts.of(document, which);
        }

        /** The share of papers whose kind is right: of all, and of each kind. */
        private void addKinds(List<Integer> all, List<SliceDifference> slices) {
            slices.add(slice("kind of paper", "all", all, Counts::ofKind));
            Map<DocumentType, List<Integer>> byType = new TreeMap<>();
            all.forEach(i -> byType.computeIfAbsent(first.get(i).kind().expected(), type -> new ArrayList<>())
                    .add(i));
            byType.forEach((type, own) -> {
                if (own.size() >= LEAST_DOCUMENTS && byType.size() > 1) {
                    slices.add(slice("kind of paper", type.name(), own, Counts::ofKind));
                }
            });
        }

        /** F1 over contracts of each kind of clause that is there. */
        private void addClauses(List<Integer> all, List<SliceDifference> slices) {
            Map<ClauseSense, Integer> contracts = new TreeMap<>();
            first.forEach(document -> document.clauses().stream()
                    .filter(ClauseJudgement::isExpected)
                    .forEach(clause -> contracts.merge(clause.sense(), 1, Integer::sum)));
            List<Integer> own = all.stream()
                    .filter(i -> !first.get(i).clauses().isEmpty()
                            || !second.get(i).clauses().isEmpty())
                    .toList();
            contracts.forEach((sense, count) -> {
                if (count >= LEAST_DOCUMENTS) {
                    slices.add(slice("clause", sense.wireName(), own, document -> Counts.ofClause(document, sense)));
                }
            });
        }

        private SliceDifference slice(
                String dimension, String value, List<Integer> documents, Function<DocumentJudgement, Counts> counts) {
            List<Counts> one =
                    documents.stream().map(i -> counts.apply(first.get(i))).toList();
            List<Counts> other =
                    documents.stream().map(i -> counts.apply(second.get(i))).toList();
            return new SliceDifference(
                    dimension,
                    value,
                    documents.size(),
                    Bootstrap.point(one),
                    Bootstrap.point(other),
                    Bootstrap.difference(one, other),
                    false);
        }

        double errorDifference(int[] draw) {
            CalibrationTally one = new CalibrationTally();
            CalibrationTally other = new CalibrationTally();
            for (int index : draw) {
                one.add(first.get(index));
                other.add(second.get(index));
            }
            return other.error() - one.error();
        }

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                DocumentJudgement other = second.get(i);
                for (FieldJudgement field : first.get(i).fields()) {
                    other.field(field.field())
                            .flatMap(read -> change(other.documentId(), field, read))
                            .ifPresent(changes::add);
                }
            }
            changes.sort(Comparator.comparing(Change::kind)
                    .thenComparing(Change::field)
                    .thenComparing(Change::documentId));
            return changes;
        }

        List<KindChange> kindChanges() {
            List<KindChange> changes = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                TypeJudgement one = first.get(i).kind();
                TypeJudgement other = second.get(i).kind();
                if (one.read() != other.read()) {
                    changes.add(new KindChange(first.get(i).documentId(), one.expected(), one.read(), other.read()));
                }
            }
            changes.sort(Comparator.comparing((KindChange change) -> change.first() != change.truth())
                    .thenComparing(KindChange::documentId));
            return changes;
        }

        private static Optional<Change> change(String document, FieldJudgement one, FieldJudgement other) {
            String before = text(one);
            String after = text(other);
            return before.equals(after)
                    ? Optional.empty()
                    : Optional.of(new Change(
                            document,
                            one.field(),
                            String.join(" | ", one.truths()),
                            before,
                            after,
                            one.isWhole(),
                            other.isWhole()));
        }

        private static String text(FieldJudgement field) {
            return field.values().stream()
                    .map(ValueJudgement::reading)
                    .map(reading -> reading.value())
                    .sorted()
                    .collect(Collectors.joining(" | "));
        }
    }
}
