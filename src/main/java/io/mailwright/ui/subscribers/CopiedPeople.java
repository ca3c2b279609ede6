package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.SubscriberRow;
import io.mailwright.service.SubscriberService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** People on their way to the clipboard: those ticked, else the one looked at. */
final class CopiedPeople {
    private final SubscriberService subscribers;
    private final BulkViewModel bulk;
    private final Jobs jobs;
    private final Texts texts;

    CopiedPeople(SubscriberService subscribers, BulkViewModel bulk, Jobs jobs, Texts texts) {
        this.subscribers = subscribers;
        this.bulk = bulk;
        this.jobs = jobs;
        this.texts = texts;
    }

    /**
     * Makes the text.
     *
     * @param row taken if nobody is ticked
     * @param columns names of attributes, to follow the address
     */
    void copy(
            Ticks ticks, @Nullable SubscriberRow row, List<String> columns, Consumer<String> then) {
        var text = new TabbedRows(Attribute.EMAIL_ADDRESS, columns);
        if (ticks.countProperty().get() > 0) {
            bulk.resolve(
                    ticks,
                    people ->
                            jobs.of(texts.get("job.copy"), _ -> text(people, text))
                                    .onDone(then)
                                    .start());
        } else if (row != null) {
            text.add(row.subscriber());
            then.accept(text.toString());
        }
    }

    private String text(List<Long> people, TabbedRows text) {
        for (var id : people) {
            subscribers.saved(id).ifPresent(found -> text.add(found.subscriber()));
        }
        return text.toString();
    }
}
