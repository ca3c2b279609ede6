package io.mailwright.ui.triggered;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.TriggeredBatch;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.service.Services;
import io.mailwright.service.send.TriggeredBatches;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages by one definition: to one person, to all of a file, and what became of them. */
final class FireViewModel {
    private static final int SHOWN = 1_000;

    private final Texts texts = Texts.of(FireViewModel.class);
    private final Services services;
    private final TriggeredBatches ledger;
    private final Frame frame;
    private final ObservableList<FormField> form = FXCollections.observableArrayList();
    private final ObservableList<TriggeredBatch> batches = FXCollections.observableArrayList();
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper formWords = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private @Nullable DefinitionRow row;

    FireViewModel(Services services, Frame frame) {
        this.services = services;
        this.ledger = services.triggered().batches();
        this.frame = frame;
    }

    /** Offers what the e-mail of a definition asks for; the same one again keeps what was typed. */
    void show(@Nullable DefinitionRow shown) {
        boolean isSame = row != null && shown != null && row.key().equals(shown.key());
        row = shown;
        if (isSame) {
            return;
        }
        form.clear();
        batches.clear();
        outcome.set("");
        formWords.set("");
        if (shown != null) {
            askForm(shown);
            reload();
        }
    }

    private void askForm(DefinitionRow shown) {
        var email = shown.definition().values().emailId();
        if (email == null) {
            formWords.set(texts.get("form.unknown"));
            return;
        }
        var definitions = services.triggered().definitions();
        frame.jobs()
                .of(
                        texts.get("job.form"),
                        _ -> definitions.asks(services.guidedSends().mail(email)))
                .quietly()
                .onRefusal(_ -> formWords.set(texts.get("form.unknown")))
                .onDone(names -> {
                    if (shown.equals(row)) {
                        form.setAll(names.stream().map(FormField::new).toList());
                        formWords.set(texts.get(names.isEmpty() ? "form.none" : "form.words"));
                    }
                })
                .start();
    }

    /** Reads anew what was sent by the definition. */
    private void reload() {
        var shown = row;
        if (shown == null) {
            return;
        }
        frame.jobs()
                .of(
                        texts.get("job.batches"),
                        _ ->
                                ledger.all().stream()
                                        .filter(one -> one.key().equalsIgnoreCase(shown.key()))
                                        .toList())
                .quietly()
                .onDone(found -> {
                    if (shown.equals(row)) {
                        batches.setAll(found);
                    }
                })
                .start();
    }

    /** Whether there is what a message to one person needs. */
    boolean isReady() {
        return row != null && !address.get().isBlank() && !sending.get();
    }

    /** Has a message sent to the one who is typed, with the values that are. */
    void fire() {
        var values = new LinkedHashMap<String, String>();
        for (var field : form) {
            if (!field.value().get().isBlank()) {
                values.put(field.name(), field.value().get());
            }
        }
        if (isReady()) {
            send(TriggeredBatches.one(address.get(), values));
        }
    }

    /** Looks who is in a file; {@code then} gets them, to be asked about. */
    void look(Path file, Consumer<TriggeredPeople> then) {
        frame.jobs()
                .of(texts.get("job.file"), _ -> TriggeredBatches.read(file))
                .onRefusal(this::refuse)
                .onDone(then)
                .start();
    }

    /** Has a message sent to each of them. */
    void send(TriggeredPeople people) {
        var shown = row;
        if (shown != null) {
            frame.online()
                    .change(() -> run(progress -> ledger.send(shown.key(), people, progress)));
        }
    }

    /** Goes on with those who were not asked for yet. */
    void resume(TriggeredBatch batch) {
        frame.online().change(() -> run(progress -> ledger.resume(batch.id(), progress)));
    }

    private void run(Jobs.Work<TriggeredBatch> work) {
        if (sending.get()) {
            return;
        }
        sending.set(true);
        outcome.set("");
        Job<TriggeredBatch> job =
                frame.jobs()
                        .of(texts.get("job.send"), work)
                        .onRefusal(this::refuse)
                        .onDone(this::tell)
                        .start();
        job.runningProperty()
                .subscribe(running -> {
                    if (!running) {
                        sending.set(false);
                        reload();
                    }
                });
    }

    private void refuse(Failure failure) {
        outcome.set(String.valueOf(failure.getMessage()));
    }

    private void tell(TriggeredBatch batch) {
        outcome.set(texts.get("outcome", words(batch)));
    }

    /** How far it is, such as {@code 12 queued, 1 refused}. */
    String words(TriggeredBatch batch) {
        var words =
                Stream.of(State.values())
                        .filter(state -> batch.count(state) > 0)
                        .map(state ->
                                texts.get(
                                        "count." + state.name(), Formats.count(batch.count(state))))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? texts.get("count.none") : words;
    }

    /** Whom it is for, and when it was begun. */
    String title(TriggeredBatch batch) {
        var what = batch.file().isEmpty() ? texts.get("batch.one") : batch.file();
        return texts.get("batch", what, Formats.when(batch.startedAt()));
    }

    /** Whether somebody in it was not asked for yet. */
    static boolean isOpen(TriggeredBatch batch) {
        return batch.count(State.PENDING) + batch.count(State.ASKED) > 0;
    }

    /** Reads what became of its people. */
    void results(TriggeredBatch batch, Consumer<Results> then) {
        frame.jobs()
                .of(texts.get("job.batches"), _ -> results(batch))
                .quietly()
                .onDone(then)
                .start();
    }

    private Results results(TriggeredBatch batch) {
        var rows = new ArrayList<TriggeredRow>();
        for (var state :
                List.of(State.REFUSED, State.UNCERTAIN, State.ASKED, State.PENDING, State.QUEUED)) {
            rows.addAll(ledger.rows(batch.id(), state, SHOWN));
        }
        return new Results(batch, ledger.reasons(batch.id()), rows);
    }

    /** One person's result in words. */
    String words(TriggeredRow one) {
        var state = texts.get("row." + one.state().name());
        return one.reason().isEmpty()
                ? texts.get("row", one.line(), one.email(), state)
                : texts.get("row.why", one.line(), one.email(), state, one.reason());
    }

    ObservableList<FormField> form() {
        return form;
    }

    ObservableList<TriggeredBatch> batches() {
        return batches;
    }

    StringProperty addressProperty() {
        return address;
    }

    ReadOnlyStringProperty formWordsProperty() {
        return formWords.getReadOnlyProperty();
    }

    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }
}
