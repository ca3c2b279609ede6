package io.mailwright.cache;

import io.mailwright.domain.Failure;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file under a {@link Database}: made, checked, moved aside, connected to. */
final class CacheFile {
    private static final Logger LOG = LoggerFactory.getLogger(CacheFile.class);
    private static final int BUSY_MILLIS = 10_000;

    /** Up to this size the whole file is checked on opening; checking 64 MB takes about 0.1 s. */
    private static final long ALWAYS_CHECKED = 64L << 20;

    /** The write-ahead log of a large sync is cut down to this when it has been written back. */
    private static final long LOG_KEPT = 16L << 20;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    private final Path path;

    CacheFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    long size() {
        return length("") + length("-wal");
    }

    private long length(String suffix) {
        return part(suffix).toFile().length();
    }

    private Path part(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** Makes folder and file if need be; moves an unusable one aside and says where to. */
    Optional<Path> prepare() throws IOException, SQLException {
        makeFolder();
        makeFile();
        if (usable()) {
            return Optional.empty();
        }
        var aside = moveAside();
        makeFile();
        return Optional.of(aside);
    }

    private void makeFolder() throws IOException {
        var folder = path.getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        if (ownerOnly()) {
            var mine = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(mine));
        } else {
            Files.createDirectories(folder);
        }
    }

    private void makeFile() throws IOException {
        makeFile(path);
    }

    /** SQLite gives its log files the permissions of the one they belong to. */
    private void makeFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        if (ownerOnly()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** A file with this one's name and a suffix, its owner's only. */
    Path beside(String suffix, boolean fresh) throws IOException {
        var file = part(suffix);
        if (fresh) {
            Files.deleteIfExists(file);
        }
        makeFile(file);
        return file;
    }

    void delete() throws IOException {
        for (var suffix :
                List.of("", "-wal", "-shm", "-staging", "-sync", "-uploads", "-suspect")) {
            Files.deleteIfExists(part(suffix));
        }
        var setAside = path.getFileName().toString().replaceFirst("\\.db$", "") + ".damaged-*";
        try (var old = Files.newDirectoryStream(path.toAbsolutePath().getParent(), setAside)) {
            for (var file : old) {
                Files.delete(file);
            }
        }
    }

    private boolean ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private boolean usable() throws SQLException, IOException {
        try (var handle = connect(true)) {
            int version = Schema.version(handle);
            if (version > Schema.NEWEST) {
                LOG.warn("{} is of a newer version, {}", path, version);
                return false;
            }
            if (size() > ALWAYS_CHECKED && Files.notExists(part("-suspect"))) {
                return true;
            }
            return soundThroughout(handle);
        } catch (SQLException | RuntimeException e) {
            if (damage(e)) {
                LOG.warn("{} is damaged: {}", path, e.getMessage());
                return false;
            }
            throw e;
        }
    }

    private boolean soundThroughout(Handle handle) throws IOException {
        var verdict = handle.select("pragma quick_check(1)").mapTo(String.class).first();
        if (!verdict.equals("ok")) {
            LOG.warn("{} is damaged: {}", path, verdict);
            return false;
        }
        Files.deleteIfExists(part("-suspect"));
        return true;
    }

    private Path moveAside() throws IOException {
        var name = path.getFileName().toString().replaceFirst("\\.db$", "");
        var stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
        var aside = path.resolveSibling(name + ".damaged-" + stamp + ".db");
        Files.move(path, aside);
        for (var suffix : List.of("-wal", "-shm")) {
            if (Files.exists(part(suffix))) {
                Files.move(part(suffix), aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        Files.deleteIfExists(part("-suspect"));
        return aside;
    }

    /** The connection that writes, with the schema brought up to date. */
    Handle openWriter() throws SQLException {
        var handle = connect(false);
        try {
            Schema.bringUpToDate(handle);
            return handle;
        } catch (SQLException | RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /**
     * A new connection. Those that write take the lock when their transaction begins: taking it
     * later could not wait for another process.
     */
    Handle connect(boolean readOnly) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(
                readOnly
                        ? SQLiteConfig.TransactionMode.DEFERRED
                        : SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        var connection = config.createConnection("jdbc:sqlite:" + path);
        var handle = Jdbi.open(connection);
        // Otherwise the values of a statement, which are people's, are in its exception's message.
        handle.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        try {
            if (readOnly) {
                handle.execute("pragma query_only = on");
            } else {
                handle.select("pragma journal_mode = wal").mapTo(String.class).one();
                handle.execute("pragma synchronous = normal");
                handle.select("pragma journal_size_limit = " + LOG_KEPT).mapToMap().list();
            }
            return handle;
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
    }

    /** Puts what SQLite or the file system said into words, and remembers damage. */
    Failure.CacheUnusable failure(Exception e) {
        if (damage(e)) {
            suspect();
        }
        return new Failure.CacheUnusable(
                "The local copy " + path + " cannot be used: " + reason(e), e);
    }

    /** Has the next opening check the whole file, however large. */
    private void suspect() {
        try {
            Files.writeString(part("-suspect"), "");
        } catch (IOException e) {
            LOG.warn("cannot mark {} for a check", path, e);
        }
    }

    private static boolean damage(Throwable e) {
        return switch (SqliteErrors.primary(e)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    private static String reason(Exception e) {
        var code = SqliteErrors.primary(e);
        return switch (code) {
            case SQLITE_FULL -> "the disk is full. Free some space and try again.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    "it is damaged. Open the account again: a new copy is then begun and filled"
                            + " from the account.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another program has been writing it for more than ten seconds. Try again.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                    "it cannot be written. Check that the folder is there and yours to write.";
            case SQLITE_IOERR -> "the disk could not be read or written. Check the disk.";
            default -> plainly(e);
        };
    }

    private static String plainly(Exception e) {
        if (e instanceof FileSystemException) {
            return "its folder cannot be made or written. Check the place and its permissions.";
        }
        var code = SqliteErrors.primary(e);
        return code == SQLiteErrorCode.UNKNOWN_ERROR
                ? "it is closed, or cannot be opened."
                : "SQLite says " + code.name() + ".";
    }
}
