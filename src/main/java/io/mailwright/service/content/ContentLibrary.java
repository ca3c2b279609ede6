package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.cache.LibraryStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;
import io.mailwright.domain.SetAside;
import io.mailwright.domain.content.EmailBody;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemDraft;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.ItemVersion;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Saved;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * E-mails and blocks that are written on this computer, and all that was ever saved of them. Needs
 * no network. Thread-safe.
 */
public final class ContentLibrary {
    /** How long what was thrown away can be taken back. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final LibraryStore store;
    private final InstantSource clock;

    /** The library beside that local copy. */
    public ContentLibrary(Database copy, InstantSource clock) {
        this.store = new LibraryStore(copy);
        this.clock = clock;
    }

    /** What could not be used and was begun anew. */
    public List<SetAside> setAside() {
        return store.setAside();
    }

    /** Those that hold the text, what was saved last first; all for an empty one. */
    public List<LibraryItem> search(String text) {
        return store.search(text, false);
    }

    /** Those that were thrown away. */
    public List<LibraryItem> deleted() {
        return store.search("", true);
    }

    /**
     * One by its id.
     *
     * @throws Failure.NotOne if there is none
     */
    public LibraryItem item(long item) {
        return find(item)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "Nothing in the content library has the number %d.".formatted(item),
                                List.of()));
    }

    /** One by its id, also if it was thrown away. */
    public Optional<LibraryItem> find(long item) {
        return store.find(item);
    }

    /** Makes a new one. */
    public LibraryItem create(ItemKind kind, @Nullable Long folder, ItemContent content) {
        return item(store.create(kind, folder, content, "", clock.instant()));
    }

    /** Makes one that is as another is now, beside it. */
    public LibraryItem duplicate(long item, String name) {
        var original = item(item);
        var content = version(item, original.version()).content();
        var copy = new ItemContent(name, content.subject(), content.html(), content.text());
        var note = "Copy of %s, version %d".formatted(original.name(), original.version());
        return item(store.create(original.kind(), original.folder(), copy, note, clock.instant()));
    }

    /** Saves one under another name, as a version of its own. */
    public Saved rename(long item, String name) {
        var last = item(item).version();
        var old = version(item, last).content();
        var content = new ItemContent(name, old.subject(), old.html(), old.text());
        return store.save(
                new ItemDraft(item, "", last, content, clock.instant()),
                "Renamed from %s".formatted(old.name()));
    }

    /** Makes one of an e-mail of the account, to be written on. */
    public LibraryItem adopt(String name, String subject, EmailBody body) {
        var content = new ItemContent(OneLine.of(name), OneLine.of(subject), body.html(), null);
        var note = "E-mail %d of the account".formatted(body.emailId());
        return item(store.create(ItemKind.EMAIL, null, content, note, clock.instant()));
    }

    /** Keeps what is being typed, so that it is there after a crash. */
    public void keep(long item, String editor, int base, ItemContent content) {
        store.keep(new ItemDraft(item, editor, base, content, clock.instant()));
    }

    /** What was typed and not saved, the latest first. */
    public List<ItemDraft> drafts(long item) {
        return store.drafts(item);
    }

    /** Forgets what was typed. */
    public void discard(long item, String editor) {
        store.drop(item, editor);
    }

    /**
     * Saves what was typed as a new version. What another window saved meanwhile stays a version
     * too; that there is such is told.
     *
     * @param base the version it was begun from
     */
    public Saved save(long item, String editor, int base, ItemContent content, String note) {
        item(item);
        return store.save(new ItemDraft(item, editor, base, content, clock.instant()), note);
    }

    /** Makes an old version the last one, by saving it once more. */
    public Saved restore(long item, int version) {
        var last = item(item).version();
        var old = version(item, version);
        var draft = new ItemDraft(item, "", last, old.content(), clock.instant());
        return store.save(draft, "Version %d again".formatted(version));
    }

    /** All versions, the last first. */
    public List<ItemVersion> versions(long item) {
        return store.versions(item);
    }

    /**
     * One version.
     *
     * @throws Failure.NotOne if there is none
     */
    public ItemVersion version(long item, int number) {
        return store.version(item, number)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "There is no version %d of number %d in the content library."
                                        .formatted(number, item),
                                List.of()));
    }

    /**
     * How two versions differ: their HTML line by line and, where they differ, above it name and
     * subject, and below it the text parts.
     */
    public List<LineDiff.Line> difference(long item, int before, int after) {
        var old = version(item, before).content();
        var now = version(item, after).content();
        return LineDiff.between(told(old, now), told(now, old));
    }

    private static String told(ItemContent content, ItemContent other) {
        var text = content.text() == null ? "Text made from the HTML" : content.text();
        return (content.name().equals(other.name()) ? "" : "Name: " + content.name() + "\n")
                + (content.subject().equals(other.subject())
                        ? ""
                        : "Subject: " + content.subject() + "\n")
                + content.html()
                + (Objects.equals(content.text(), other.text()) ? "" : "\n" + text);
    }

    /** The e-mails and blocks of which one is a part: a block has copies, a picture is named. */
    public List<LibraryItem> usedIn(LibraryItem item) {
        return switch (item.kind()) {
            case EMAIL -> List.of();
            case BLOCK -> store.holding(Blocks.end(item.id()));
            case FILE -> store.holding(PictureNames.beginning(item.id()));
        };
    }

    /**
     * Throws one away. All of it stays, and it can be taken back.
     *
     * @throws Failure.Invalid if others need it
     */
    public void delete(long item) {
        var wanted = item(item);
        var users = usedIn(wanted);
        if (!users.isEmpty()) {
            throw new Failure.Invalid(
                    "%s is in %d others, such as %s: take it out there first."
                            .formatted(wanted.name(), users.size(), users.getFirst().name()));
        }
        store.delete(item, clock.instant());
    }

    /** Marks one to be found soon, or takes the mark away. */
    public void star(long item, boolean isStarred) {
        store.star(item, isStarred);
    }

    /** Puts one out of the way, or brings it back; what it is part of keeps it. */
    public void archive(long item, boolean isArchived) {
        store.archive(item, isArchived ? clock.instant() : null);
    }

    /** Takes one back that was thrown away. */
    public void takeBack(long item) {
        store.delete(item, null);
    }

    /**
     * Takes out for good what was thrown away 30 days ago or more.
     *
     * @return how many
     */
    public int purge() {
        return store.purge(clock.instant().minus(KEPT));
    }
}
