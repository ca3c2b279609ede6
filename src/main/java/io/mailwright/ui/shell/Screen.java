package io.mailwright.ui.shell;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * A place one can go to.
 *
 * @param <A> what it needs to know; {@link Void} for nothing
 */
public interface Screen<A> {
    /** The words for the top bar. */
    String title();

    /**
     * Makes ahead, away from the FX thread, what opening would take long for; {@code then} is run
     * when that is done.
     */
    default void prepare(Runnable then) {
        then.run();
    }

    /** A new view on {@code argument}; {@code null} is "no particular one". */
    View open(@Nullable A argument);

    /**
     * A screen that is shown.
     *
     * @param beforeLeave called when the user wants to go elsewhere; runs what it is given, at once
     *     or after asking, or never
     * @param onLeave called when the user does go elsewhere
     * @param commands its keys, while it is shown
     * @param name of what it shows, for the top bar; empty for the screen's title
     */
    record View(
            Parent node,
            Consumer<Runnable> beforeLeave,
            Runnable onLeave,
            List<Command> commands,
            ObservableValue<String> name) {
        public View {
            commands = List.copyOf(commands);
        }

        public View(Parent node) {
            this(node, () -> {}, List.of());
        }

        public View(Parent node, Runnable onLeave) {
            this(node, onLeave, List.of());
        }

        public View(Parent node, Runnable onLeave, List<Command> commands) {
            this(node, Runnable::run, onLeave, commands);
        }

        public View(
                Parent node,
                Consumer<Runnable> beforeLeave,
                Runnable onLeave,
                List<Command> commands) {
            this(node, beforeLeave, onLeave, commands, new ReadOnlyStringWrapper(""));
        }

        /** The same, called so. */
        public View called(ObservableValue<String> what) {
            return new View(node, beforeLeave, onLeave, commands, what);
        }
    }
}
