package io.mailwright.ui.job;

import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps what is changed on a page as soon as it is: when one keeping has ended the next begins, if
 * there is something new. Whoever leaves with what could not be kept is told so first. FX thread
 * only.
 *
 * @param <T> what a keeping brings
 */
public final class Keeping<T> {
    private final Texts texts = Texts.of(Keeping.class);
    private final Supplier<Job<T>> keep;
    private final Consumer<T> kept;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Runnable waiting = () -> {};
    private boolean busy;
    private boolean more;

    /** Why what was changed last could not be kept; {@code null} if it was. */
    private @Nullable String unkept;

    /** Whether somebody who wanted to leave was told of that. */
    private boolean warned;

    /**
     * Nothing is changed yet.
     *
     * @param keep a keeping of all that stands on the page when it is asked for
     * @param kept takes what it brings
     */
    public Keeping(Supplier<Job<T>> keep, Consumer<T> kept) {
        this.keep = keep;
        this.kept = kept;
    }

    /** Takes note of a change. */
    public void changed() {
        more = true;
        warned = false;
        next();
    }

    private void next() {
        if (!busy && more) {
            begin(keep.get(), kept, this::notKept);
        }
    }

    private void notKept(String why) {
        unkept = why;
        trouble.set(texts.get("unkept", why));
    }

    private <S> void begin(Job<S> job, Consumer<S> done, Consumer<String> failed) {
        boolean wanted = more;
        busy = true;
        more = false;
        job.quietly()
                .onDone(result -> {
                    busy = false;
                    forgive();
                    done.accept(result);
                    ended();
                })
                .onFailure(thrown -> {
                    busy = false;
                    failed.accept(String.valueOf(thrown.getMessage()));
                    ended();
                })
                .onStopped(() -> {
                    busy = false;
                    more |= wanted;
                })
                .start();
    }

    private void forgive() {
        unkept = null;
        trouble.set("");
    }

    /** What waited for it goes first: kept after it was saved, it would seem not to be. */
    private void ended() {
        var waited = waiting;
        waiting = () -> {};
        waited.run();
        next();
    }

    private void whenFree(Runnable then) {
        if (busy) {
            afterwards(() -> whenFree(then));
        } else {
            then.run();
        }
    }

    /** Has {@code then} wait for the end of this keeping, behind what waits already. */
    private void afterwards(Runnable then) {
        var first = waiting;
        waiting =
                () -> {
                    first.run();
                    then.run();
                };
    }

    /**
     * Keeps everything in another way, as for good, when nothing is being kept.
     *
     * @param job asked for when it is begun
     * @param failed takes why it could not be; then it is still to be kept as always
     */
    public <S> void keepBy(Supplier<Job<S>> job, Consumer<S> done, Consumer<String> failed) {
        whenFree(() -> {
            boolean wanted = more;
            begin(
                    job.get(),
                    done,
                    why -> {
                        more |= wanted;
                        failed.accept(why);
                    });
        });
    }

    /** Keeps nothing more of what was changed, and runs {@code then}. */
    public void drop(Runnable then) {
        whenFree(() -> {
            more = false;
            forgive();
            then.run();
        });
    }

    /**
     * Runs {@code then} as soon as all that was changed is kept; what could not be is tried once
     * more. If it still cannot be, {@code otherwise} gets the reason.
     */
    public void whenKept(Runnable then, Consumer<String> otherwise) {
        more |= unkept != null;
        if (!busy && !more) {
            then.run();
            return;
        }
        afterwards(() -> {
            if (unkept == null) {
                whenKept(then, otherwise);
            } else {
                otherwise.accept(unkept);
            }
        });
        next();
    }

    /**
     * The same for who leaves: who was told that it cannot be kept, and has changed nothing since,
     * goes all the same.
     */
    public void leave(Runnable then) {
        boolean told = warned;
        whenKept(
                then,
                why -> {
                    if (told && warned) {
                        then.run();
                    } else {
                        warned = true;
                        trouble.set(texts.get("leaving", why));
                    }
                });
    }

    /** Whether something was changed since the last keeping began. */
    public boolean isBehind() {
        return more;
    }

    /** That what was changed cannot be kept, and why; empty while it is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
