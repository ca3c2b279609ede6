package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.cache.FolderStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.content.Folder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The folders of the content library, of which none is inside itself. Thread-safe. */
public final class Folders {
    private final FolderStore store;

    /** Of the library beside that local copy. */
    public Folders(Database copy) {
        this.store = new FolderStore(copy);
    }

    /** By name, without case. */
    public List<Folder> all() {
        return store.all();
    }

    /**
     * Makes one.
     *
     * @param parent the folder it is in; {@code null} at the top
     * @return its id
     */
    public long create(String name, @Nullable Long parent) {
        return store.create(name, parent);
    }

    public void rename(long folder, String name) {
        store.rename(folder, name);
    }

    /** Puts an item into a folder; {@code null} for none. */
    public void put(long item, @Nullable Long folder) {
        store.put(item, folder);
    }

    /**
     * Puts a folder into another; {@code null} for the top.
     *
     * @throws Failure.Invalid if that is inside it
     */
    public void move(long folder, @Nullable Long parent) {
        var all = all();
        for (var at = parent; at != null; at = parentOf(at, all)) {
            if (at == folder) {
                throw new Failure.Invalid("A folder cannot be put inside itself.");
            }
        }
        store.move(folder, parent);
    }

    private static @Nullable Long parentOf(long folder, List<Folder> all) {
        for (var one : all) {
            if (one.id() == folder) {
                return one.parent();
            }
        }
        return null;
    }

    /** Takes one away; what was in it comes to where it was. */
    public void remove(long folder) {
        store.remove(folder);
    }
}
