package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of what is chosen in the check, a page at a time. The check keeps the first page of
 * each; the others are read from the file when they are asked for.
 */
final class CheckPages {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final ObservableList<CheckedRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();

    /** The line of the file after which each page begins. */
    private final List<Long> starts = new ArrayList<>(List.of(0L));

    private @Nullable Place place;
    private @Nullable Job<List<CheckedRow>> job;

    /**
     * What is looked at.
     *
     * @param plan what was checked
     */
    record Place(UploadPlan plan, CheckReport report, RowState state, CheckEntry entry) {
        boolean isSame(@Nullable Place other) {
            return other != null && state == other.state && entry.isSamePlace(other.entry);
        }

        List<CheckedRow> first() {
            var group = entry.group();
            return group == null ? report.rows().getOrDefault(state, List.of()) : group.first();
        }
    }

    CheckPages(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Shows something else, or the same after another check: then on the page it was on. */
    void show(@Nullable Place next) {
        boolean isSame = next != null && next.isSame(place);
        place = next;
        if (next == null) {
            show(0, List.of());
        } else if (isSame && page.get() > 0) {
            load(page.get());
        } else {
            show(0, next.first());
        }
    }

    boolean hasNext() {
        return place != null && (page.get() + 1L) * CheckReport.KEPT < place.entry().rows();
    }

    void next() {
        if (hasNext() && !rows.isEmpty()) {
            int next = page.get() + 1;
            while (starts.size() > next) {
                starts.removeLast();
            }
            starts.add(rows.getLast().row().line());
            load(next);
        }
    }

    void previous() {
        if (page.get() > 0) {
            load(page.get() - 1);
        }
    }

    private void load(int wanted) {
        if (job != null) {
            job.cancel();
        }
        var from = place;
        if (from == null) {
            return;
        }
        if (wanted == 0) {
            show(0, from.first());
            return;
        }
        long after = starts.get(wanted);
        job =
                jobs.of(
                                texts.get("job.rows", from.plan().file().getFileName()),
                                progress ->
                                        uploads.rows(
                                                from.plan(),
                                                from.state(),
                                                from.entry().group(),
                                                after,
                                                progress))
                        .onDone(found -> {
                            if (from.equals(place)) {
                                // A page that was mended away gives way to the first.
                                show(
                                        found.isEmpty() ? 0 : wanted,
                                        found.isEmpty() ? from.first() : found);
                            }
                        });
        job.start();
    }

    private void show(int wanted, List<CheckedRow> found) {
        rows.setAll(found);
        page.set(wanted);
    }

    ObservableList<CheckedRow> rows() {
        return rows;
    }

    /** Which page is shown, from 0. */
    ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }
}
