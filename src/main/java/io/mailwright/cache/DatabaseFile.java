package io.mailwright.cache;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SetAside;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file under a {@link Database}: made, checked, moved aside, connected to. */
final class DatabaseFile {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final int BUSY_MILLIS = 60_000;
    private static final String FULL = "the disk is full. Free some space and try again.";

    /** In bytes: a block of the index that SQLite shares between processes. */
    private static final long READERS_NEED = 32L << 10;

    /** Up to this size the whole file is checked on opening; checking 64 MB takes about 0.1 s. */
    private static final long ALWAYS_CHECKED = 64L << 20;

    /** The write-ahead log of a large sync is cut down to this when it has been written back. */
    private static final long LOG_KEPT = 16L << 20;

    private static final List<String> BESIDE =
            List.of(
                    "",
                    "-wal",
                    "-shm",
                    "-staging",
                    "-lock",
                    "-opening",
                    "-sync",
                    "-events",
                    "-suspect");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

    /** Longer than checking and bringing up to date takes for a file of some gigabytes. */
    private static final Duration OPENING_TAKES = Duration.ofMinutes(2);

    private final Path path;
    private final Purpose purpose;

    DatabaseFile(Path path, Purpose purpose) {
        this.path = path.toAbsolutePath();
        this.purpose = purpose;
    }

    /** The ledger that lies beside a local copy. */
    static DatabaseFile ledgerOf(Path copy) {
        return new DatabaseFile(copy.resolveSibling(stem(copy) + ".ledger.db"), Purpose.LEDGER);
    }

    /** The content library that lies beside this local copy. */
    DatabaseFile library() {
        return new DatabaseFile(path.resolveSibling(stem(path) + ".library.db"), Purpose.LIBRARY);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.db$", "");
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

    boolean exists() {
        return Files.exists(path);
    }

    /**
     * Held while the file is made, checked, moved aside and brought up to date: of several who do
     * so to one file SQLite lets some fail rather than wait. Makes the folder if need be.
     */
    PlaceLock opening() throws IOException {
        makeFolder();
        return PlaceLock.take(beside("-opening", false), 0, OPENING_TAKES)
                .orElseThrow(() -> new IOException("another process is opening " + path));
    }

    /** Makes the file if need be; moves an unusable one aside and says where to. */
    Optional<SetAside> prepare() throws IOException, SQLException {
        makeFile();
        var fault = fault();
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        var aside = moveAside(fault.get());
        makeFile();
        return Optional.of(new SetAside(purpose.kind(), fault.get(), aside));
    }

    /** Takes a place of the lock file beside this one, if nobody has it or keeps it so long. */
    Optional<PlaceLock> lock(long place, Duration patience) throws IOException {
        return PlaceLock.take(beside("-lock", false), place, patience);
    }

    /** Whether anybody has that place of the lock file. */
    boolean isLocked(long place) throws IOException {
        return PlaceLock.isTaken(beside("-lock", false), place);
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
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException _) {
            // Somebody made it before.
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

    /** Deletes it with all that lies beside it, what was moved aside too. */
    void delete() throws IOException {
        for (var suffix : BESIDE) {
            Files.deleteIfExists(part(suffix));
        }
        try (var old =
                Files.newDirectoryStream(path.getParent(), stem(path) + ".{damaged,newer}-*")) {
            for (var file : old) {
                Files.delete(file);
            }
        }
    }

    private boolean ownerOnly() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private Optional<SetAside.Reason> fault() throws SQLException, IOException {
        try (var handle = connect(true)) {
            int version = Schema.version(handle);
            if (version > purpose.newest()) {
                LOG.warn("{} is of a newer version, {}", path, version);
                return Optional.of(SetAside.Reason.NEWER);
            }
            boolean sound =
                    (size() > ALWAYS_CHECKED && Files.notExists(part("-suspect")))
                            || soundThroughout(handle);
            return sound ? Optional.empty() : Optional.of(SetAside.Reason.DAMAGED);
        } catch (SQLException | RuntimeException e) {
            if (damage(e)) {
                LOG.warn("{} is damaged: {}", path, e.getMessage());
                return Optional.of(SetAside.Reason.DAMAGED);
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

    /**
     * With its log, which holds what was written last, and its locks, which are not the new one's.
     */
    private Path moveAside(SetAside.Reason reason) throws IOException {
        var stamp = STAMP.format(LocalDateTime.now(ZoneId.systemDefault()));
        var word = reason.name().toLowerCase(Locale.ROOT);
        var aside = path.resolveSibling(stem(path) + "." + word + "-" + stamp + ".db");
        Files.move(path, aside);
        for (var suffix : List.of("-wal", "-shm", "-lock")) {
            if (Files.exists(part(suffix))) {
                Files.move(part(suffix), aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        Files.deleteIfExists(part("-suspect"));
        return aside;
    }

    /** The connection that writes, with the schema brought up to date. */
    Handle openWriter(Schema.Before before, Renewal seen) throws SQLException {
        var handle = connect(false);
        try {
            Schema.bringUpToDate(handle, purpose, before, seen);
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
        config.setPageSize(purpose.bytesAPage());
        config.setCacheSize(-16_000);
        config.setTempStore(SQLiteConfig.TempStore.FILE);
        // Else the driver asks for the last row after every insert, needed or not.
        config.setGetGeneratedKeys(false);
        var connection = config.createConnection("jdbc:sqlite:" + path);
        var handle = Jdbi.open(connection);
        // Otherwise the values of a statement, which are people's, are in its exception's message.
        handle.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        try {
            if (readOnly) {
                handle.execute("pragma query_only = on");
            } else {
                handle.select("pragma journal_mode = wal").mapTo(String.class).one();
                handle.execute("pragma synchronous = " + purpose.synchronous());
                handle.select("pragma journal_size_limit = " + LOG_KEPT).mapToMap().list();
                long page = handle.select("pragma page_size").mapTo(Long.class).one();
                handle.execute("pragma wal_autocheckpoint = " + LOG_KEPT / page);
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
                purpose.words() + " " + path + " cannot be used: " + reason(e), e);
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

    private String reason(Exception e) {
        var code = SqliteErrors.primary(e);
        return switch (code) {
            case SQLITE_FULL -> FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    "it is damaged. Open the account again: it is then moved aside and "
                            + purpose.anew();
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    "another program has been writing it for more than a minute. Try again.";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                    "it cannot be written. Check that the folder is there and yours to write.";
            case SQLITE_IOERR ->
                    isDiskFull() ? FULL : "the disk could not be read or written. Check the disk.";
            default -> plainly(e);
        };
    }

    /** Readers too need some room beside the file, and call its want a failed write. */
    private boolean isDiskFull() {
        try {
            return Files.getFileStore(path).getUsableSpace() < READERS_NEED;
        } catch (IOException e) {
            LOG.debug("cannot tell the free space", e);
            return false;
        }
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
