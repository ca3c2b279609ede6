package io.mailwright.ui.triggered;

import io.mailwright.domain.ListType;
import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.KnownDefinition;
import io.mailwright.service.Services;
import io.mailwright.service.send.Definitions;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.triggered.NewDefinition.ListChoice;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The definitions known here: made, noted, turned on and off, forgotten. */
final class TriggeredViewModel {
    private final Texts texts = Texts.of(TriggeredViewModel.class);
    private final Services services;
    private final Definitions definitions;
    private final Frame frame;
    private final ObservableList<DefinitionRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DefinitionRow> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<EmailHeading> emails = List.of();
    private List<ListChoice> lists = List.of();

    /** What the screen shows. */
    enum State {
        LOADING,
        EMPTY,
        TABLE
    }

    TriggeredViewModel(Services services, Frame frame) {
        this.services = services;
        this.definitions = services.triggered().definitions();
        this.frame = frame;
    }

    private record Loaded(
            List<DefinitionRow> rows, List<EmailHeading> emails, List<ListChoice> lists) {}

    /** Shows what is known here, the first one chosen. */
    void open() {
        reload("");
    }

    /** Shows it anew, that one chosen. */
    private void reload(String key) {
        frame.jobs()
                .of(texts.get("job.read"), _ -> read())
                .quietly()
                .onDone(loaded -> show(loaded, key))
                .start();
    }

    private Loaded read() {
        var headings = services.content().emails().search("");
        Map<Long, String> names = new HashMap<>();
        headings.forEach(email -> names.put(email.id(), email.name()));
        var found = definitions.all().stream().map(one -> row(one, names)).toList();
        var places =
                services.lists().saved().stream()
                        .filter(list -> list.type() != ListType.MASTER)
                        .map(list -> new ListChoice(list.id(), list.name()))
                        .toList();
        return new Loaded(found, headings, places);
    }

    private DefinitionRow row(KnownDefinition one, Map<Long, String> names) {
        var email = one.values().emailId();
        return new DefinitionRow(
                one, email == null ? "" : names.getOrDefault(email, texts.get("email", email)));
    }

    private void show(Loaded loaded, String key) {
        emails = loaded.emails();
        lists = loaded.lists();
        rows.setAll(loaded.rows());
        summary.set(texts.get("summary", rows.size()));
        state.set(rows.isEmpty() ? State.EMPTY : State.TABLE);
        chosen.set(
                rows.stream()
                        .filter(row -> row.key().equalsIgnoreCase(key.strip()))
                        .findFirst()
                        .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    /**
     * Has one made, or notes one that the account has.
     *
     * @param refused gets why it was not
     */
    void add(NewDefinition typed, Runnable done, Consumer<String> refused) {
        var email = typed.email();
        var list = typed.list();
        if (typed.key().isBlank() || email == null || (list == null && !typed.isThere())) {
            refused.accept(texts.get("new.missing"));
            return;
        }
        var name = typed.name().isBlank() ? typed.key() : typed.name();
        var values =
                DefinitionValues.active(name.strip(), email.id(), list == null ? null : list.id());
        Supplier<KnownDefinition> work =
                typed.isThere()
                        ? () -> definitions.note(typed.key(), values.with(null))
                        : () -> definitions.add(typed.key(), values);
        frame.jobs()
                .of(texts.get("job.add"), _ -> work.get())
                .onRefusal(failure -> refused.accept(String.valueOf(failure.getMessage())))
                .onDone(made -> {
                    done.run();
                    reload(made.key());
                })
                .start();
    }

    /** Has the chosen one send, or not; its content becomes that of its e-mail now. */
    void turn() {
        var row = chosen.get();
        if (row != null && !row.isCanceled()) {
            frame.online().change(() -> turn(row));
        }
    }

    private void turn(DefinitionRow row) {
        var next =
                row.status() == DefinitionStatus.ACTIVE
                        ? DefinitionStatus.INACTIVE
                        : DefinitionStatus.ACTIVE;
        frame.jobs()
                .of(texts.get("job.turn"), _ -> definitions.turn(row.key(), next))
                .onDone(known -> reload(known.key()))
                .start();
    }

    /** Forgets the chosen one here; the account keeps it. {@code then} gets what was forgotten. */
    void forget(Consumer<DefinitionRow> then) {
        var row = chosen.get();
        if (row != null) {
            change(() -> definitions.forget(row.key()));
            then.accept(row);
        }
    }

    /** Knows again what was forgotten. */
    void restore(DefinitionRow row) {
        change(() -> definitions.note(row.key(), row.definition().values()));
    }

    private void change(Runnable work) {
        frame.jobs()
                .of(
                        texts.get("job.read"),
                        _ -> {
                            work.run();
                            return "";
                        })
                .quietly()
                .onDone(this::reload)
                .start();
    }

    ObservableList<DefinitionRow> rows() {
        return rows;
    }

    List<EmailHeading> emails() {
        return emails;
    }

    List<ListChoice> lists() {
        return lists;
    }

    ObjectProperty<@Nullable DefinitionRow> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
