package io.mailwright.service.content;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemDraft;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Saved;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One window's work on one item. What is typed is kept as it is typed; a window that is gone, by a
 * crash or by being closed, leaves it to the next that is opened. Two windows work beside each
 * other, and what both save is kept. Thread-safe.
 */
public final class Desk {
    private final ContentLibrary library;
    private final Editors editors;
    private final String editor;
    private final long item;
    private int base;

    Desk(ContentLibrary library, Editors editors, long item) {
        this.library = library;
        this.editors = editors;
        this.editor = editors.begin();
        this.item = item;
    }

    /**
     * What is there to be written on.
     *
     * @param typedAt when what was typed and not saved was; {@code null} if all was saved
     * @param elsewhere whether something is being typed in another window
     */
    public record Opened(
            LibraryItem item, ItemContent content, @Nullable Instant typedAt, boolean elsewhere) {}

    /** Begins, with what a window that is gone has left, if there is such. */
    public synchronized Opened open() {
        var now = library.item(item);
        base = now.version();
        ItemDraft left = null;
        boolean elsewhere = false;
        for (var draft : library.drafts(item)) {
            boolean open = editors.isOpen(draft.editor());
            elsewhere |= open;
            if (!open && left == null) {
                left = draft;
            }
        }
        if (left == null) {
            return new Opened(now, library.version(item, base).content(), null, elsewhere);
        }
        base = left.base();
        library.keep(item, editor, base, left.content());
        library.discard(item, left.editor());
        return new Opened(now, left.content(), left.typedAt(), elsewhere);
    }

    /** Keeps what is being typed. */
    public synchronized void keep(ItemContent content) {
        library.keep(item, editor, base, content);
    }

    /** Saves a version; what another window saved meanwhile stays one too. */
    public synchronized Saved save(ItemContent content, String note) {
        var saved = library.save(item, editor, base, content, note);
        base = saved.version();
        return saved;
    }

    /** Forgets what was typed; answers the last version. */
    public synchronized ItemContent discard() {
        library.discard(item, editor);
        base = library.item(item).version();
        return library.version(item, base).content();
    }

    /** The version it was begun from, or that was saved last here. */
    public synchronized int base() {
        return base;
    }

    /** Says that the window is closed. */
    public void leave() {
        editors.end(editor);
    }
}
