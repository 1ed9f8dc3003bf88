package io.vouch.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TurnedPictureTest {

    private static final Box PICTURE = new Box(20, 50, 420, 350);

    @Test
    void aWordAtTheCornerOfATurnedPictureGoesBackToThePicturesCorner() {
        // Read at the top left; before turning it lay at the corner that clockwise turning brings there.
        assertBack(0, new Box(20, 50, 30, 55));
        assertBack(90, new Box(20, 340, 25, 350));
        assertBack(180, new Box(410, 345, 420, 350));
        assertBack(270, new Box(415, 50, 420, 60));
    }

    @Test
    void aCrookedPictureAsideOfTheMiddleIsLevelledAboutItsOwnCentre() {
        Word centre = new Word("x", new Box(199, 149, 201, 151), List.of(), 1, WordSource.OCR);

        Box back = back(centre, 3);

        assertThat(back.centerX()).isCloseTo(PICTURE.centerX(), within(1e-6));
        assertThat(back.centerY()).isCloseTo(PICTURE.centerY(), within(1e-6));
    }

    private static void assertBack(double turned, Box expected) {
        Box back = back(new Word("x", new Box(0, 0, 10, 5), List.of(0.0, 10.0), 1, WordSource.OCR), turned);
        assertThat(back.x0()).as("%s", turned).isCloseTo(expected.x0(), within(1e-6));
        assertThat(back.y0()).isCloseTo(expected.y0(), within(1e-6));
        assertThat(back.x1()).isCloseTo(expected.x1(), within(1e-6));
        assertThat(back.y1()).isCloseTo(expected.y1(), within(1e-6));
    }

    private static Box back(Word word, double turned) {
        var picture = new TurnedPicture(PICTURE, 600, 800, turned);
        Word placed = picture.onPage(word);
        var page = new Page(1, picture.width(), picture.height(), List.of(placed), true, "en", "", turned);
        return page.onPaper(placed.box());
    }
}
