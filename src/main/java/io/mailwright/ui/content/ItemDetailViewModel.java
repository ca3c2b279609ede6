package io.mailwright.ui.content;

import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryFile;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;
import io.mailwright.service.content.LineDiff;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.shell.Frame;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** What is shown beside the library of the chosen piece: its versions and what became of them. */
final class ItemDetailViewModel {
    private final Texts texts = Texts.of(ItemDetailViewModel.class);
    private final Content content;
    private final ContentViewModel library;
    private final Jobs jobs;
    private final Publishing publisher;
    private final ReadOnlyObjectWrapper<ItemHistory> history =
            new ReadOnlyObjectWrapper<>(ItemHistory.NONE);
    private final ReadOnlyBooleanWrapper publishing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");

    ItemDetailViewModel(Content content, ContentViewModel library, Frame frame, Teller teller) {
        this.content = content;
        this.library = library;
        this.jobs = frame.jobs();
        this.publisher = new Publishing(content, frame, teller);
        library.chosenProperty().subscribe(this::look);
    }

    private void look(@Nullable Piece piece) {
        refusal.set("");
        if (!(piece instanceof Piece.Own own)) {
            history.set(ItemHistory.NONE);
            return;
        }
        jobs.of(texts.get("job.read"), _ -> ItemHistory.read(content, own.item()))
                .quietly()
                .onDone(read -> {
                    if (own.equals(library.chosenProperty().get())) {
                        history.set(read);
                    }
                })
                .start();
    }

    /** What it is, in one line. */
    String facts() {
        return switch (library.chosenProperty().get()) {
            case Piece.Own own when own.file() != null -> factsOf(own.file());
            case Piece.Own own -> factsOf(own.item());
            case Piece.Theirs theirs ->
                    texts.get("facts.account", String.valueOf(theirs.email().id()));
            case null -> "";
        };
    }

    private String factsOf(LibraryFile file) {
        if (file.url() == null) {
            return texts.get(file.isPicture() ? "facts.file" : "facts.file.nowhere");
        }
        return texts.get(file.isPicture() ? "facts.file.account" : "facts.file.found", file.url());
    }

    private String factsOf(LibraryItem item) {
        var version = texts.get("facts.version", item.version(), Formats.when(item.savedAt()));
        if (item.published() == null) {
            return version;
        }
        return version
                + " · "
                + texts.get(
                        "facts.published",
                        item.publishedVersion(),
                        String.valueOf(item.published()));
    }

    /** Whether somebody has to say where the chosen piece is found: no call takes such a file. */
    boolean hasAddress() {
        return library.chosenProperty().get() instanceof Piece.Own own
                && own.file() != null
                && !own.file().isPicture();
    }

    /** Where readers of mail find the chosen file; empty for nowhere. */
    String address() {
        return library.chosenProperty().get() instanceof Piece.Own own
                        && own.file() != null
                        && own.file().url() != null
                ? own.file().url()
                : "";
    }

    /** Says where readers of mail find the chosen file; empty for nowhere. */
    void keepAddress(String typed) {
        if (hasAddress() && library.chosenProperty().get() instanceof Piece.Own own) {
            refusal.set("");
            jobs.of(
                            texts.get("job.address"),
                            _ -> {
                                content.pictures().findAt(own.item().id(), typed);
                                return true;
                            })
                    .onRefusal(failure -> refusal.set(String.valueOf(failure.getMessage())))
                    .onDone(_ -> library.reload())
                    .start();
        }
    }

    /** Whether the account can be given the chosen piece as it is. */
    boolean canPublish() {
        return library.chosenProperty().get() instanceof Piece.Own own
                && own.item().kind() == ItemKind.EMAIL
                && own.item().state() != LibraryItem.State.PUBLISHED;
    }

    /** Asks how the last version of the chosen piece is to be published. */
    void ask(Consumer<Publishing.Question> shown) {
        if (library.chosenProperty().get() instanceof Piece.Own own && canPublish()) {
            var versions = history.get().versions();
            var html = versions.isEmpty() ? "" : versions.getFirst().content().html();
            publisher.ask(own.name(), html, shown);
        }
    }

    /** Makes an e-mail of the account of the last version of the chosen piece. */
    void publish(Publishing.Answer answer) {
        if (library.chosenProperty().get() instanceof Piece.Own own && canPublish()) {
            var item = own.item();
            var job = publisher.publish(item, item.version(), answer, library::reload);
            publishing.bind(job.runningProperty());
        }
    }

    /** Shows how a version differs from the one before it, or from none. */
    void compare(int version, Consumer<List<LineDiff.Line>> shown) {
        if (library.chosenProperty().get() instanceof Piece.Own own) {
            long item = own.item().id();
            jobs.of(
                            texts.get("job.read"),
                            _ ->
                                    version == 1
                                            ? LineDiff.between(
                                                    "",
                                                    content.library()
                                                            .version(item, 1)
                                                            .content()
                                                            .html())
                                            : content.library()
                                                    .difference(item, version - 1, version))
                    .quietly()
                    .onDone(shown)
                    .start();
        }
    }

    /** The chosen piece, for what can be done to it. */
    ReadOnlyObjectProperty<@Nullable Piece> chosenProperty() {
        return library.chosenProperty();
    }

    ContentChanges changes() {
        return library.changes();
    }

    ReadOnlyObjectProperty<ItemHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** Why what was typed last is no address; empty if it is. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether the account is being asked to make an e-mail. */
    ReadOnlyBooleanProperty publishingProperty() {
        return publishing.getReadOnlyProperty();
    }
}
