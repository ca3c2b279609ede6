package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Saved;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.Desk;
import io.mailwright.service.send.SendDrafts;
import io.mailwright.ui.job.Job;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.job.Keeping;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** One e-mail or block that is written on. What is typed is kept while it is typed. */
final class EditorViewModel {
    private final Texts texts = Texts.of(EditorViewModel.class);
    private final Content content;
    private final SendDrafts sends;
    private final Jobs jobs;
    private final Publishing publishing;
    private final Teller teller;
    private final StringProperty subject = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable LibraryItem> item = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ItemContent> opened =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper standing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final Keeping<Instant> keeping = new Keeping<>(this::keep, this::stand);
    private Supplier<String> html = () -> "";
    private Supplier<@Nullable String> text = () -> null;
    private @Nullable Desk desk;
    private boolean showing;
    private int version;

    EditorViewModel(Content content, SendDrafts sends, Frame frame, Teller teller) {
        this.content = content;
        this.sends = sends;
        this.jobs = frame.jobs();
        this.publishing = new Publishing(content, frame, teller);
        this.teller = teller;
        subject.subscribe((_, _) -> typed());
        keeping.troubleProperty().subscribe((_, trouble) -> tell(trouble));
    }

    /** Where what is typed is read from; asked for often, so it is to be quick. */
    void readFrom(Supplier<String> htmlTyped, Supplier<@Nullable String> textTyped) {
        html = htmlTyped;
        text = textTyped;
    }

    void open(long id) {
        var place = content.desk(id);
        desk = place;
        jobs.of(texts.get("job.read"), _ -> place.open()).quietly().onDone(this::show).start();
    }

    private void show(Desk.Opened found) {
        item.set(found.item());
        version = found.item().version();
        show(found.content());
        unsaved.set(found.typedAt() != null);
        if (found.typedAt() != null) {
            notice.set(texts.get("notice.typed", Formats.when(found.typedAt())));
        } else if (found.elsewhere()) {
            notice.set(texts.get("notice.elsewhere"));
        }
        stand(found.typedAt() == null ? found.item().savedAt() : found.typedAt());
    }

    private void show(ItemContent words) {
        showing = true;
        subject.set(words.subject());
        // The same words are shown again too: something else was typed in their place.
        opened.set(null);
        opened.set(words);
        showing = false;
    }

    /** All that is typed now. */
    ItemContent typedContent() {
        var known = opened.get();
        return new ItemContent(
                known == null ? "" : known.name(), subject.get(), html.get(), text.get());
    }

    /** Takes note that something was typed. */
    void typed() {
        if (!showing && item.get() != null) {
            unsaved.set(true);
            keeping.changed();
        }
    }

    private Job<Instant> keep() {
        var place = Objects.requireNonNull(desk);
        var words = typedContent();
        return jobs.of(
                texts.get("job.save"),
                _ -> {
                    place.keep(words);
                    return Instant.now();
                });
    }

    private void tell(String trouble) {
        notice.set(trouble);
        if (!trouble.isEmpty()) {
            standing.set(texts.get("standing.failed"));
        }
    }

    /** Runs {@code then} as soon as all that is typed is kept, or somebody leaves it unkept. */
    void whenKept(Runnable then) {
        keeping.leave(then);
    }

    private void stand(Instant at) {
        var known = item.get();
        if (known != null) {
            standing.set(
                    unsaved.get()
                            ? texts.get("standing.typed", Formats.when(at))
                            : texts.get("standing.saved", known.version(), Formats.when(at)));
        }
    }

    /** Saves a version of what is typed. */
    void save() {
        save(_ -> {});
    }

    private void save(Consumer<Saved> then) {
        var place = desk;
        if (place == null || item.get() == null) {
            return;
        }
        keeping.keepBy(
                () -> {
                    var words = typedContent();
                    return jobs.of(texts.get("job.save"), _ -> place.save(words, ""));
                },
                saved -> {
                    saved(saved);
                    then.accept(saved);
                },
                why -> notice.set(texts.get("notice.failed", why)));
    }

    private void saved(Saved saved) {
        version = saved.version();
        unsaved.set(keeping.isBehind());
        notice.set(
                saved.others() == 0
                        ? ""
                        : texts.get("notice.others", saved.others(), saved.version()));
        again();
    }

    /** Reads what the library knows of it now. */
    private void again() {
        var known = item.get();
        if (known != null) {
            jobs.of(texts.get("job.read"), _ -> content.library().item(known.id()))
                    .quietly()
                    .onDone(now -> {
                        item.set(now);
                        stand(now.savedAt());
                    })
                    .start();
        }
    }

    /** Goes back to what was saved last. */
    void discard() {
        var place = desk;
        if (place != null) {
            keeping.drop(() -> discard(place));
        }
    }

    private void discard(Desk place) {
        jobs.of(texts.get("job.save"), _ -> place.discard())
                .quietly()
                .onDone(words -> {
                    show(words);
                    version = place.base();
                    unsaved.set(false);
                    notice.set("");
                    again();
                })
                .start();
    }

    /** Asks how what is typed is to be published. */
    void ask(Consumer<Publishing.Question> shown) {
        var known = item.get();
        if (known != null && known.kind() == ItemKind.EMAIL) {
            publishing.ask(known.name(), html.get(), shown);
        }
    }

    /** Makes an e-mail of the account of what is typed, which is saved first. */
    void publish(Publishing.Answer answer) {
        var known = item.get();
        if (known != null) {
            whenSaved((_, saved) -> publishing.publish(known, saved, answer, this::again));
        }
    }

    /**
     * Begins a send of the version that was published last, or says why there is none; {@code then}
     * gets its id.
     */
    void useInSend(LongConsumer then) {
        var known = item.get();
        var email = known == null ? null : known.published();
        if (email == null) {
            teller.tell(texts.get("use.unpublished"), texts.get("understood"), () -> {});
            return;
        }
        jobs.of(texts.get("job.save"), _ -> sends.ofEmail(known.name(), email).id())
                .quietly()
                .onDone(then::accept)
                .start();
    }

    /** Runs {@code then} with the item and the version of all that is typed, saved if need be. */
    void whenSaved(BiConsumer<Long, Integer> then) {
        var known = item.get();
        if (known == null) {
            return;
        }
        if (unsaved.get()) {
            save(saved -> then.accept(known.id(), saved.version()));
        } else {
            then.accept(known.id(), version);
        }
    }

    /** Says that test copies are on their way: what was sent is published now. */
    void tested(int copies) {
        teller.tell(texts.get("test.sent", copies), texts.get("understood"), () -> {});
        again();
    }

    /** Lets go of it; what was typed stays. */
    void close() {
        var place = desk;
        if (place != null) {
            place.leave();
        }
    }

    StringProperty subjectProperty() {
        return subject;
    }

    /** What is written on; {@code null} until it is read. */
    ReadOnlyObjectProperty<@Nullable LibraryItem> itemProperty() {
        return item.getReadOnlyProperty();
    }

    /** What is to be shown in place of what is typed, whenever that is another. */
    ReadOnlyObjectProperty<@Nullable ItemContent> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** Which version it is, or when what was typed was kept. */
    ReadOnlyStringProperty standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What is to be known of other windows, or of one that is gone; empty for nothing. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether something was typed since the last version. */
    ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }
}
