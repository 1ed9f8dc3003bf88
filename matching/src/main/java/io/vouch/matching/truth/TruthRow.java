package io.vouch.matching.truth;

import java.util.List;

/**
 * One fact through all papers.
 *
 * @param agreed what the row takes for true: the agreed account of {@code deal.json} or the factoring contract, else what most papers
 *     say, of equally many the best source; empty if no paper states the fact, or where each states its own share
 * @param state {@link CellState#DIFFERS} if a paper contradicts, else {@link CellState#DOUBTFUL} if one may, else {@link
 *     CellState#AGREES} if two or more state it, {@link CellState#ALONE} if one does, {@link CellState#SILENT} if none
 * @param note why amounts agree or differ; empty for other facts
 * @param cells one a paper, in the order of the table's papers
 */
public record TruthRow(TruthFact fact, String agreed, CellState state, String note, List<TruthCell> cells) {

    public TruthRow {
        cells = List.copyOf(cells);
    }

    static TruthRow of(TruthFact fact, String agreed, String note, List<TruthCell> cells) {
        return new TruthRow(fact, agreed, state(cells), note, cells);
    }

    private static CellState state(List<TruthCell> cells) {
        for (CellState worst : List.of(CellState.DIFFERS, CellState.DOUBTFUL, CellState.AGREES, CellState.ALONE)) {
            if (cells.stream().anyMatch(cell -> cell.state() == worst)) {
                return worst;
            }
        }
        return CellState.SILENT;
    }
}
