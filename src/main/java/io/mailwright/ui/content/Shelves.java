package io.mailwright.ui.content;

import io.mailwright.domain.content.EmailHeading;
import io.mailwright.domain.content.Folder;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.LibraryFile;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.service.content.Content;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that was found at one time, to be looked at from several places. Immutable.
 *
 * @param items what is written here and was not thrown away
 * @param account the account's e-mails
 */
record Shelves(
        List<LibraryItem> items,
        List<LibraryItem> deleted,
        List<EmailHeading> account,
        List<Folder> folders,
        Map<Long, LibraryFile> files) {
    static final Shelves EMPTY = new Shelves(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Reads what holds a text from the local copy; all for an empty one. */
    static Shelves read(Content content, String text) {
        var files = new HashMap<Long, LibraryFile>();
        content.pictures().all().forEach(file -> files.put(file.item(), file));
        return new Shelves(
                content.library().search(text),
                content.library().deleted(),
                content.emails().search(text),
                content.folders().all(),
                Map.copyOf(files));
    }

    /** What is to be seen at a place, in the order it was found. */
    List<Piece> at(Place place, ItemKind kind) {
        return switch (place) {
            case Place.Everything() -> own(inUse(), kind);
            case Place.Starred() -> own(inUse().filter(LibraryItem::isStarred), kind);
            case Place.Archived() -> own(items.stream().filter(LibraryItem::isArchived), kind);
            case Place.In(long folder) -> {
                var inside = inside(folder);
                yield own(
                        inUse().filter(item ->
                                item.folder() != null && inside.contains(item.folder())),
                        kind);
            }
            case Place.Account() -> account.stream().<Piece>map(Piece.Theirs::new).toList();
            case Place.Deleted() -> own(deleted.stream(), kind);
        };
    }

    private Stream<LibraryItem> inUse() {
        return items.stream().filter(item -> !item.isArchived());
    }

    private List<Piece> own(Stream<LibraryItem> from, ItemKind kind) {
        return from.filter(item -> item.kind() == kind)
                .<Piece>map(item -> new Piece.Own(item, files.get(item.id())))
                .toList();
    }

    private Set<Long> inside(long folder) {
        var inside = new HashSet<>(Set.of(folder));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var one : folders) {
                grew |=
                        one.parent() != null
                                && inside.contains(one.parent())
                                && inside.add(one.id());
            }
        }
        return inside;
    }

    long count(ItemKind kind) {
        return inUse().filter(item -> item.kind() == kind).count();
    }

    /** The folders as a tree is drawn: each before those inside it. */
    List<Branch> branches() {
        var branches = new ArrayList<Branch>();
        grow(branches, null, 0);
        return branches;
    }

    private void grow(List<Branch> branches, @Nullable Long parent, int depth) {
        for (var folder : folders) {
            if (parent == null ? isAtTop(folder) : parent.equals(folder.parent())) {
                branches.add(new Branch(folder, depth));
                grow(branches, folder.id(), depth + 1);
            }
        }
    }

    /** One whose parent is gone is at the top. */
    private boolean isAtTop(Folder folder) {
        return folder.parent() == null
                || folders.stream().noneMatch(one -> one.id() == folder.parent());
    }

    /**
     * A folder in its tree.
     *
     * @param depth 0 at the top
     */
    record Branch(Folder folder, int depth) {}
}
