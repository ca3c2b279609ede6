package io.mailwright.ui.uploads;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.CheckReport;
import io.mailwright.domain.upload.CheckedRow;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.ValueCluster;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Step 3: what would become of every row, and how it is mended. Nothing has been sent. */
final class UploadCheckViewModel {
    private static final Set<Finding> DOUBTS = EnumSet.of(Finding.TWO_DATES, Finding.TWO_NUMBERS);

    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final CheckRecipe recipe;
    private final StringProperty consent = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Upload> sums = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<RowState> shown = new SimpleObjectProperty<>(RowState.REJECTED);
    private final ObjectProperty<@Nullable CheckEntry> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty everywhere = new SimpleBooleanProperty();
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ObservableList<CheckEntry> entries = FXCollections.observableArrayList();
    private final CheckPages pages;
    private final CheckExport export;
    private final ObservableList<ValueCluster> clusters = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Quoting> remedy = new ReadOnlyObjectWrapper<>();
    private CheckedCells cells = CheckedCells.NONE;
    private @Nullable CheckReport report;
    private @Nullable UploadPlan base;
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private @Nullable Job<CheckReport> job;

    UploadCheckViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        this.pages = new CheckPages(uploads, jobs, texts);
        this.export = new CheckExport(uploads, jobs, texts);
        this.recipe = new CheckRecipe(jobs, texts, this::again);
        shown.subscribe((_, _) -> show());
        chosen.subscribe(this::showRows);
    }

    /** Goes through the whole file without sending anything; another file begins anew. */
    void check(UploadPlan plan) {
        if (base == null || !base.file().equals(plan.file())) {
            recipe.clear();
        }
        base = plan;
        sums.set(null);
        report = null;
        show();
        again();
    }

    /** What was checked: the file as it is mended. */
    UploadPlan plan() {
        return Objects.requireNonNull(base, "nothing was checked")
                .with(recipe.recipe())
                .withConsent(consent.get().strip());
    }

    /** Checks once more; until that is done the last check is shown. */
    private void again() {
        if (base == null) {
            return;
        }
        stop();
        problem.set("");
        remedy.set(null);
        var plan = plan();
        var title = texts.get("job.check", plan.file().getFileName());
        var compared = new Compared();
        var next =
                jobs.of(
                        title,
                        progress -> {
                            compared.look(uploads.copy(), progress);
                            return uploads.inspect(plan, progress);
                        });
        next.onDone(
                        result -> {
                            facts.set(compared.words(texts));
                            checked(result);
                        })
                .onRefusal(failure -> {
                    problem.set(problems.of(failure).words());
                    remedy.set(remedy(failure));
                })
                .onStopped(() -> stopped(next));
        job = next;
        running.bind(next.runningProperty());
        progress.bind(next.progressProperty());
        next.start();
    }

    private static @Nullable Quoting remedy(Failure failure) {
        return switch (failure) {
            case Failure.QuotesMisplaced _ -> Quoting.LENIENT;
            case Failure.QuoteUnclosed _ -> Quoting.IN_LINE;
            default -> null;
        };
    }

    /** One that was stopped for a newer one is not told of. */
    private void stopped(Job<CheckReport> one) {
        if (one.equals(job)) {
            problem.set(texts.get("check.stopped"));
        }
    }

    void stop() {
        if (job != null) {
            job.cancel();
        }
    }

    private void checked(CheckReport result) {
        boolean isFirst = report == null;
        report = result;
        cells =
                new CheckedCells(
                        Objects.requireNonNull(base, "nothing was checked").mapping(),
                        result.columns());
        sums.set(result.sums());
        if (isFirst) {
            shown.set(result.sums().rejected() > 0 ? RowState.REJECTED : RowState.CREATED);
        }
        show();
    }

    private void show() {
        var before = chosen.get();
        var found = found();
        entries.setAll(found);
        clusters.setAll(report == null ? List.of() : report.clusters());
        chosen.set(
                found.stream()
                        .filter(one -> before != null && one.isSamePlace(before))
                        .findFirst()
                        .orElse(found.isEmpty() ? null : found.getFirst()));
        showRows();
    }

    private List<CheckEntry> found() {
        var found = new ArrayList<CheckEntry>();
        if (report != null) {
            var state = shown.get();
            long all = Outcome.of(state).of(report.sums());
            found.add(new CheckEntry(CheckEntry.Kind.ALL, null, all));
            report.groups().stream()
                    .filter(group -> group.state() == state)
                    .map(group -> new CheckEntry(CheckEntry.Kind.GROUP, group, group.rows()))
                    .forEach(found::add);
            if (!report.clusters().isEmpty() || !report.unclustered().isEmpty()) {
                found.add(new CheckEntry(CheckEntry.Kind.CLUSTERS, null, report.clusters().size()));
            }
        }
        return found;
    }

    /** What there is to say of values that could be merged, and where none were looked for. */
    String clusterNote() {
        var note = texts.get("check.clusters.note");
        return report == null || report.unclustered().isEmpty()
                ? note
                : note
                        + " "
                        + texts.get(
                                "check.clusters.many",
                                Formats.count(CheckReport.MOST_VALUES),
                                String.join(", ", report.unclustered()));
    }

    /** Groups of values that could be two, of columns of which nothing told how they are meant. */
    List<CheckGroup> inDoubt() {
        return report == null
                ? List.of()
                : report.groups().stream()
                        .filter(group -> DOUBTS.contains(group.finding()))
                        .filter(group -> group.state() == RowState.REJECTED)
                        .toList();
    }

    private void showRows() {
        var entry = chosen.get();
        pages.show(
                report == null || entry == null
                        ? null
                        : new CheckPages.Place(plan(), report, shown.get(), entry));
    }

    /** Whether there is something in the row that can be mended. */
    static boolean canMend(CheckedRow row) {
        return !row.row().column().isEmpty();
    }

    /** Puts something else into the cell there is something to say of, here or everywhere. */
    void mend(CheckedRow checked, String value) {
        var row = checked.row();
        if (canMend(checked)) {
            mend(row.line(), row.column(), row.value(), value.strip());
        }
    }

    /** Puts something else into any cell of a row, here or everywhere. */
    void mend(CheckedRow checked, String column, String value) {
        mend(checked.row().line(), column, cells.cell(checked, column), value.strip());
    }

    /** How many values of each attribute would change, the most first. */
    List<CheckGroup> changes() {
        return report == null
                ? List.of()
                : report.groups().stream()
                        .filter(group -> group.state() == RowState.UPDATED)
                        .filter(group -> group.finding() == Finding.CHANGED)
                        .toList();
    }

    private void mend(long line, String column, String was, String value) {
        if (!value.equals(was)) {
            recipe.add(
                    everywhere.get() && !was.isEmpty()
                            ? new RecipeStep.Replace(column, List.of(was), value)
                            : new RecipeStep.MendCell(line, column, was, value));
        }
    }

    /** Saves the changes. */
    CheckExport export() {
        return export;
    }

    CheckRecipe recipe() {
        return recipe;
    }

    /** The cells of the rows. */
    CheckedCells cells() {
        return cells;
    }

    /**
     * Whether what is chosen are rows of which there is nothing to say, or that are wanted whole,
     * to be seen cell by cell.
     */
    boolean showsCells() {
        var entry = chosen.get();
        return entry != null
                && entry.kind() != CheckEntry.Kind.CLUSTERS
                && switch (shown.get()) {
                    case CREATED, UNCHANGED -> entry.kind() == CheckEntry.Kind.ALL;
                    case UPDATED -> whole.get();
                    case REJECTED, SKIPPED, WAITING, CALLING -> false;
                };
    }

    /** On what ground these people may be mailed. */
    StringProperty consentProperty() {
        return consent;
    }

    /** {@code null} until every row has been looked at. */
    ReadOnlyObjectProperty<@Nullable Upload> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    /** Which outcome's rows are shown. */
    ObjectProperty<RowState> shownProperty() {
        return shown;
    }

    /** With what the file was compared, in words; empty before it was. */
    ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Shows all rows of an outcome. */
    void showAll(RowState state) {
        shown.set(state);
        if (!entries.isEmpty()) {
            chosen.set(entries.getFirst());
        }
    }

    /** What of that outcome is shown. */
    ObjectProperty<@Nullable CheckEntry> chosenProperty() {
        return chosen;
    }

    /** Whether a value that is mended is mended wherever it stands in its column. */
    BooleanProperty everywhereProperty() {
        return everywhere;
    }

    /** Whether rows that would change are shown whole, not the changes alone. */
    BooleanProperty wholeProperty() {
        return whole;
    }

    /** What there is to choose from. */
    ObservableList<CheckEntry> entries() {
        return entries;
    }

    /** The rows of what is chosen that are shown. */
    ObservableList<CheckedRow> rows() {
        return pages.rows();
    }

    /** Leads to the other rows of what is chosen. */
    CheckPages pages() {
        return pages;
    }

    ObservableList<ValueCluster> clusters() {
        return clusters;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1; below 0 while unknown. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** With what quotes it could be finished; {@code null} if that is not the trouble. */
    ReadOnlyObjectProperty<@Nullable Quoting> remedyProperty() {
        return remedy.getReadOnlyProperty();
    }

    /** Why the check could not be finished, in words; empty if it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
