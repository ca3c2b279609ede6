package io.mailwright.ui.job;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Something slow to make for the window, such as the nodes of a screen: made ahead away from the FX
 * thread, handed out once, then made again for the next time. Until it is handed out nothing else
 * may know it, which is why nodes can be made there. FX thread only.
 */
public final class Ahead<T> {
    private final Jobs jobs;
    private final Supplier<T> make;
    private final Consumer<T> furnish;
    private @Nullable T ready;
    private @Nullable Job<T> making;

    /**
     * Nothing is made yet.
     *
     * @param make called on any thread; needs neither network nor local copy
     * @param furnish what more can be done to one that is made ahead, such as reading what it will
     *     show from the local copy; never called on the FX thread
     */
    public Ahead(Jobs jobs, Supplier<T> make, Consumer<T> furnish) {
        this.jobs = jobs;
        this.make = make;
        this.furnish = furnish;
    }

    /**
     * Makes one unless there is one; {@code then} is run when that is done, or at once if it is
     * done or being done already.
     */
    public void prepare(Runnable then) {
        if (ready != null || making != null) {
            then.run();
            return;
        }
        var job = jobs.of("", _ -> furnished());
        making = job;
        job.quietly()
                .onDone(made -> {
                    ready = made;
                    making = null;
                    then.run();
                })
                // Made when it is taken it fails again, and is told of there.
                .onFailure(_ -> {
                    making = null;
                    then.run();
                })
                .start();
    }

    private T furnished() {
        var made = make.get();
        furnish.accept(made);
        return made;
    }

    /** The one made ahead, else one made now; the next is begun. */
    public T take() {
        var taken = ready;
        ready = null;
        prepare(() -> {});
        return taken == null ? make.get() : taken;
    }
}
