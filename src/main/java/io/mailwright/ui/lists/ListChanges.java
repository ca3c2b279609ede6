package io.mailwright.ui.lists;

import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.service.ListService;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.shell.Online;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done to the lists; refused, it says why where it was asked for. */
final class ListChanges {
    private final Texts texts = Texts.of(ListChanges.class);
    private final Problems problems = new Problems();
    private final ListService lists;
    private final Jobs jobs;
    private final Online online;
    private final Consumer<@Nullable MailList> changed;

    /**
     * The changes.
     *
     * @param changed gets the list as it is after a change, {@code null} if it is gone
     */
    ListChanges(ListService lists, Frame frame, Consumer<@Nullable MailList> changed) {
        this.lists = lists;
        this.jobs = frame.jobs();
        this.online = frame.online();
        this.changed = changed;
    }

    /** Runs what leads to a change, unless the account is out of reach: then says so. */
    void ifOnline(Runnable change) {
        online.change(change);
    }

    Job<?> create(String name, ListType type, Runnable done, Consumer<String> refused) {
        return change(
                texts.get("job.create", name), () -> lists.add(name.strip(), type), done, refused);
    }

    Job<?> rename(MailList list, String name, Runnable done, Consumer<String> refused) {
        return change(
                texts.get("job.rename", list.name()),
                () -> lists.rename(list.id(), name.strip()),
                done,
                refused);
    }

    Job<?> delete(MailList list, Runnable done, Consumer<String> refused) {
        return change(
                texts.get("job.delete", list.name()),
                () -> {
                    lists.delete(list.id());
                    return null;
                },
                done,
                refused);
    }

    private Job<?> change(
            String title,
            Supplier<@Nullable MailList> work,
            Runnable done,
            Consumer<String> refused) {
        return jobs.<@Nullable MailList>of(title, _ -> work.get())
                .onDone(list -> {
                    changed.accept(list);
                    online.answered();
                    done.run();
                })
                .onRefusal(failure -> refused.accept(words(failure)))
                .start();
    }

    private String words(Failure failure) {
        online.failed(failure);
        var problem = problems.of(failure);
        return problem.headline() + " " + problem.advice();
    }
}
