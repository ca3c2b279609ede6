package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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

    private final Standings standings;
    private final Judge judge;
    private final long listId;
    private final Consumer<Judged> rows;
    private final Tally tally = new Tally();
    private final Deque<Future<List<Judged>>> judging = new ArrayDeque<>();
    private List<Checked> waiting = new ArrayList<>(Standings.MOST);

    DryRun(Standings standings, Judge judge, long listId, Consumer<Judged> rows) {
        this.standings = standings;
        this.judge = judge;
        this.listId = listId;
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

    private void handOver(ExecutorService judges) {
        if (judging.size() == MOST_BATCHES) {
            takeBack();
        }
        var batch = waiting;
        judging.add(judges.submit(() -> judged(batch)));
        waiting = new ArrayList<>(Standings.MOST);
    }

    private void takeBack() {
        for (var row : Beside.result(judging.remove())) {
            tally.count(row.outcome().state());
            rows.accept(row);
        }
    }

    private List<Judged> judged(List<Checked> batch) {
        var keys = new ArrayList<String>(batch.size());
        for (var checked : batch) {
            if (checked instanceof Checked.Fit fit) {
                keys.add(fit.key());
            }
        }
        var known = keys.isEmpty() ? Map.<String, Standing>of() : standings.of(listId, keys);
        var judged = new ArrayList<Judged>(batch.size());
        for (var checked : batch) {
            judged.add(judge(checked, known));
        }
        return judged;
    }

    private Judged judge(Checked checked, Map<String, Standing> known) {
        return switch (checked) {
            case Checked.Refused refused ->
                    new Judged(refused, Outcome.of(refused), Standings.UNKNOWN);
            case Checked.Fit fit -> {
                var standing = known.getOrDefault(fit.key(), Standings.UNKNOWN);
                yield new Judged(fit, judge.foresee(fit, standing), standing);
            }
        };
    }
}
