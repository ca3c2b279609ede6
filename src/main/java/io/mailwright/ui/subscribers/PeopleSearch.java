package io.mailwright.ui.subscribers;

import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.control.PageSource;
import io.mailwright.ui.control.PagedRows;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;

/** Who is looked for and who was found; asks again whenever what is wanted changes. */
final class PeopleSearch {
    /**
     * An answer.
     *
     * @param millis how long it took
     */
    record Found(SubscriberQuery query, PagedRows<SubscriberRow> rows, long millis) {}

    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Long> listId = new SimpleObjectProperty<>();
    private final ObjectProperty<PeopleWanted.@Nullable CreatedBy> createdBy =
            new SimpleObjectProperty<>();
    private final ObservableSet<Status> statuses =
            FXCollections.observableSet(EnumSet.noneOf(Status.class));
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private @Nullable Job<?> search;
    private boolean pausing = true;

    PeopleSearch(SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
        text.subscribe((_, _) -> look());
        listId.subscribe((_, _) -> look());
        createdBy.subscribe((_, _) -> look());
        statuses.addListener((SetChangeListener<Status>) _ -> look());
    }

    /** Begins to look, for those wanted. */
    void begin(PeopleWanted wanted) {
        pausing = true;
        listId.set(wanted.list());
        createdBy.set(wanted.upload());
        var somebody = wanted.person();
        text.set(somebody == null ? "" : somebody.email());
        pausing = false;
        look();
    }

    /** Asks the same again, as after people came or went. */
    void look() {
        if (pausing) {
            return;
        }
        if (search != null) {
            search.cancel();
        }
        var query = query();
        long begun = System.nanoTime();
        var job =
                PagedRows.load(jobs, texts.get("job.search"), source(query))
                        .quietly()
                        .onDone(rows -> found.set(new Found(query, rows, since(begun))));
        search = job;
        searching.bind(job.runningProperty());
        job.start();
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private SubscriberQuery query() {
        var upload = createdBy.get();
        return new SubscriberQuery(
                text.get().strip(),
                statuses,
                listId.get(),
                upload == null ? null : upload.uploadId());
    }

    private PageSource<SubscriberRow> source(SubscriberQuery query) {
        return new PageSource<>() {
            @Override
            public long count() {
                return subscribers.count(query);
            }

            @Override
            public List<SubscriberRow> page(long offset, int limit) {
                return subscribers.page(query, offset, limit);
            }
        };
    }

    void toggle(Status status) {
        if (!statuses.remove(status)) {
            statuses.add(status);
        }
    }

    boolean isNarrowed() {
        return !query().equals(SubscriberQuery.ALL);
    }

    /** Looks for everybody again. */
    void clear() {
        pausing = true;
        statuses.clear();
        listId.set(null);
        createdBy.set(null);
        text.set("");
        pausing = false;
        look();
    }

    /** How many of how many were found, and how long that took, in words. */
    String summary(long total) {
        var answer = found.get();
        if (answer == null) {
            return "";
        }
        var count = Formats.count(answer.rows().size());
        return answer.query().equals(SubscriberQuery.ALL)
                ? texts.get("summary.all", count, answer.millis())
                : texts.get("summary.some", count, Formats.count(total), answer.millis());
    }

    /** A part of the address, a name or any attribute. */
    StringProperty textProperty() {
        return text;
    }

    /** Whose people are wanted; {@code null} for the whole account. */
    ObjectProperty<@Nullable Long> listIdProperty() {
        return listId;
    }

    /** The upload whose created people alone are wanted; {@code null} for any. */
    ObjectProperty<PeopleWanted.@Nullable CreatedBy> createdByProperty() {
        return createdBy;
    }

    /** Those wanted; empty for all. */
    ObservableSet<Status> statuses() {
        return statuses;
    }

    /** {@code null} until the first answer. */
    ReadOnlyObjectProperty<@Nullable Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }
}
