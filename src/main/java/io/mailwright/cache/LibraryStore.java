package io.mailwright.cache;

import io.mailwright.domain.SetAside;
import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemDraft;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.domain.content.ItemVersion;
import io.mailwright.domain.content.LibraryItem;
import io.mailwright.domain.content.Saved;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * E-mails and blocks written here, every version of each, and what is being typed. Nothing that was
 * saved is ever overwritten; only what was thrown away can be taken out for good. Thread-safe.
 */
public final class LibraryStore {
    private static final String ITEMS =
            """
            select i.*, v.number, v.name, v.subject, v.saved_at,
                exists (select 1 from draft d where d.item_id = i.id) as has_draft,
                (select p.email_id from publication p where p.item_id = i.id and p.email_id is not null
                    order by p.number desc, p.id desc limit 1) as email_id,
                (select max(p.number) from publication p where p.item_id = i.id and p.email_id is not null)
                    as published_version
            from item i join version v on v.item_id = i.id
                and v.number = (select max(number) from version where item_id = i.id)
            """;

    /** The highest id that ever was: copies in e-mails tell whose they are by ids. */
    private static final String LAST_ID =
            """
            select max(coalesce((select max(id) from item), 0),
                coalesce((select cast(value as integer) from setting where name = 'last item'), 0))
            """;

    private static final List<String> OF_ITEM =
            List.of(
                    "delete from draft where item_id = ?",
                    "delete from publication where item_id = ?",
                    "delete from file where item_id = ?",
                    "delete from thumbnail where of like 'item-' || ? || '-%'",
                    "delete from version where item_id = ?",
                    "delete from item where id = ?");

    private final Database copy;

    /** The library beside that local copy. */
    public LibraryStore(Database copy) {
        this.copy = copy;
    }

    /** What could not be used and was begun anew. */
    public List<SetAside> setAside() {
        return copy.library().setAside();
    }

    /**
     * Those whose last version holds {@code text} in its name, subject or HTML, without case (of
     * ASCII letters), what was saved last first.
     *
     * @param deleted those thrown away, and no others
     */
    public List<LibraryItem> search(String text, boolean deleted) {
        return copy.library()
                .read(handle ->
                        handle.createQuery(
                                        ITEMS
                                                + """
                                                where (i.deleted_at is not null) = :deleted
                                                    and (v.name || char(10) || v.subject || char(10) || v.html)
                                                        like '%' || :text || '%' escape '\\'
                                                order by v.saved_at desc, i.id desc
                                                """)
                                .bind("deleted", deleted)
                                .bind("text", text.replaceAll("([%_\\\\])", "\\\\$1"))
                                .map((row, _) -> item(row))
                                .list());
    }

    public Optional<LibraryItem> find(long item) {
        return copy.library()
                .read(handle ->
                        handle.select(ITEMS + " where i.id = ?", item)
                                .map((row, _) -> item(row))
                                .findOne());
    }

    /** Makes a new one with its first version; answers its id. */
    public long create(
            ItemKind kind, @Nullable Long folder, ItemContent content, String note, Instant at) {
        return copy.library()
                .write(handle -> {
                    long id =
                            handle.createQuery(
                                            "insert into item(id, kind, folder_id) values (("
                                                    + LAST_ID
                                                    + ") + 1, :kind, :folder) returning id")
                                    .bind("kind", kind.name())
                                    .bind("folder", folder)
                                    .mapTo(Long.class)
                                    .one();
                    insert(handle, id, new ItemVersion(1, content, note, at));
                    return id;
                });
    }

    /** Saves a new version, and drops what that editor was typing. */
    public Saved save(ItemDraft draft, String note) {
        return copy.library()
                .write(handle -> {
                    int last =
                            handle.select(
                                            "select max(number) from version where item_id = ?",
                                            draft.item())
                                    .mapTo(Integer.class)
                                    .one();
                    insert(
                            handle,
                            draft.item(),
                            new ItemVersion(last + 1, draft.content(), note, draft.typedAt()));
                    drop(handle, draft.item(), draft.editor());
                    return new Saved(last + 1, last - draft.base());
                });
    }

