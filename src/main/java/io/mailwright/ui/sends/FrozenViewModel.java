package io.mailwright.ui.sends;

import io.mailwright.domain.Failure;
import io.mailwright.domain.send.FrozenSend;
import io.mailwright.service.Services;
import io.mailwright.service.content.SafePage;
import io.mailwright.service.send.FrozenSends;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** A send that was frozen in a file: looked at, remarked on, released and sent. */
final class FrozenViewModel {
    private final Texts texts = Texts.of(FrozenViewModel.class);
    private final Services services;
    private final FrozenSends files;
    private final Frame frame;
    private final ReadOnlyObjectWrapper<@Nullable FrozenShown> shown =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private Path file = Path.of("");

    FrozenViewModel(Services services, Frame frame) {
        this.services = services;
        this.files = services.frozenSends();
        this.frame = frame;
    }

    void open(Path which) {
        file = which;
        show(() -> files.open(which));
    }

    /** Whether somebody else than its author can release it here, and nobody has. */
    boolean canRelease() {
        var now = shown.get();
        return now != null && !now.isOurs() && !now.frozen().isReleased() && isHere(now);
    }

    boolean canSend() {
        var now = shown.get();
        return now != null && now.frozen().isReleased() && isHere(now);
    }

    /** Ids of e-mails and lists mean something in that account only. */
    private boolean isHere(FrozenShown now) {
        return now.frozen().account().equals(services.account().name());
    }

    /** Why it cannot be sent or released as it is; empty if it can. */
    String advice() {
        var now = shown.get();
        if (now == null) {
            return "";
        }
        if (!isHere(now)) {
            return texts.get("frozen.elsewhere", now.frozen().account());
        }
        if (now.frozen().isReleased()) {
            return texts.get("frozen.released");
        }
        return texts.get(now.isOurs() ? "frozen.ours" : "frozen.theirs");
    }

    /** Adds a remark of this user, or their release, to the file. */
    void remark(String text, boolean release) {
        boolean isSomething = release ? canRelease() : shown.get() != null && !text.isBlank();
        if (isSomething) {
            var who = System.getProperty("user.name", "");
            show(() -> files.remark(file, text.strip(), release, who));
        }
    }

    private void show(Supplier<FrozenSend> work) {
        var facts = new FrozenFacts(services);
        frame.jobs()
                .of(
                        texts.get("job.frozen"),
                        _ -> {
                            var frozen = work.get();
                            return new FrozenShown(
                                    frozen,
                                    facts.of(frozen),
                                    SafePage.of(frozen.mail().html()),
                                    files.isOurs(frozen.by()));
                        })
                .quietly()
                .onRefusal(failure -> problem.set(String.valueOf(failure.getMessage())))
                .onDone(found -> {
                    problem.set("");
                    shown.set(found);
                })
                .start();
    }

    /** Has it sent, once; {@code done} gets the job, {@code refused} why there is none. */
    void send(LongConsumer done, Consumer<String> refused) {
        var now = shown.get();
        if (now == null || sending.get()) {
            return;
        }
        sending.set(true);
        var job =
                frame.jobs()
                        .of(texts.get("job.send"), _ -> services.guidedSends().send(now.frozen()))
                        .onRefusal((Failure failure) ->
                                refused.accept(String.valueOf(failure.getMessage())))
                        .onDone(send -> done.accept(send.jobId() == null ? 0 : send.jobId()))
                        .start();
        job.runningProperty()
                .subscribe(running -> {
                    if (!running) {
                        sending.set(false);
                    }
                });
    }

    ReadOnlyObjectProperty<@Nullable FrozenShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }
}
