package io.mailwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class NavigatorTest {
    private final List<String> seen = new ArrayList<>();
    private final Navigator navigator = new Navigator();

    @BeforeEach
    void twoScreens() {
        navigator.setScreens(List.of(new First(seen), new Second(seen)));
    }

    @Test
    void goesBackToTheSameArgument() {
        navigator.open(First.class, 7L);
        navigator.open(Second.class);
        navigator.back();

        assertThat(seen)
                .containsExactly("first 7", "leave first", "second", "leave second", "first 7");
        assertThat(navigator.canGoBackProperty().get()).isFalse();
        assertThat(navigator.canGoForwardProperty().get()).isTrue();
    }

    @Test
    void aNewStepForgetsWhatWasAhead() {
        navigator.open(First.class, 1L);
        navigator.open(Second.class);
        navigator.back();
        navigator.open(First.class, 2L);

        assertThat(navigator.canGoForwardProperty().get()).isFalse();
        navigator.back();
        assertThat(seen.getLast()).isEqualTo("first 1");
    }

    @Test
    void staysWhereTheScreenDoesNotLetGo() {
        var held = new Held(new ArrayList<>());
        navigator.setScreens(List.of(held, new Second(seen)));
        navigator.open(Held.class);
        navigator.open(Second.class);

        assertThat(seen).isEmpty();
        assertThat(navigator.canGoBackProperty().get()).isFalse();

        held.wishes().forEach(Runnable::run);
        assertThat(seen).containsExactly("second");
        assertThat(navigator.canGoBackProperty().get()).isTrue();
    }

    @Test
    void anotherAccountForgetsWhereOneWas() {
        navigator.open(First.class, 1L);
        navigator.setScreens(List.of());

        assertThat(seen).containsExactly("first 1", "leave first");
        assertThat(navigator.placeProperty().get()).isNull();
        assertThat(navigator.canGoBackProperty().get()).isFalse();
    }

    /** A screen that goes on asking. */
    private record Held(List<Runnable> wishes) implements Screen<Void> {
        @Override
        public String title() {
            return "Held";
        }

        @Override
        public View open(Void nothing) {
            return new View(new Group(), wishes::add, () -> {}, List.of());
        }
    }

    private record First(List<String> seen) implements Screen<Long> {
        @Override
        public String title() {
            return "First";
        }

        @Override
        public View open(Long argument) {
            seen.add("first " + argument);
            return new View(new Group(), () -> seen.add("leave first"));
        }
    }

    private record Second(List<String> seen) implements Screen<Void> {
        @Override
        public String title() {
            return "Second";
        }

        @Override
        public View open(Void argument) {
            seen.add("second");
            return new View(new Group(), () -> seen.add("leave second"));
        }
    }
}
