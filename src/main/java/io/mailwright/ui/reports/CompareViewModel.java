package io.mailwright.ui.reports;

import io.mailwright.domain.tracking.EventType;
import io.mailwright.service.ListService;
import io.mailwright.service.Services;
import io.mailwright.service.tracking.ReportService;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

import java.util.List;

/** Several sends beside each other, each from its own beginning. */
final class CompareViewModel {
    private final Texts texts = Texts.of(CompareViewModel.class);
    private final ReportService reports;
    private final ListService lists;
    private final BooleanProperty humanOnly;
    private final Frame frame;
    private final ReadOnlyObjectWrapper<List<Compared>> compared =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Span> span = new SimpleObjectProperty<>(Span.THREE_DAYS);
    private final ObjectProperty<EventType> type = new SimpleObjectProperty<>(EventType.OPEN);
    private Subscription following = Subscription.EMPTY;

    CompareViewModel(Services services, BooleanProperty humanOnly, Frame frame) {
        this.reports = services.reports();
        this.lists = services.lists();
        this.humanOnly = humanOnly;
        this.frame = frame;
    }

    /** Shows these sends, and again after every sync. */
    void open(List<Long> jobs) {
        following =
                frame.sync()
                        .lastProperty()
                        .subscribe((_, _) -> reload(jobs))
                        .and(humanOnly.subscribe((_, _) -> reload(jobs)));
        reload(jobs);
    }

    void close() {
        following.unsubscribe();
    }

    private void reload(List<Long> jobs) {
        boolean human = humanOnly.get();
        frame.jobs()
                .of(texts.get("job.read"), _ -> read(jobs, human))
                .quietly()
                .onDone(compared::set)
                .start();
    }

    private List<Compared> read(List<Long> jobs, boolean human) {
        return jobs.stream()
                .flatMap(job -> reports.find(job).stream())
                .map(found ->
                        new Compared(
                                Send.of(human ? found.humanOnly() : found, lists::nameOf),
                                reports.quarters(found.job(), human)))
                .toList();
    }

    ReadOnlyObjectProperty<List<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Whether what machines did is left out. */
    BooleanProperty humanOnlyProperty() {
        return humanOnly;
    }

    ObjectProperty<Span> spanProperty() {
        return span;
    }

    /** Whether opens or clicks are drawn. */
    ObjectProperty<EventType> typeProperty() {
        return type;
    }
}
