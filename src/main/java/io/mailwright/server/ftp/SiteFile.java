package io.mailwright.server.ftp;

import static java.util.Objects.requireNonNull;

import io.mailwright.server.files.FileArea;
import io.mailwright.server.files.Folder;
import io.mailwright.server.files.StoredFile;
import io.mailwright.server.files.Upload;

import org.apache.ftpserver.ftplet.FtpFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the site, or a file in one, there or not, as FTP sees it. */
final class SiteFile implements FtpFile {
    private static final Logger LOG = LoggerFactory.getLogger(SiteFile.class);
    private static final String OWNER = "account";

    private final FileArea files;
    private final Folder place;
    private final @Nullable String name;
    private final @Nullable StoredFile stored;

    private SiteFile(
            FileArea files, Folder place, @Nullable String name, @Nullable StoredFile stored) {
        this.files = files;
        this.place = place;
        this.name = name;
        this.stored = stored;
    }

    static SiteFile folder(FileArea files, Folder folder) {
        return new SiteFile(files, folder, null, null);
    }

    /** Empty if no file can have that name. */
    static Optional<SiteFile> file(FileArea files, Folder folder, String name) {
        return files.isAllowed(folder, name)
                ? Optional.of(
                        new SiteFile(files, folder, name, files.at(folder, name).orElse(null)))
                : Optional.empty();
    }

    /** The folder it is, or is in. */
    Folder place() {
        return place;
    }

    /**
     * Begins to receive it.
     *
     * @param from how many of the bytes there are right
     */
    Upload receive(long from) throws IOException {
        return files.upload(place, requireNonNull(name), from);
    }

    @Override
    public String getAbsolutePath() {
        if (name == null) {
            return "/" + place.directory();
        }
        return place == Folder.ROOT ? "/" + name : "/" + place.directory() + "/" + name;
    }

    @Override
    public String getName() {
        return name == null ? place.directory() : name;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public boolean isDirectory() {
        return name == null;
    }

    @Override
    public boolean isFile() {
        return stored != null;
    }

    @Override
    public boolean doesExist() {
        return isDirectory() || isFile();
    }

    @Override
    public boolean isReadable() {
        return doesExist();
    }

    @Override
    public boolean isWritable() {
        return !isDirectory() && place.isWritable();
    }

    @Override
    public boolean isRemovable() {
        return isFile();
    }

    @Override
    public String getOwnerName() {
        return OWNER;
    }

    @Override
    public String getGroupName() {
        return OWNER;
    }

    @Override
    public int getLinkCount() {
        return isDirectory() ? 2 : 1;
    }

    @Override
    public long getLastModified() {
        return stored == null ? 0 : stored.modified().toEpochMilli();
    }

    /** Never: it says how long a file is kept. */
    @Override
    public boolean setLastModified(long time) {
        return false;
    }

    @Override
    public long getSize() {
        return stored == null ? 0 : stored.size();
    }

    @Override
    public @Nullable Object getPhysicalFile() {
        return stored == null ? null : stored.path();
    }

    /** Never: the site has the folders it has. */
    @Override
    public boolean mkdir() {
        return false;
    }

    @Override
    public boolean delete() {
        try {
            return stored != null && files.delete(stored);
        } catch (IOException e) {
            LOG.warn("A file cannot be deleted", e);
            return false;
        }
    }

    @Override
    public boolean move(FtpFile destination) {
        try {
            if (stored == null || !(destination instanceof SiteFile to) || !to.isWritable()) {
                return false;
            }
            files.rename(stored, to.place, to.getName());
            return true;
        } catch (IOException e) {
            LOG.debug("A file cannot be renamed", e);
            return false;
        }
    }

    @Override
    public List<SiteFile> listFiles() {
        try {
            var folders =
                    Stream.of(Folder.values())
                            .filter(folder -> place == Folder.ROOT && folder != Folder.ROOT)
                            .map(folder -> folder(files, folder));
            var inside =
                    files.list(place).stream()
                            .map(file -> new SiteFile(files, place, file.name(), file));
            return Stream.concat(folders, inside).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not used: {@link Store} receives. */
    @Override
    public OutputStream createOutputStream(long offset) throws IOException {
        throw new IOException("files are received by " + Store.class.getSimpleName());
    }

    @Override
    public InputStream createInputStream(long offset) throws IOException {
        if (stored == null) {
            throw new IOException("there is no such file");
        }
        var channel =
                Files.newByteChannel(
                        stored.path(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        channel.position(offset);
        return Channels.newInputStream(channel);
    }
}
