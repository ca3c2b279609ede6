package io.mailwright.cache;

import io.mailwright.domain.content.LibraryFile;

import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bytes of pictures and other files of the content library. Thread-safe. */
public final class FileStore {
    private static final String FILES =
            "select item_id, media_type, width, height, length(bytes) as size, url from file";

    private final Database copy;

    /** Of the library beside that local copy. */
    public FileStore(Database copy) {
        this.copy = copy;
    }

    /**
     * Keeps one, in place of what was kept of that item; nobody finds it until it is told where.
     */
    public void save(LibraryFile file, byte[] bytes) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "insert or replace into file values (?, ?, ?, ?, ?, ?)",
                                file.item(),
                                file.mediaType(),
                                file.width(),
                                file.height(),
                                bytes,
                                file.url()));
    }

    /** All there are. */
    public List<LibraryFile> all() {
        return copy.library().read(handle -> handle.select(FILES).map(FileStore::file).list());
    }

    public Optional<LibraryFile> find(long item) {
        return copy.library()
                .read(handle ->
                        handle.select(FILES + " where item_id = ?", item)
                                .map(FileStore::file)
                                .findOne());
    }

    public Optional<byte[]> bytes(long item) {
        return copy.library()
                .read(handle ->
                        handle.select("select bytes from file where item_id = ?", item)
                                .mapTo(byte[].class)
                                .findOne());
    }

    /**
     * The items whose files readers of mail find somewhere, or will: pictures, which an account
     * takes.
     */
    public Set<Long> publishable() {
        return copy.library()
                .read(handle ->
                        handle.select("select item_id from file where url is not null or width > 0")
                                .mapTo(Long.class)
                                .set());
    }

    /** Writes down where readers of mail find it; {@code null} for nowhere. */
    public void foundAt(long item, @Nullable String url) {
        copy.library()
                .change(handle ->
                        handle.execute("update file set url = ? where item_id = ?", url, item));
    }

    private static LibraryFile file(ResultSet row, StatementContext context) throws SQLException {
        return new LibraryFile(
                row.getLong("item_id"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("size"),
                row.getString("url"));
    }
}
