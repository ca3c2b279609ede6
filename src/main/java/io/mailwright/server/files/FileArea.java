package io.mailwright.server.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the account's FTP site, in {@code ftp/} of the server's data folder. Finished ones
 * lie there; what is being uploaded or written lies in {@code ftp-unfinished/} and is moved when
 * all of it is on the disk, so that whoever finds a file by its name finds it whole, also after a
 * crash. What was broken off waits there to be continued. Links are never followed. Thread-safe.
 *
 * <pre>{@code
 * var file = files.find("spring.csv").orElseThrow(() -> new ApiError(ErrorCode.NO_SUCH_FILE));
 * files.publish(file.folder(), "spring_841_result.csv", out -> …);
 * }</pre>
 */
public final class FileArea {
    /** How long a file is kept: 72 hours ({@code tracking.md} T9, grade V). */
    public static final Duration KEPT = Duration.ofDays(3);

    private final Path finished;
    private final Path unfinished;
    private final Path written;
    private final Receiving receiving = new Receiving();

    private FileArea(Path finished, Path aside) {
        this.finished = finished;
        this.unfinished = aside.resolve("received");
        this.written = OwnerOnly.folder(aside.resolve("written"));
        for (var folder : Folder.values()) {
            OwnerOnly.folder(place(finished, folder));
            OwnerOnly.folder(place(unfinished, folder));
        }
    }

    /**
     * The area in that data folder; its folders are made if they are not there.
     *
     * @throws io.mailwright.domain.Failure.FileUnusable if they cannot be
     */
    public static FileArea in(Path data) {
        return new FileArea(
                OwnerOnly.folder(data.resolve("ftp")),
                OwnerOnly.folder(data.resolve("ftp-unfinished")));
    }

    /** Writes what a file shall hold. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out buffered; not to be closed
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The finished file that a call names, looked for in {@code /import}, then in the root ({@code
     * subscribers-lists.md} S21, S24). Whatever is no bare name is not found.
     */
    public Optional<StoredFile> find(String name) {
        return Stream.of(Folder.IMPORT, Folder.ROOT)
                .flatMap(folder -> stored(folder, name, true).stream())
                .findFirst();
    }

    /** The file of that name, finished or not; empty if there is none or can be none. */
    public Optional<StoredFile> at(Folder folder, String name) {
        return stored(folder, name, true).or(() -> stored(folder, name, false));
    }

    /** Everything in a folder by name, the unfinished too. */
    public List<StoredFile> list(Folder folder) throws IOException {
        var names = new HashSet<String>();
        for (var side : List.of(finished, unfinished)) {
            try (var entries = Files.newDirectoryStream(place(side, folder))) {
                entries.forEach(entry -> names.add(entry.getFileName().toString()));
            }
        }
        return names.stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(name -> at(folder, name).stream())
                .toList();
    }

    /** Whether a file there may have that name. */
    public boolean isAllowed(Folder folder, String name) {
        return FileName.isAllowed(name)
                && (folder != Folder.ROOT
                        || Stream.of(Folder.values())
                                .noneMatch(other -> other.directory().equalsIgnoreCase(name)));
    }

    /**
     * Begins or continues to receive a file. Begun anew, it takes the place of the one there was;
     * continued, it is unfinished again. An upload of the same file that still runs is ended: its
     * client has lost its connection and come back.
     *
     * @param from how many of the bytes there are right; what follows them is cut off
     * @throws IOException if there are not so many, the name is not allowed or the disk fails
     */
    public Upload upload(Folder folder, String name, long from) throws IOException {
        return receiving.begin(path(unfinished, folder, name), path(finished, folder, name), from);
    }

    /**
     * Puts a file of the server's own there: written elsewhere, then moved in the place of the one
     * there was. If it cannot be written, nothing is there.
     *
     * @throws IOException if the name is not allowed or the disk fails
     */
    public void publish(Folder folder, String name, Content content) throws IOException {
        var target = path(finished, folder, name);
        var source = Files.createTempFile(written, "", "", OwnerOnly.forFile(written));
        try {
            try (var channel = FileChannel.open(source, StandardOpenOption.WRITE);
                    var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Receiving.move(source, target);
        } finally {
            Files.deleteIfExists(source);
        }
    }

    /**
     * Puts a file that has been written elsewhere in the data folder there, in the place of the one
     * there was.
     *
     * @throws IOException if the name is not allowed or the disk fails
     */
    public void give(Path written, Folder folder, String name) throws IOException {
        Receiving.move(written, path(finished, folder, name));
    }

    /** Moves a finished file out of the site, to a place in the data folder. */
    public void take(StoredFile file, Path target) throws IOException {
        Receiving.move(file.path(), target);
    }

    /** Takes a file away; whether it was still there. */
    public boolean delete(StoredFile file) throws IOException {
        return Files.deleteIfExists(file.path());
    }

    /** Gives a finished file another name, in the place of the one there was. */
    public void rename(StoredFile file, Folder folder, String name) throws IOException {
        if (!file.finished()) {
            throw new IOException("it is not finished");
        }
        Receiving.move(file.path(), path(finished, folder, name));
    }

    /** Takes away what was written at that time or before, but for what is being uploaded. */
    public void removeUntil(Instant time) {
        var expiry = new Expiry(receiving, time);
        for (var folder : Folder.values()) {
            expiry.sweep(place(finished, folder));
            expiry.sweep(place(unfinished, folder));
        }
        expiry.sweep(written);
    }

    private Optional<StoredFile> stored(Folder folder, String name, boolean whole) {
        try {
            var path = path(whole ? finished : unfinished, folder, name);
            var attributes =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(
                            new StoredFile(
                                    folder,
                                    name,
                                    path,
                                    whole,
                                    attributes.size(),
                                    attributes.lastModifiedTime().toInstant()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Path path(Path side, Folder folder, String name) throws IOException {
        if (!isAllowed(folder, name)) {
            throw new IOException("no name for a file");
        }
        try {
            return place(side, folder).resolve(name);
        } catch (InvalidPathException e) {
            throw new IOException("no name for a file here", e);
        }
    }

    private static Path place(Path side, Folder folder) {
        return side.resolve(folder.directory());
    }
}
