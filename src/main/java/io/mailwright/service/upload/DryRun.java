package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.domain.upload.RowState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Counts what an upload would do, by the file and the cache. While the file is read on, people are
 * looked up beside it.
 */
final class DryRun {
    private static final int LOOK_UPS = 2;
    private static final int MOST_BATCHES = 2 * LOOK_UPS;

    /** After so many rows it may be known what most of them are like. */
    private static final int FIRST_TRIAL = 1_000;

    /** So many times later it is tried again, since a file may begin otherwise than it goes on. */
    private static final int LATER = 4;

    private final Standings standings;
    private final Judge judge;
    private final Likeness.Source likenesses;
    private final Consumer<Judged> rows;
    private final Tally tally = new Tally();
    private final Deque<Future<List<Judged>>> judging = new ArrayDeque<>();
    private List<Checked> waiting = new ArrayList<>(Standings.MOST);
    private long trial = FIRST_TRIAL;
    private @Nullable Likeness likeness;

    DryRun(Standings standings, Judge judge, Likeness.Source likenesses, Consumer<Judged> rows) {
        this.standings = standings;
        this.judge = judge;
        this.likenesses = likenesses;
        this.rows = rows;
    }

    /** Gives the rows on in file order, on the calling thread. */
    Tally of(Reading reading) {
        try (var judges = Executors.newFixedThreadPool(LOOK_UPS)) {
            try {
                reading.read(checked -> {
                    waiting.add(checked);
                    if (waiting.size() == Standings.MOST) {
                        handOver(judges);
                        like(reading.rows());
                    }
                });
                handOver(judges);
                while (!judging.isEmpty()) {
                    takeBack();
                }
            } finally {
                judges.shutdownNow();
            }
        }
        return tally;
    }

    /**
     * Only where most rows were found to change nothing: to look each up takes many times as long.
     */
    private void like(long all) {
        if (likeness != null || tally.all() < trial) {
            return;
        }
        trial *= LATER;
        boolean isMostlySame = tally.of(RowState.UNCHANGED) > tally.all() / 2;
        if (isMostlySame && likenesses.pays(all - tally.all())) {
            likeness = likenesses.make();
        }
    }

    private void handOver(ExecutorService judges) {
        if (judging.size() == MOST_BATCHES) {
            takeBack();
        }
        var batch = waiting;
        var like = likeness;
        judging.add(judges.submit(() -> judged(batch, like)));
        waiting = new ArrayList<>(Standings.MOST);
    }

    private void takeBack() {
        for (var row : Beside.result(judging.remove())) {
            tally.count(row.outcome().state());
            rows.accept(row);
        }
    }

    private List<Judged> judged(List<Checked> batch, @Nullable Likeness like) {
        var same = new HashSet<String>();
        var keys = new ArrayList<String>(batch.size());
        for (var checked : batch) {
            if (checked instanceof Checked.Fit fit) {
                (like != null && like.isSame(fit) ? same : keys).add(fit.key());
            }
        }
        var known =
                keys.isEmpty()
                        ? Map.<String, Standing>of()
                        : standings.of(likenesses.list().id(), keys);
        var judged = new ArrayList<Judged>(batch.size());
        for (var checked : batch) {
            judged.add(judge(checked, same, known));
        }
        return judged;
    }

    private Judged judge(Checked checked, Set<String> same, Map<String, Standing> known) {
        return switch (checked) {
            case Checked.Refused refused ->
                    new Judged(refused, Outcome.of(refused), Standings.UNKNOWN);
            case Checked.Fit fit when same.contains(fit.key()) ->
                    new Judged(fit, Outcome.UNCHANGED, Standings.UNKNOWN);
            case Checked.Fit fit -> {
                var standing = known.getOrDefault(fit.key(), Standings.UNKNOWN);
                yield new Judged(fit, judge.foresee(fit, standing), standing);
            }
        };
    }
}
