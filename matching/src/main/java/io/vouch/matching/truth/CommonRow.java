package io.vouch.matching.truth;

import io.vouch.extraction.DocumentType;
import io.vouch.extraction.ExtractedDocument;
import io.vouch.extraction.FieldName;
import io.vouch.extraction.Reading;
import io.vouch.extraction.ReadingSource;
import io.vouch.ingest.page.Box;
import io.vouch.matching.DealTerms;
import io.vouch.matching.check.PaperFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A fact that every paper states as a whole: what most say is taken for true, and the others are held against it. */
final class CommonRow {

    /** A paper's answer. {@code key} is what equal answers share. */
    private record Answer(ExtractedDocument paper, FieldName field, Reading reading, String key) {}

    private CommonRow() {}

    static TruthRow of(TruthFact fact, List<ExtractedDocument> papers, DealTerms terms) {
        List<Answer> answers = answers(fact, papers);
        Optional<Reading> agreed = agreed(fact, answers, terms);
        boolean single = answers.size() + (fromTerms(fact, terms).isPresent() ? 1 : 0) < 2;
        List<TruthCell> cells = papers.stream()
                .map(paper -> cell(fact, paper, answers, agreed, single))
                .toList();
        return TruthRow.of(fact, agreed.map(Reading::value).orElse(""), "", cells);
    }

    private static List<Answer> answers(TruthFact fact, List<ExtractedDocument> papers) {
        List<Answer> answers = new ArrayList<>();
        for (ExtractedDocument paper : papers) {
            fact.in(paper).ifPresent(field -> Sayings.shown(paper, field)
                    .map(reading -> new Answer(paper, field, reading, Sayings.key(fact, reading)))
                    .filter(answer -> !answer.key().isEmpty())
                    .ifPresent(answers::add));
        }
        return answers;
    }

    private static Optional<Reading> agreed(TruthFact fact, List<Answer> answers, DealTerms terms) {
        return fromTerms(fact, terms).or(() -> fromFactoring(fact, answers)).or(() -> mostSaid(fact, answers));
    }

    /** What {@code deal.json} says of the account is what was agreed. */
    private static Optional<Reading> fromTerms(TruthFact fact, DealTerms terms) {
        String value =
                switch (fact) {
                    case ACCOUNT -> terms.accountNumber();
                    case ACCOUNT_HOLDER -> terms.accountHolder();
                    case ACCOUNT_BANK -> terms.accountBank();
                    case FACTOR -> terms.lender();
                    default -> "";
                };
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(value, value, 1, 0, Box.NONE, ReadingSource.SIDECAR));
    }

    private static Optional<Reading> fromFactoring(TruthFact fact, List<Answer> answers) {
        boolean account =
                fact == TruthFact.ACCOUNT || fact == TruthFact.ACCOUNT_HOLDER || fact == TruthFact.ACCOUNT_BANK;
        return answers.stream()
                .filter(answer -> account && PaperFields.isFactoring(answer.paper()))
                .map(Answer::reading)
                .findFirst();
    }

    private static Optional<Reading> mostSaid(TruthFact fact, List<Answer> answers) {
        return answers.stream()
                .min(Comparator.comparingLong((Answer answer) -> -supporters(fact, answers, answer))
                        .thenComparing(answer -> answer.reading().source())
                        .thenComparing(answer -> -answer.reading().confidence())
                        .thenComparing(Answer::key))
                .map(Answer::reading);
    }

    private static long supporters(TruthFact fact, List<Answer> answers, Answer answer) {
        return answers.stream()
                .filter(other -> Sayings.same(fact, other.key(), answer.key()))
                .count();
    }

    private static TruthCell cell(
            TruthFact fact, ExtractedDocument paper, List<Answer> answers, Optional<Reading> agreed, boolean single) {
        Optional<FieldName> field = fact.in(paper);
        if (field.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.NOT_EXPECTED, List.of(), List.of());
        }
        Optional<Answer> answer =
                answers.stream().filter(one -> one.paper() == paper).findFirst();
        if (answer.isEmpty() || agreed.isEmpty()) {
            return new TruthCell(paper.documentId(), CellState.SILENT, List.of(), List.of());
        }
        Reading reading = answer.get().reading();
        CellState state = single ? CellState.ALONE : state(fact, paper, field.get(), answer.get(), agreed.get());
        return new TruthCell(
                paper.documentId(),
                state,
                List.of(TruthValue.of(field.get(), reading, state)),
                Sayings.others(fact, paper, field.get(), reading));
    }

    private static CellState state(
            TruthFact fact, ExtractedDocument paper, FieldName field, Answer answer, Reading agreed) {
        String key = Sayings.key(fact, agreed);
        if (Sayings.same(fact, answer.key(), key)) {
            return CellState.AGREES;
        }
        boolean elsewhere =
                paper.readings(field).stream().anyMatch(other -> Sayings.same(fact, Sayings.key(fact, other), key));
        boolean ordinary = paper.type() == DocumentType.CONTRACT && isAccount(fact);
        return elsewhere || ordinary || Sayings.mayBeSame(fact, answer.reading(), agreed)
                ? CellState.DOUBTFUL
                : CellState.DIFFERS;
    }

    /** The account of a sales contract is the seller's own until the assignment: another one is no contradiction. */
    private static boolean isAccount(TruthFact fact) {
        return fact == TruthFact.ACCOUNT || fact == TruthFact.ACCOUNT_HOLDER || fact == TruthFact.ACCOUNT_BANK;
    }
}
