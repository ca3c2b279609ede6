package io.mailwright.ui.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Failure;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A page whose changes are kept one keeping after the other, on a disk that is full at times. */
class KeepingTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> disk = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Jobs jobs = new Jobs(work::add, Runnable::run, thrown -> told.add("bug"));
    private final Keeping<String> keeping = new Keeping<>(() -> write(""), told::add);
    private String page = "";
    private boolean full;

    private Job<String> write(String how) {
        var words = page + how;
        return jobs.of(
                "keep",
                _ -> {
                    if (full) {
                        throw new Failure.Invalid("full");
                    }
                    disk.add(words);
                    return words;
                });
    }

    private void change(String words) {
        page = words;
        keeping.changed();
    }

    private void leave() {
        keeping.leave(() -> told.add("left"));
    }

    @Test
    void whatIsChangedMeanwhileIsKeptNextAndWhoLeavesWaitsForIt() {
        change("a");
        change("b");
        change("c");
        leave();
        assertThat(work).hasSize(1);
        assertThat(keeping.isBehind()).isTrue();
        work.remove().run();
        assertThat(told).containsExactly("a");
        work.remove().run();
        assertThat(disk).containsExactly("a", "c");
        assertThat(told).containsExactly("a", "c", "left");
        leave();
        assertThat(work).as("nothing is left to be kept").isEmpty();
        assertThat(told).endsWith("left", "left");
    }

    @Test
    void whoLeavesIsToldOnceThatItCannotBeKept() {
        full = true;
        change("a");
        work.remove().run();
        assertThat(keeping.troubleProperty().get()).contains("cannot be kept: full");
        leave();
        work.remove().run();
        assertThat(keeping.troubleProperty().get()).contains("loses what is changed");
        change("b");
        leave();
        work.remove().run();
        assertThat(told).as("something was changed since").isEmpty();
        leave();
        leave();
        work.remove().run();
        assertThat(told).containsExactly("left", "left");
    }

    @Test
    void whatCouldNotBeKeptIsKeptAsSoonAsThereIsRoom() {
        full = true;
        change("a");
        work.remove().run();
        full = false;
        leave();
        work.remove().run();
        assertThat(told).containsExactly("a", "left");
        assertThat(disk).containsExactly("a");
        assertThat(keeping.troubleProperty().get()).isEmpty();
    }

    @Test
    void whoNeedsItKeptGetsTheReasonInstead() {
        full = true;
        change("a");
        keeping.whenKept(() -> told.add("sent"), told::add);
        work.remove().run();
        assertThat(told).containsExactly("full");
    }

    @Test
    void itIsKeptForGoodWhenNothingElseIsBeingKept() {
        change("a");
        change("b");
        keeping.keepBy(() -> write(" for good"), told::add, told::add);
        work.remove().run();
        work.remove().run();
        assertThat(told).containsExactly("a", "b for good");
        assertThat(work).as("all is kept with it").isEmpty();
    }

    @Test
    void whatIsNotKeptForGoodIsKeptAsAlways() {
        change("a");
        change("b");
        keeping.keepBy(() -> write(" for good"), told::add, told::add);
        work.remove().run();
        full = true;
        work.remove().run();
        full = false;
        work.remove().run();
        assertThat(told).containsExactly("a", "full", "b");
    }

    @Test
    void whatIsDroppedIsNotKept() {
        full = true;
        change("a");
        change("b");
        keeping.drop(() -> told.add("dropped"));
        work.remove().run();
        assertThat(told).containsExactly("dropped");
        assertThat(work).isEmpty();
        assertThat(keeping.troubleProperty().get()).isEmpty();
    }
}
