package io.mailwright.ui.subscribers;

import io.mailwright.domain.SubscriberChange;
import io.mailwright.service.SubscriberService;
import io.mailwright.service.SubscriberService.BulkOutcome;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One change to everybody who is ticked. Who that is gets fixed before the question is asked, so
 * that the number in the question is the number of people changed, whatever happens meanwhile.
 */
final class BulkViewModel {
    /** Refusals told one by one; the rest is a number. */
    private static final int TOLD = 5;

    private final SubscriberService subscribers;
    private final Jobs jobs;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private Runnable onChange = () -> {};

    BulkViewModel(SubscriberService subscribers, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Called when the account holds something else than before. */
    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Finds out who exactly is ticked. */
    void resolve(Ticks ticks, Consumer<List<Long>> then) {
        outcome.set("");
        var picked = ticks.picked();
        var all = ticks.allProperty().get();
        if (all == null) {
            then.accept(picked);
            return;
        }
        var but = new HashSet<>(picked);
        jobs.of(
                        texts.get("job.resolve"),
                        _ ->
                                subscribers.ids(all.query()).stream()
                                        .filter(id -> !but.contains(id))
                                        .toList())
                .onDone(then)
                .start();
    }

    /** Changes exactly these people; goes on past refusals and tells of them. */
    void apply(List<Long> people, SubscriberChange change) {
        var title = texts.get("job.bulk", Formats.count(people.size()));
        var job =
                jobs.of(title, progress -> subscribers.forEach(people, change, progress))
                        .onDone(result -> {
                            outcome.set(words(result));
                            onChange.run();
                        })
                        .onStopped(() -> {
                            outcome.set(texts.get("bulk.stopped"));
                            onChange.run();
                        });
        running.bind(job.runningProperty());
        job.start();
    }

    private String words(BulkOutcome result) {
        var done = texts.get("bulk.done", Formats.count(result.done()));
        if (result.refused().isEmpty()) {
            return done;
        }
        var told =
                result.refused().entrySet().stream()
                        .limit(TOLD)
                        .map(entry -> texts.get("bulk.reason", entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n", "\n", ""));
        return done
                + " "
                + texts.get("bulk.refused", Formats.count(result.refused().size()))
                + told;
    }

    void dismiss() {
        outcome.set("");
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What became of the last change, in words; empty if there is nothing to tell. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }
}
