package io.mailwright.ui.reports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which sends are wanted: by when, to which list, with which rate, and called what. */
final class SendChoice {
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*%?");

    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.Back.ALL);
    private final ObjectProperty<Optional<SendList>> list =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Kpi>> rate = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Bound> bound = new SimpleObjectProperty<>(Bound.AT_LEAST);
    private final StringProperty percent = new SimpleStringProperty("");

    /** Has {@code action} run whenever other sends are wanted. */
    void onChange(Runnable action) {
        text.subscribe(action);
        period.subscribe(action);
        list.subscribe(action);
        rate.subscribe(action);
        bound.subscribe(action);
        percent.subscribe(action);
    }

    /** All there are. */
    void clear() {
        text.set("");
        period.set(Period.Back.ALL);
        list.set(Optional.empty());
        rate.set(Optional.empty());
        percent.set("");
    }

    /** Those of the list and name that were sent from then on, and before the other moment. */
    Predicate<Send> between(Instant from, Instant before) {
        var words = text.get().strip();
        var wanted = list.get();
        return send ->
                send.isSince(from)
                        && send.at().isBefore(before)
                        && wanted.map(one -> send.report().lists().contains(one.id())).orElse(true)
                        && send.holds(words);
    }

    /** Those with the rate; all of them where no percentage is asked for, or none that is one. */
    boolean hasRate(Send send) {
        var limit = limit();
        return rate.get().isEmpty()
                || limit.isEmpty()
                || rate.get()
                        .map(kpi -> kpi.rate(send.report()))
                        .filter(OptionalDouble::isPresent)
                        .map(found -> bound.get().holds(found.getAsDouble(), limit.getAsDouble()))
                        .orElse(false);
    }

    private OptionalDouble limit() {
        var typed = PERCENT.matcher(percent.get().strip());
        return typed.matches()
                ? OptionalDouble.of(Double.parseDouble(typed.group(1).replace(',', '.')) / 100)
                : OptionalDouble.empty();
    }

    /** Whether what was typed as a percentage is none. */
    boolean isPercentWrong() {
        return !percent.get().isBlank() && limit().isEmpty();
    }

    /** In names, subjects and lists. */
    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ObjectProperty<Optional<SendList>> listProperty() {
        return list;
    }

    ObjectProperty<Optional<Kpi>> rateProperty() {
        return rate;
    }

    ObjectProperty<Bound> boundProperty() {
        return bound;
    }

    /** As it was typed, such as {@code 20} or {@code 0.5%}. */
    StringProperty percentProperty() {
        return percent;
    }
}
