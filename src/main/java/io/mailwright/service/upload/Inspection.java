package io.mailwright.service.upload;

import io.mailwright.cache.Database;
import io.mailwright.cache.PlainMembers;
import io.mailwright.cache.Standings;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.Leavers;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.source.RowSource;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a file without sending anything. Thread-safe. */
final class Inspection {
    private final Preparation preparation;
    private final Standings standings;
    private final PlainMembers members;

    Inspection(Preparation preparation, Database cache) {
        this.preparation = preparation;
        this.standings = new Standings(cache);
        this.members = new PlainMembers(cache);
    }

    /** Counts what would happen, giving each row to {@code rows}, in file order. */
    Upload check(UploadPlan plan, Consumer<Judged> rows, Progress progress) {
        var file = RowSource.open(plan.file(), plan.format());
        return check(plan, file, prepare(plan, file), rows, progress);
    }

    /** As the other, writing the rows that would be rejected, and can be mended, to a file. */
    Upload check(UploadPlan plan, Path rejects, Progress progress) {
        return keeping(plan, rejects, rows -> check(plan, rows, progress));
    }

    /** As the other, writing the rows that would be rejected, and can be mended, to a file. */
    CheckReport report(UploadPlan plan, Path rejects, Progress progress) {
        return keeping(plan, rejects, rows -> report(plan, rows, progress));
    }

    private static <T> T keeping(
            UploadPlan plan, Path rejects, Function<Consumer<Judged>, T> check) {
        var layout = RowSource.open(plan.file(), plan.format()).layout();
        var checked = new ArrayList<T>();
        new RejectsFile(layout)
                .write(
                        rejects,
                        sink ->
                                checked.add(
                                        check.apply(judged -> {
                                            if (judged.row().state() == RowState.REJECTED
                                                    && !judged.checked().isSuperseded()) {
                                                sink.accept(judged.row());
                                            }
                                        })));
        return checked.getFirst();
    }

    /** As {@link #check}, with all there is to say. */
    CheckReport report(UploadPlan plan, Consumer<Judged> rows, Progress progress) {
        var file = RowSource.open(plan.file(), plan.format());
        var prepared = prepare(plan, file);
        var mapping = prepared.mapping();
        var findings = new Findings(prepared, file.layout().format());
        var clusters = new Clusters(mapping);
        var sums =
                check(
                        plan,
                        file,
                        prepared,
                        judged -> {
                            findings.add(judged);
                            clusters.add(judged);
                            rows.accept(judged);
                        },
                        progress);
        return new CheckReport(
                file.layout().columns(),
                sums,
                findings.rows(),
                findings.groups(),
                clusters.all(),
                clusters.givenUp());
    }

    /** Rows of which a report kept only the first, read from the file once more. */
    List<CheckedRow> rows(
            UploadPlan plan,
            RowState state,
            @Nullable CheckGroup group,
            long after,
            Progress progress) {
        var file = RowSource.open(plan.file(), plan.format());
        var prepared = prepare(plan, file);
        var findings = new Findings(prepared, file.layout().format());
        check(
                plan,
                file,
                prepared,
                judged -> {
                    if (judged.checked().row().line() > after) {
                        findings.add(judged);
                    }
                },
                progress);
        return group == null
                ? findings.rows().getOrDefault(state, List.of())
                : findings.groups().stream()
                        .filter(group::isSame)
                        .findFirst()
                        .map(CheckGroup::first)
                        .orElse(List.of());
    }

    /** Writes all that would change to a file. */
    Path changes(UploadPlan plan, Path target, Progress progress) {
        var file = RowSource.open(plan.file(), plan.format());
        var prepared = prepare(plan, file);
        var findings = new Findings(prepared, file.layout().format());
        return ChangesFile.write(
                target,
                sink ->
                        check(
                                plan,
                                file,
                                prepared,
                                judged ->
                                        findings.changes(judged)
                                                .forEach(one -> sink.accept(judged, one)),
                                progress));
    }

    private Preparation.Prepared prepare(UploadPlan plan, RowSource file) {
        return preparation.prepare(plan, file.layout());
    }

    private Upload check(
            UploadPlan plan,
            RowSource file,
            Preparation.Prepared prepared,
            Consumer<Judged> rows,
            Progress progress) {
        var started = Instant.now();
        var list = preparation.list(plan.listId());
        var tally =
                new DryRun(
                                standings,
                                prepared.judge(),
                                new Likeness.Source(members, list, prepared.mapping()),
                                rows)
                        .of(new Reading(file, prepared.screening(), progress));
        return new Upload(
                0,
                0,
                plan.file(),
                list.id(),
                list.name(),
                plan.mode(),
                UploadState.DONE,
                true,
                tally.all(),
                tally.of(RowState.CREATED),
                tally.of(RowState.UPDATED),
                tally.of(RowState.UNCHANGED),
                tally.of(RowState.SKIPPED),
                tally.of(RowState.REJECTED),
                0,
                Leavers.NONE,
                started,
                Duration.between(started, Instant.now()).toMillis() / 1000.0,
                null);
    }
}
