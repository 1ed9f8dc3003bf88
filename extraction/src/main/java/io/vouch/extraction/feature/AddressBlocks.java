package io.vouch.extraction.feature;

import io.vouch.extraction.FieldName;
import io.vouch.extraction.FieldName.ValueKind;
import io.vouch.extraction.candidate.Candidate;
import io.vouch.extraction.candidate.Spot;
import io.vouch.extraction.layout.Cell;
import io.vouch.extraction.layout.PageLayout;
import io.vouch.extraction.layout.RunJoiner;
import io.vouch.extraction.layout.TextRun;
import java.util.ArrayList;
import java.util.List;

/** The lines under a buyer's or seller's name, in its column, are that party's address. */
final class AddressBlocks {

    private static final int LINES = 4;

    private AddressBlocks() {}

    static void cast(Scene scene) {
        if (!scene.type().isInvoiceLike()) {
            return;
        }
        for (Candidate name : List.copyOf(scene.candidates())) {
            if (name.kind() == ValueKind.PARTY) {
                cast(scene, name, FieldName.BUYER_NAME, FieldName.BUYER_ADDRESS);
                cast(scene, name, FieldName.SELLER_NAME, FieldName.SELLER_ADDRESS);
            }
        }
    }

    private static void cast(Scene scene, Candidate name, FieldName nameField, FieldName addressField) {
        boolean headed = scene.votes(name).stream()
                .anyMatch(vote -> vote.field() == nameField
                        && vote.weight() > 0.45
                        && !vote.how().equals("head"));
        if (!headed) {
            return;
        }
        List<Cell> block = below(name.spot());
        if (!block.isEmpty()) {
            TextRun run = RunJoiner.join(block.stream().map(Cell::run).toList());
            Cell first = block.get(0);
            Spot spot = new Spot(
                    name.spot().page(),
                    first.row(),
                    first.column(),
                    run,
                    0,
                    run.text().length());
            Candidate address = new Candidate(ValueKind.TEXT, run.text(), spot, "under name");
            scene.add(address);
            scene.vote(address, addressField, 0.7, "under name");
        }
    }

    private static List<Cell> below(Spot name) {
        PageLayout page = name.page();
        List<Cell> block = new ArrayList<>();
        double left = name.box().x0();
        double bottom = name.box().y1();
        for (int row = name.row() + 1; row < page.rows().size() && block.size() < LINES; row++) {
            for (Cell cell : page.rows().get(row).cells()) {
                boolean column = Math.abs(cell.box().x0() - left) < page.textHeight();
                boolean near = cell.box().y0() - bottom < 1.2 * page.textHeight();
                if (column && near) {
                    boolean ends =
                            Letterhead.isOther(cell.text()) || cell.text().contains(":");
                    if (ends) {
                        return block;
                    }
                    block.add(cell);
                    bottom = cell.box().y1();
                }
            }
        }
        return block.stream().anyMatch(cell -> Letterhead.isAddress(cell.text())) ? block : List.of();
    }
}
