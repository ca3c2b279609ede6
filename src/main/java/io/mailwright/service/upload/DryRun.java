package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.cache.Standings;
import io.mailwright.domain.upload.UploadRow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what an upload would do, by the file and the cache. */
final class DryRun {
    private final Standings standings;
    private final Judge judge;
    private final long listId;
    private final Consumer<UploadRow> rows;
    private final Tally tally = new Tally();
    private final List<Checked> waiting = new ArrayList<>(Standings.MOST);

    DryRun(Standings standings, Judge judge, long listId, Consumer<UploadRow> rows) {
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
            var outcome =
                    switch (checked) {
                        case Checked.Refused refused -> Outcome.of(refused);
                        case Checked.Fit fit ->
                                judge.foresee(
                                        fit, known.getOrDefault(fit.key(), Standings.UNKNOWN));
                    };
            tally.count(outcome.state());
            rows.accept(row(checked, outcome));
        }
        waiting.clear();
    }

    private static UploadRow row(Checked checked, Outcome outcome) {
        var why = outcome.why();
        return new UploadRow(
                checked.row().line(),
                checked.email(),
                outcome.state(),
                why.column(),
                why.value(),
                why.reason(),
                checked.row().cells());
    }
}
