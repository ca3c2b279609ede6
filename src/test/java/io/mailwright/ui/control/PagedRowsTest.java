package io.mailwright.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ui.job.Jobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

class PagedRowsTest {
    private static final int MILLION = 1_000_000;
    private final List<Throwable> problems = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Test
    void aRowIsReadWhenItIsLookedAt() {
        var rows = rows(MILLION, new Jobs(Runnable::run, Runnable::run, problems::add));

        assertThat(rows).hasSize(MILLION);
        assertThat(rows.get(654_321).row()).isEqualTo(654_321L);
        assertThat(rows.get(MILLION - 1).row()).isEqualTo(MILLION - 1L);
        assertThat(read).containsExactly(0L, 654_300L, 999_900L);
        assertThat(problems).isEmpty();
    }

    @Test
    void aFewRowsNeedNoCounting() {
        var rows = rows(7, new Jobs(Runnable::run, Runnable::run, problems::add));

        assertThat(rows).hasSize(7);
        assertThat(rows.get(6).row()).isEqualTo(6L);
    }

    @Test
    void draggingOverAMillionRowsReadsOnlyWhereItComesToRest() {
        var direct = new Jobs(Runnable::run, Runnable::run, problems::add);
        var result = new AtomicReference<PagedRows<Long>>();
        var slow = new Jobs(later::add, Runnable::run, problems::add);
        PagedRows.load(slow, "", source(MILLION)).onDone(result::set).start();
        runAll();
        read.clear();
        assertThat(direct.running()).isEmpty();

        for (int i = 1000; i < MILLION; i += 1000) {
            result.get().get(i);
        }
        runAll();

        assertThat(read).hasSizeLessThan(6).contains(999_000L);
        assertThat(result.get().get(999_000).row()).isEqualTo(999_000L);
        assertThat(result.get().get(500_000).row()).isNull();
        runAll();
        assertThat(result.get().get(500_000).row()).isEqualTo(500_000L);
    }

    @Test
    void aSlotKnowsItsPlaceWithoutASearch() {
        var rows = rows(MILLION, new Jobs(Runnable::run, Runnable::run, problems::add));
        read.clear();

        assertThat(rows.indexOf(rows.get(50))).isEqualTo(50);
        assertThat(read).isEmpty();
    }

    @Test
    void rereadingFillsTheSameSlots() {
        var rows = rows(MILLION, new Jobs(Runnable::run, Runnable::run, problems::add));
        var slot = rows.get(10);
        read.clear();

        rows.reread();

        assertThat(read).containsExactly(0L);
        assertThat(rows.get(10)).isSameAs(slot);
    }

    private void runAll() {
        for (var next = later.poll(); next != null; next = later.poll()) {
            next.run();
        }
    }

    private PagedRows<Long> rows(int count, Jobs jobs) {
        var result = new AtomicReference<PagedRows<Long>>();
        PagedRows.load(jobs, "", source(count)).onDone(result::set).start();
        return result.get();
    }

    private PageSource<Long> source(long count) {
        return new PageSource<>() {
            @Override
            public long count() {
                return count;
            }

            @Override
            public List<Long> page(long offset, int limit) {
                read.add(offset);
                return LongStream.range(offset, Math.min(count, offset + limit)).boxed().toList();
            }
        };
    }
}
