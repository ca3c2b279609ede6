package io.mailwright.ui.subscribers;

import io.mailwright.domain.SubscriberQuery;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

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

    /** "12 ticked", or "all 4,310 that match"; empty if nobody is. */
    String inWords(Texts texts) {
        long number = count.get();
        var everybody = all.get();
        if (number == 0) {
            return "";
        }
        if (everybody == null) {
            return texts.get("ticked.some", Formats.count(number));
        }
        return number == everybody.number()
                ? texts.get("ticked.all", Formats.count(number))
                : texts.get("ticked.but", Formats.count(number), Formats.count(everybody.number()));
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
