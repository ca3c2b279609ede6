package io.mailwright.service.upload.source;

import io.mailwright.domain.Failure;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, taken out of the archive in which it may be packed. Unpacked while it is
 * read: nothing is kept in memory or on the disk.
 */
final class Content {
    private static final int BUFFER = 1 << 16;

    /** In how many bytes a gzip archive counts. */
    private static final long TURN = 1L << 32;

    private final Path path;
    private final Packing packing;

    private Content(Path path, Packing packing) {
        this.path = path;
        this.packing = packing;
    }

    /** In what a file is packed. */
    private sealed interface Packing {
        record Plain() implements Packing {}

        record Gzip() implements Packing {}

        record Zip(ZipFiles.Only file) implements Packing {}
    }

    /**
     * Finds out how a file is packed.
     *
     * @throws Failure.FileUnusable if it cannot be opened, or is an archive of several files
     */
    static Content of(Path path) {
        if (Files.isDirectory(path)) {
            throw new Failure.FileUnusable(path, "This is a folder, not a file.", null);
        }
        // It is read several times, and one of these would be waited for, or read, without an end.
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new Failure.FileUnusable(
                    path, "This is a pipe or a device. Put what comes from it into a file.", null);
        }
        var plain = new Content(path, new Packing.Plain());
        try (var in = plain.open()) {
            byte[] start = in.readNBytes(4);
            return switch (FileKind.packing(start)) {
                case NONE -> plain;
                case GZIP -> new Content(path, new Packing.Gzip());
                case ZIP ->
                        ZipFiles.isWorkbook(path)
                                ? plain
                                : new Content(path, new Packing.Zip(ZipFiles.only(path)));
            };
        } catch (IOException e) {
            throw plain.unreadable(e);
        }
    }

    Path path() {
        return path;
    }

    boolean isPacked() {
        return !(packing instanceof Packing.Plain);
    }

    InputStream open() throws IOException {
        return switch (packing) {
            case Packing.Plain _ -> Files.newInputStream(path);
            case Packing.Gzip _ ->
                    new BufferedInputStream(
                            new GZIPInputStream(Files.newInputStream(path), BUFFER), BUFFER);
            case Packing.Zip(var file) -> ZipFiles.open(path, file.name());
        };
    }

    /** In bytes, unpacked; a guess if it is packed. */
    long size() throws IOException {
        return switch (packing) {
            case Packing.Plain _ -> Files.size(path);
            case Packing.Gzip _ -> sizeInTrailer();
            case Packing.Zip(var file) -> file.size();
        };
    }

    /** The last four bytes of a gzip archive count those of its content, and begin anew at 4 GB. */
    private long sizeInTrailer() throws IOException {
        try (var channel = FileChannel.open(path)) {
            var trailer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(trailer, Math.max(0, channel.size() - 4));
            long size = Integer.toUnsignedLong(trailer.getInt(0));
            while (size < channel.size() / 2) {
                size += TURN;
            }
            return size;
        }
    }

    /** Why reading failed, in words. */
    Failure.FileUnusable unreadable(IOException cause) {
        String reason =
                switch (cause) {
                    case NoSuchFileException _ -> "There is no such file.";
                    case AccessDeniedException _ -> "This file may not be read by you.";
                    case EOFException _ -> damaged();
                    case ZipException _ -> damaged();
                    default -> "The file cannot be read: " + cause.getMessage();
                };
        return new Failure.FileUnusable(path, reason, cause);
    }

    private static String damaged() {
        return "The archive is damaged, or breaks off before its end. Have it sent again.";
    }
}
