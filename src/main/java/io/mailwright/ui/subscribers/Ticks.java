package io.mailwright.ui.subscribers;

import io.mailwright.domain.SubscriberQuery;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who is ticked: people one by one, or all that match a query but those ticked off again. */
final class Ticks {
    /**
     * Everybody who matched when it was asked for.
     *
     * @param number how many they were then
     */
    record All(SubscriberQuery query, long number) {}

    private final Set<Long> picked = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<@Nullable All> all = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();

    void toggle(long id) {
        if (!picked.remove(id)) {
            picked.add(id);
        }
        recount();
    }

    void tickAll(SubscriberQuery query, long number) {
        picked.clear();
        all.set(new All(query, number));
        recount();
    }

    void clear() {
        picked.clear();
        all.set(null);
        recount();
    }

    boolean isTicked(long id) {
        return picked.contains(id) != (all.get() != null);
    }

    /** Those ticked one by one; with {@link #allProperty} those ticked off again. */
    List<Long> picked() {
        return List.copyOf(picked);
    }

    private void recount() {
        var everybody = all.get();
        count.set(everybody == null ? picked.size() : everybody.number() - picked.size());
    }

    /** {@code null} while people are ticked one by one. */
    ReadOnlyObjectProperty<@Nullable All> allProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
