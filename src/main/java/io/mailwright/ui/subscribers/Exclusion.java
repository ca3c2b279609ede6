package io.mailwright.ui.subscribers;

import io.mailwright.domain.SubscriberQuery;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where several conditions leave nobody: which of them excludes most people. */
final class Exclusion {
    /**
     * A condition to be without.
     *
     * @param words what would be looked for without it, and how many that are
     */
    record Way(String words, long number, Runnable take) {}

    private final PeopleSearch search;
    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<@Nullable Way> way = new ReadOnlyObjectWrapper<>();

    Exclusion(PeopleSearch search, SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.search = search;
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
        search.foundProperty().subscribe(this::look);
    }

    private void look(PeopleSearch.@Nullable Found found) {
        way.set(null);
        if (found == null || !found.rows().isEmpty()) {
            return;
        }
        var conditions = conditions(found.query());
        if (conditions.size() > 1) {
            jobs.of(texts.get("job.search"), _ -> Optional.ofNullable(best(conditions)))
                    .quietly()
                    .onDone(best -> {
                        if (found.equals(search.foundProperty().get())) {
                            way.set(best.orElse(null));
                        }
                    })
                    .start();
        }
    }

    private List<Condition> conditions(SubscriberQuery query) {
        var all = new ArrayList<Condition>();
        var text = query.text();
        var statuses = query.statuses();
        var list = query.listId();
        var upload = query.createdBy();
        if (!text.isEmpty()) {
            all.add(
                    new Condition(
                            "nomatch.text",
                            new SubscriberQuery("", statuses, list, upload),
                            () -> search.textProperty().set("")));
        }
        if (!statuses.isEmpty()) {
            all.add(
                    new Condition(
                            "nomatch.status",
                            new SubscriberQuery(text, Set.of(), list, upload),
                            () -> search.statuses().clear()));
        }
        if (list != null) {
            all.add(
                    new Condition(
                            "nomatch.list",
                            new SubscriberQuery(text, statuses, null, upload),
                            () -> search.listIdProperty().set(null)));
        }
        if (upload != null) {
            all.add(
                    new Condition(
                            "nomatch.created",
                            new SubscriberQuery(text, statuses, list),
                            () -> search.createdByProperty().set(null)));
        }
        return all;
    }

    private @Nullable Way best(List<Condition> conditions) {
        return conditions.stream()
                .map(this::counted)
                .filter(one -> one.number() > 0)
                .max(Comparator.comparingLong(Way::number))
                .orElse(null);
    }

    private Way counted(Condition condition) {
        long number = subscribers.count(condition.without());
        return new Way(
                texts.get(condition.key(), number, Formats.count(number)),
                number,
                condition.take());
    }

    /** {@code null} unless leaving out one condition would bring somebody. */
    ReadOnlyObjectProperty<@Nullable Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    private record Condition(String key, SubscriberQuery without, Runnable take) {}
}
