package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Step 3: what would become of every row. Nothing has been sent. */
final class UploadCheckViewModel {
    /** Rows kept of each outcome to look at; the sums count all. */
    static final int KEPT = 500;

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<@Nullable Upload> sums = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RowState> shown = new SimpleObjectProperty<>(RowState.REJECTED);
    private final ObservableList<UploadRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Map<RowState, List<UploadRow>> kept = Map.of();
    private @Nullable Job<Checked> job;

    UploadCheckViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        shown.subscribe(this::show);
    }

    /** Goes through the whole file without sending anything. */
    void check(UploadPlan plan) {
        stop();
        sums.set(null);
        rows.clear();
        problem.set("");
        var title = texts.get("job.check", plan.file().getFileName());
        var next = jobs.of(title, progress -> read(plan, progress));
        next.onDone(this::checked)
                .onRefusal(failure -> problem.set(problems.of(failure).words()))
                .onStopped(() -> stopped(next));
        job = next;
        running.bind(next.runningProperty());
        progress.bind(next.progressProperty());
        next.start();
    }

    /** One that was stopped for a newer one is not told of. */
    private void stopped(Job<Checked> one) {
        if (one.equals(job)) {
            problem.set(texts.get("check.stopped"));
        }
    }

    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private Checked read(UploadPlan plan, Progress progress) {
        var first = new EnumMap<RowState, List<UploadRow>>(RowState.class);
        var upload =
                uploads.check(
                        plan,
                        row -> {
                            var same = first.computeIfAbsent(row.state(), _ -> new ArrayList<>());
                            if (same.size() < KEPT) {
                                same.add(row);
                            }
                        },
                        progress);
        return new Checked(upload, first);
    }

    private record Checked(Upload upload, Map<RowState, List<UploadRow>> rows) {}

    private void checked(Checked result) {
        kept = result.rows();
        sums.set(result.upload());
        shown.set(result.upload().rejected() > 0 ? RowState.REJECTED : RowState.CREATED);
        show();
    }

    private void show() {
        rows.setAll(kept.getOrDefault(shown.get(), List.of()));
    }

    /** {@code null} until every row has been looked at. */
    ReadOnlyObjectProperty<@Nullable Upload> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    /** Which outcome's rows are shown. */
    ObjectProperty<RowState> shownProperty() {
        return shown;
    }

    /** The first rows of that outcome, at most {@value #KEPT}. */
    ObservableList<UploadRow> rows() {
        return rows;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 while unknown. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the check could not be finished, in words; empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
