package io.mailwright.ui.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class AheadTest {
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> furnished = new ArrayList<>();
    private final Jobs jobs = new Jobs(waiting::add, Runnable::run, problems::add);
    private final Ahead<String> ahead = new Ahead<>(jobs, this::next, furnished::add);
    private int made;
    private int ready;

    private String next() {
        made++;
        return "view " + made;
    }

    @AfterEach
    void nothingIsTold() {
        assertThat(problems).isEmpty();
    }

    @Test
    void whatWasMadeAheadIsHandedOutOnceAndTheNextIsBegun() {
        ahead.prepare(() -> ready++);
        assertThat(made).as("not on the caller's thread").isZero();
        work();
        assertThat(ready).isOne();
        assertThat(furnished).containsExactly("view 1");

        assertThat(ahead.take()).isEqualTo("view 1");
        assertThat(made).isOne();
        work();
        assertThat(ahead.take()).isEqualTo("view 2");
    }

    @Test
    void whoCannotWaitGetsOneMadeNow() {
        ahead.prepare(() -> ready++);
        assertThat(ahead.take()).isEqualTo("view 1");
        assertThat(furnished).as("reading is not for the FX thread").isEmpty();
        work();
        assertThat(ahead.take()).as("the one begun first").isEqualTo("view 2");
    }

    @Test
    void onlyOneIsKeptReady() {
        ahead.prepare(() -> ready++);
        ahead.prepare(() -> ready++);
        work();
        ahead.prepare(() -> ready++);
        assertThat(waiting).isEmpty();
        assertThat(made).isOne();
        assertThat(ready).isEqualTo(3);
    }

    @Test
    void whatCannotBeMadeIsToldOfWhenItIsWanted() {
        var broken =
                new Ahead<String>(
                        jobs,
                        () -> {
                            throw new IllegalStateException("no such file");
                        },
                        _ -> {});
        broken.prepare(() -> ready++);
        work();
        assertThat(ready).as("goes on").isOne();
        assertThatThrownBy(broken::take).hasMessage("no such file");
    }

    private void work() {
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(Runnable::run);
    }
}