    private static void insert(Handle handle, long item, ItemVersion version) {
        var content = version.content();
        handle.execute(
                "insert into version values (?, ?, ?, ?, ?, ?, ?, ?)",
                item,
                version.number(),
                content.name(),
                content.subject(),
                content.html(),
                content.text(),
                version.note(),
                version.savedAt().toEpochMilli());
    }

    /** All of one, the last first. */
    public List<ItemVersion> versions(long item) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from version where item_id = ? order by number desc",
                                        item)
                                .map((row, _) -> version(row))
                                .list());
    }

    /** One version of one. */
    public Optional<ItemVersion> version(long item, int number) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from version where item_id = ? and number = ?",
                                        item,
                                        number)
                                .map((row, _) -> version(row))
                                .findOne());
    }

    /** Keeps what is being typed, in place of what that editor had typed of it before. */
    public void keep(ItemDraft draft) {
        var content = draft.content();
        copy.library()
                .change(handle ->
                        handle.execute(
                                "insert or replace into draft values (?, ?, ?, ?, ?, ?, ?, ?)",
                                draft.item(),
                                draft.editor(),
                                draft.base(),
                                content.name(),
                                content.subject(),
                                content.html(),
                                content.text(),
                                draft.typedAt().toEpochMilli()));
    }

    /** What was typed and not saved of one, the latest first. */
    public List<ItemDraft> drafts(long item) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        "select * from draft where item_id = ? order by typed_at desc,"
                                                + " editor",
                                        item)
                                .map((row, _) ->
                                        new ItemDraft(
                                                item,
                                                row.getString("editor"),
                                                row.getInt("base"),
                                                content(row),
                                                Instant.ofEpochMilli(row.getLong("typed_at"))))
                                .list());
    }

    /** Forgets what an editor was typing. */
    public void drop(long item, String editor) {
        copy.library().change(handle -> drop(handle, item, editor));
    }

    private static void drop(Handle handle, long item, String editor) {
        handle.execute("delete from draft where item_id = ? and editor = ?", item, editor);
    }

    /** Throws one away, or takes it back: all of it stays. */
    public void delete(long item, @Nullable Instant at) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "update item set deleted_at = ? where id = ?",
                                at == null ? null : at.toEpochMilli(),
                                item));
    }

    /** Marks one to be found soon, or takes the mark away. */
    public void star(long item, boolean isStarred) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "update item set starred = ? where id = ?", isStarred, item));
    }

    /** Puts one out of the way, or brings it back. */
    public void archive(long item, @Nullable Instant at) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "update item set archived_at = ? where id = ?",
                                at == null ? null : at.toEpochMilli(),
                                item));
    }

    /**
     * Takes out all that was thrown away before a moment, for good; no other ever gets its id.
     *
     * @return how many
     */
    public int purge(Instant before) {
        return copy.library()
                .write(handle -> {
                    var ids =
                            handle.select(
                                            "select id from item where deleted_at < ?",
                                            before.toEpochMilli())
                                    .mapTo(Long.class)
                                    .list();
                    handle.execute(
                            "insert or replace into setting values ('last item', ("
                                    + LAST_ID
                                    + "))");
                    ids.forEach(id -> OF_ITEM.forEach(delete -> handle.execute(delete, id)));
                    return ids.size();
                });
    }

    /** Those whose last version has {@code text} in its HTML, spelled just so. */
    public List<LibraryItem> holding(String text) {
        return copy.library()
                .read(handle ->
                        handle.select(
                                        ITEMS
                                                + " where i.deleted_at is null and instr(v.html, ?) > 0"
                                                + " order by v.name collate nocase",
                                        text)
                                .map((row, _) -> item(row))
                                .list());
    }

    private static ItemContent content(ResultSet row) throws SQLException {
        return new ItemContent(
                row.getString("name"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"));
    }

    private static ItemVersion version(ResultSet row) throws SQLException {
        return new ItemVersion(
                row.getInt("number"),
                content(row),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("saved_at")));
    }

    private static LibraryItem item(ResultSet row) throws SQLException {
        return new LibraryItem(
                row.getLong("id"),
                ItemKind.valueOf(row.getString("kind")),
                id(row, "folder_id"),
                row.getString("name"),
                row.getString("subject"),
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("saved_at")),
                row.getBoolean("has_draft"),
                id(row, "email_id"),
                row.getInt("published_version"),
                row.getBoolean("starred"),
                row.getLong("archived_at") != 0);
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
