package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.settings.WindowState.Bounds;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

class OnScreenTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1040);
    private static final Rectangle2D LEFT = new Rectangle2D(-1600, 0, 1600, 900);

    @Test
    void whereItCanBeHeldItStays() {
        var window = new Bounds(-1500, 20, 1280, 800);
        assertThat(OnScreen.brought(window, List.of(MAIN, LEFT))).isEqualTo(window);
        var half = new Bounds(1500, 600, 1280, 800);
        assertThat(OnScreen.brought(half, List.of(MAIN))).as("half outside").isEqualTo(half);
    }

    @Test
    void ofAScreenThatIsGoneItComesToTheMainOne() {
        assertThat(OnScreen.brought(new Bounds(-1500, 20, 1280, 800), List.of(MAIN)))
                .isEqualTo(new Bounds(0, 20, 1280, 800));
        assertThat(OnScreen.brought(new Bounds(4000, 3000, 1280, 800), List.of(MAIN, LEFT)))
                .isEqualTo(new Bounds(640, 240, 1280, 800));
    }

    @Test
    void aTitleBarAboveOrBesideTheScreenComesBack() {
        assertThat(OnScreen.brought(new Bounds(100, -300, 1280, 800), List.of(MAIN)))
                .isEqualTo(new Bounds(100, 0, 1280, 800));
        assertThat(OnScreen.brought(new Bounds(1880, 100, 1280, 800), List.of(MAIN)))
                .isEqualTo(new Bounds(640, 100, 1280, 800));
    }

    @Test
    void itIsNeverTooSmallToWorkIn() {
        var small = new Rectangle2D(0, 0, 800, 600);
        assertThat(OnScreen.brought(new Bounds(2000, 50, 300, 2000), List.of(small)))
                .isEqualTo(new Bounds(0, 0, 1024, 700));
    }

    @Test
    void itIsNeverLargerThanItsScreen() {
        assertThat(OnScreen.brought(new Bounds(10, 10, 3000, 2000), List.of(MAIN)))
                .isEqualTo(new Bounds(10, 10, 1920, 1040));
        assertThat(OnScreen.brought(new Bounds(9000, 0, 3000, 2000), List.of(MAIN)))
                .isEqualTo(new Bounds(0, 0, 1920, 1040));
    }
}
