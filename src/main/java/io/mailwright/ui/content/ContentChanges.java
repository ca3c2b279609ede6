package io.mailwright.ui.content;

import io.mailwright.domain.Failure;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.NewEmail;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * What can be done to the library, none of which needs the account but publishing and looking at an
 * e-mail of it for the first time.
 */
final class ContentChanges {
    private final Texts texts = Texts.of(ContentChanges.class);
    private final Problems problems = new Problems();
    private final Content content;
    private final Jobs jobs;
    private final Teller teller;
    private final Consumer<@Nullable Long> changed;

    /**
     * The changes.
     *
     * @param changed gets the item to choose after a change, {@code null} for none in particular
     */
    ContentChanges(Content content, Jobs jobs, Teller teller, Consumer<@Nullable Long> changed) {
        this.content = content;
        this.jobs = jobs;
        this.teller = teller;
        this.changed = changed;
    }

    /** Makes an e-mail or a block. */
    void create(ItemKind kind, String name, @Nullable Long folder, LongConsumer made) {
        var beginning = kind == ItemKind.EMAIL ? NewEmail.html() : "";
        var words = new ItemContent(name.strip(), "", beginning, null);
        make(() -> content.library().create(kind, folder, words).id(), made);
    }

    /** Takes pictures and other files; what cannot be taken is told of, the others are taken. */
    void addFiles(List<Path> files, @Nullable Long folder) {
        for (var file : files) {
            make(() -> content.pictures().addAny(file, folder).id(), _ -> {});
        }
    }

    /** Makes e-mails of files; those that are none are told of, the others are taken. */
    void bring(List<Path> files, @Nullable Long folder) {
        for (var file : files) {
            make(() -> content.files().bring(file, folder).id(), _ -> {});
        }
    }

    /** Puts the last version of one into a file. */
    void export(LibraryItem item, Path file) {
        jobs.of(
                        texts.get("job.export", item.name()),
                        _ -> {
                            content.files().export(item.id(), item.version(), file);
                            return file;
                        })
                .onDone(done ->
                        teller.tell(
                                texts.get("exported", item.name(), done.getFileName()),
                                texts.get("understood"),
                                () -> {}))
                .start();
    }

    /** Makes an e-mail to write on of one of the account. */
    void adopt(Piece.Theirs piece, LongConsumer made) {
        var email = piece.email();
        jobs.of(
                        texts.get("job.fetch", email.name()),
                        _ ->
                                content.library()
                                        .adopt(
                                                email.name(),
                                                email.subject(),
                                                content.emails().body(email.id()))
                                        .id())
                .onDone(id -> {
                    changed.accept(id);
                    made.accept(id);
                })
                .start();
    }

    void duplicate(LibraryItem item) {
        var name = texts.get("copy.name", item.name());
        make(() -> content.library().duplicate(item.id(), name).id(), _ -> {});
    }

    private void make(Supplier<Long> work, LongConsumer made) {
        jobs.of(texts.get("job.save"), _ -> work.get())
                .quietly()
                .onDone(id -> {
                    changed.accept(id);
                    made.accept(id);
                })
                .start();
    }

    Job<?> rename(LibraryItem item, String name, Runnable done) {
        return change(item.id(), () -> content.library().rename(item.id(), name.strip()), done);
    }

    /** Puts one into a folder, {@code null} for none, and says so. */
    void move(LibraryItem item, @Nullable Long folder, String where) {
        var before = item.folder();
        change(
                item.id(),
                () -> content.folders().put(item.id(), folder),
                () ->
                        teller.tell(
                                texts.get("moved", item.name(), where),
                                texts.get("undo"),
                                () ->
                                        change(
                                                item.id(),
                                                () -> content.folders().put(item.id(), before),
                                                () -> {})));
    }

    /** Throws one away, and says what that touches. */
    void delete(LibraryItem item) {
        var words =
                item.published() == null
                        ? texts.get("deleted", item.name())
                        : texts.get("deleted.published", item.name(), item.published() + "");
        jobs.of(
                        texts.get("job.save"),
                        _ -> {
                            content.library().delete(item.id());
                            return item.id();
                        })
                .quietly()
                .onDone(id -> {
                    changed.accept(null);
                    teller.tell(words, texts.get("undo"), () -> takeBack(id));
                })
                .onRefusal(used -> refuse(used))
                .start();
    }

    /** Marks one to be found soon, or takes the mark away. */
    void star(LibraryItem item) {
        boolean isStarred = !item.isStarred();
        change(item.id(), () -> content.library().star(item.id(), isStarred), () -> {});
    }

    /** Puts one out of the way, or brings it back, and says so. */
    void archive(LibraryItem item) {
        boolean out = !item.isArchived();
        change(
                out ? null : item.id(),
                () -> content.library().archive(item.id(), out),
                () ->
                        teller.tell(
                                texts.get(out ? "archived" : "archived.back", item.name()),
                                texts.get("undo"),
                                () ->
                                        change(
                                                out ? item.id() : null,
                                                () -> content.library().archive(item.id(), !out),
                                                () -> {})));
    }

    private void refuse(Failure why) {
        teller.tell(problems.of(why).headline(), texts.get("understood"), () -> {});
    }

    void takeBack(long item) {
        change(item, () -> content.library().takeBack(item), () -> {});
    }

    /** Makes an old version the last one, which is one more version. */
    void restore(long item, int version) {
        jobs.of(texts.get("job.save"), _ -> content.library().restore(item, version))
                .quietly()
                .onDone(saved -> {
                    changed.accept(item);
                    int before = saved.version() - 1;
                    teller.tell(
                            texts.get("restored", version),
                            texts.get("undo"),
                            () ->
                                    change(
                                            item,
                                            () -> content.library().restore(item, before),
                                            () -> {}));
                })
                .start();
    }

    /** Brings a block up to date in all that have a copy of it. */
    void updateUses(LibraryItem block) {
        jobs.of(texts.get("job.save"), _ -> content.blocks().update(block.id()))
                .onDone(count -> {
                    changed.accept(block.id());
                    teller.tell(texts.get("updated", count), texts.get("understood"), () -> {});
                })
                .start();
    }

    Job<?> createFolder(String name, @Nullable Long parent, Runnable done) {
        return change(null, () -> content.folders().create(name.strip(), parent), done);
    }

    Job<?> renameFolder(long folder, String name, Runnable done) {
        return change(null, () -> content.folders().rename(folder, name.strip()), done);
    }

    Job<?> removeFolder(long folder, Runnable done) {
        return change(null, () -> content.folders().remove(folder), done);
    }

    private Job<?> change(@Nullable Long item, Runnable work, Runnable done) {
        return jobs.of(
                        texts.get("job.save"),
                        _ -> {
                            work.run();
                            return true;
                        })
                .quietly()
                .onDone(_ -> {
                    changed.accept(item);
                    done.run();
                })
                .start();
    }
}
