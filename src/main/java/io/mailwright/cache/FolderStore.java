package io.mailwright.cache;

import io.mailwright.domain.content.Folder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The folders of the content library. Thread-safe. */
public final class FolderStore {
    private final Database copy;

    /** Of the library beside that local copy. */
    public FolderStore(Database copy) {
        this.copy = copy;
    }

    /** By name, without case. */
    public List<Folder> all() {
        return copy.library()
                .read(handle ->
                        handle.select("select * from folder order by name collate nocase, id")
                                .map((row, _) -> {
                                    long parent = row.getLong("parent_id");
                                    boolean atTop = row.wasNull();
                                    return new Folder(
                                            row.getLong("id"),
                                            row.getString("name"),
                                            atTop ? null : parent);
                                })
                                .list());
    }

    /** Makes one; answers its id. */
    public long create(String name, @Nullable Long parent) {
        return copy.library()
                .write(handle ->
                        handle.createQuery(
                                        "insert into folder(name, parent_id) values (:name, :parent)"
                                                + " returning id")
                                .bind("name", name)
                                .bind("parent", parent)
                                .mapTo(Long.class)
                                .one());
    }

    public void rename(long folder, String name) {
        copy.library()
                .change(handle ->
                        handle.execute("update folder set name = ? where id = ?", name, folder));
    }

    /** Puts a folder into another; {@code null} for the top. */
    public void move(long folder, @Nullable Long parent) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "update folder set parent_id = ? where id = ?", parent, folder));
    }

    /** Puts an item into a folder; {@code null} for none. */
    public void put(long item, @Nullable Long folder) {
        copy.library()
                .change(handle ->
                        handle.execute("update item set folder_id = ? where id = ?", folder, item));
    }

    /** Takes one away; what was in it comes to where it was. */
    public void remove(long folder) {
        copy.library()
                .change(handle -> {
                    var parent = "(select parent_id from folder where id = :id)";
                    handle.createUpdate(
                                    "update item set folder_id = "
                                            + parent
                                            + " where folder_id = :id")
                            .bind("id", folder)
                            .execute();
                    handle.createUpdate(
                                    "update folder set parent_id = "
                                            + parent
                                            + " where parent_id = :id")
                            .bind("id", folder)
                            .execute();
                    handle.execute("delete from folder where id = ?", folder);
                });
    }
}
