package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what an upload would do, by the file and the cache. */
final class DryRun {
    private final Standings standings;
    private final Judge judge;
    private final long listId;
    private final Consumer<Judged> rows;
    private final Tally tally = new Tally();
    private final List<Checked> waiting = new ArrayList<>(Standings.MOST);

    DryRun(Standings standings, Judge judge, long listId, Consumer<Judged> rows) {
        this.standings = standings;
        this.judge = judge;
        this.listId = listId;
        this.rows = rows;
    }

    Tally of(Reading reading) {
        reading.read(checked -> {
            waiting.add(checked);
            if (waiting.size() == Standings.MOST) {
                judgeWaiting();
            }
        });
        judgeWaiting();
        return tally;
    }

    private void judgeWaiting() {
        var keys = new ArrayList<String>(waiting.size());
        for (var checked : waiting) {
            if (checked instanceof Checked.Fit fit) {
                keys.add(fit.key());
            }
        }
        var known = keys.isEmpty() ? Map.<String, Standing>of() : standings.of(listId, keys);
        for (var checked : waiting) {
            var judged = judge(checked, known);
            tally.count(judged.outcome().state());
            rows.accept(judged);
        }
        waiting.clear();
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
