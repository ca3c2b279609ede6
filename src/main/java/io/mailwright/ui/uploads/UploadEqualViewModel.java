package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.FoundLeavers;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.upload.UploadService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/**
 * The choice to make a list equal to the file: shows who would leave, and wants their number typed
 * before it lets the upload begin.
 */
final class UploadEqualViewModel {
    private final UploadService uploads;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final BooleanProperty chosen = new SimpleBooleanProperty();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable FoundLeavers> leavers =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
    private @Nullable UploadPlan plan;
    private @Nullable Job<FoundLeavers> job;

    UploadEqualViewModel(UploadService uploads, Jobs jobs, Texts texts) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.texts = texts;
        asking.bind(chosen.and(leavers.isNotNull()));
        ready.bind(Bindings.createBooleanBinding(this::isReady, chosen, leavers, typed));
        chosen.subscribe((_, _) -> count());
    }

    /** Another file, list or mapping: nothing is chosen. */
    void offer(UploadPlan checked) {
        plan = checked;
        chosen.set(false);
        forget();
    }

    private void forget() {
        if (job != null) {
            job.cancel();
        }
        leavers.set(null);
        typed.set("");
        words.set(texts.get("equal.words"));
    }

    private void count() {
        forget();
        var checked = plan;
        if (!chosen.get() || checked == null) {
            return;
        }
        words.set(texts.get("equal.counting"));
        var counting =
                jobs.of(
                        texts.get("job.equal"),
                        progress -> uploads.leavers().find(checked, progress));
        job = counting;
        counting.onDone(
                        found -> {
                            if (counting.equals(job) && chosen.get()) {
                                leavers.set(found);
                                words.set(words(found));
                            }
                        })
                .onRefusal(failure -> {
                    job = null;
                    chosen.set(false);
                    words.set(problems.of(failure).words());
                })
                .start();
    }

    private String words(FoundLeavers found) {
        var count = texts.get("equal.leave", found.count());
        return found.first().size() == found.count()
                ? count
                : count + " " + texts.get("equal.first", found.first().size());
    }

    private boolean isReady() {
        var found = leavers.get();
        return !chosen.get()
                || (found != null
                        && typed.get().replaceAll("\\D", "").equals(String.valueOf(found.count())));
    }

    /** What was checked, as it is chosen here. */
    UploadPlan chosen(UploadPlan checked) {
        return chosen.get() ? checked.with(UploadMode.EQUAL) : checked;
    }

    /** How many are to leave; {@code null} if the list is not to be made equal. */
    @Nullable Long agreed() {
        var found = leavers.get();
        return found == null ? null : found.count();
    }

    BooleanProperty chosenProperty() {
        return chosen;
    }

    /** What is typed to agree to the number. */
    StringProperty typedProperty() {
        return typed;
    }

    /** Who would leave; {@code null} until that is known, and while it is not asked. */
    ReadOnlyObjectProperty<@Nullable FoundLeavers> leaversProperty() {
        return leavers.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether the number has to be typed. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Whether the upload may begin, as far as this is concerned. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }
}
