package io.vouch.testdata;

import io.vouch.testdata.layout.Drawing;
import io.vouch.testdata.page.Block;
import io.vouch.testdata.page.Element;
import io.vouch.testdata.page.Page;
import io.vouch.testdata.world.Dice;
import io.vouch.testdata.world.Language;
import java.util.List;
import java.util.Optional;

/** What is done to a paper between its wording and its file. The shipped deals have nothing done to them. */
interface Finish {
    Finish NONE = new Finish() {};

    /** Source of choices for the paper of that name; {@code dice} serves all papers of the deal in turn. */
    default Dice choices(String name, Dice dice) {
        return dice;
    }

    /** Source of the typefaces of the paper of that name; without one it is set in the plain ones. */
    default Optional<Dice> fonts(String name) {
        return Optional.empty();
    }

    /** The language of the deal, which names the typefaces. */
    default Language language() {
        return Language.ZH;
    }

    default List<Block> blocks(String name, List<Block> blocks) {
        return blocks;
    }

    /** The shipped deals are older than the tax bureau's seals, and stay as they are. */
    default Drawing drawing(String name, Drawing drawing) {
        return drawing.withPages(drawing.pages().stream()
                .map(page -> new Page(
                        page.width(),
                        page.height(),
                        page.elements().stream()
                                .filter(element -> !(element instanceof Element.BureauSeal))
                                .toList()))
                .toList());
    }

    /** Whether a flowing paper shows seals. */
    default boolean seals(String name, String layout, Medium medium) {
        return medium == Medium.SCAN && layout.startsWith("zh");
    }
}
