package io.vouch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnedPageTest {

    private static Page page(double width, double height, double turned) {
        return new Page(1, width, height, List.of(), true, "en", "", turned);
    }

    @Test
    void aPageReadAsItLiesKeepsItsBoxes() {
        Box box = new Box(10, 20, 30, 40);
        assertThat(page(600, 800, 0).onPaper(box)).isEqualTo(box);
    }

    @Test
    void aBoxOnAPageThatLaidOnItsSideGoesBackToTheSide() {
        // The stored page is 800 wide and 600 high; turned a quarter clockwise it is read as 600 x 800.
        Box topLeftAsRead = new Box(0, 0, 100, 10);
        Box stored = page(600, 800, 90).onPaper(topLeftAsRead);
        // Clockwise turning brought the stored bottom-left corner to the top left.
        assertThat(stored.x0()).isCloseTo(0, within(1e-6));
        assertThat(stored.x1()).isCloseTo(10, within(1e-6));
        assertThat(stored.y0()).isCloseTo(500, within(1e-6));
        assertThat(stored.y1()).isCloseTo(600, within(1e-6));
    }

    @Test
    void aCrookedScansBoxMovesTheMoreTheFartherFromTheCentre() {
        Page page = page(600, 800, 1);
        Box centre = page.onPaper(new Box(299, 399, 301, 401));
        Box edge = page.onPaper(new Box(599, 399, 601, 401));
        assertThat(centre.centerY()).isCloseTo(400, within(1e-6));
        // Levelled clockwise by one degree: the right end of the line stood higher on the paper.
        assertThat(edge.centerY()).isCloseTo(400 - 300 * Math.sin(Math.toRadians(1)), within(1e-6));
    }
}
