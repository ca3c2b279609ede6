package io.mailwright.server.engine;

import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The pictures that messages show, in files of one folder ({@code email-send.md} M6, M7). No two
 * have the same name. Thread-safe.
 */
public final class ImageLibrary {
    /** Under 200 KB ({@code email-send.md} M6, grade C). */
    private static final long MOST_BYTES = 200 * 1024;

    /** {@code email-send.md} M6, grade C. */
    private static final Set<String> TYPES =
            Set.of("bmp", "gif", "jpeg", "jpg", "png", "tif", "tiff");

    private final Store store;
    private final Path folder;

    /**
     * The library of an account.
     *
     * @param folder made when the first picture comes
     */
    public ImageLibrary(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** What became of a file that was to go into the library. */
    public sealed interface Outcome {
        /** It is there, under this name. */
        record Moved(String name) implements Outcome {}

        /** It is where it was; why, in the words of the wire. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Moves a file in, under another name if its own is taken. The file goes only when the library
     * has it for good, so that a crash loses nothing; at worst it is there twice.
     */
    public Outcome move(Path file) {
        try {
            long size = Files.size(file);
            if (!TYPES.contains(type(name(file)))) {
                return new Outcome.Refused("File type is not supported.");
            }
            if (size >= MOST_BYTES) {
                return new Outcome.Refused("File is not smaller than 200 KB.");
            }
            var name = store.change(tables -> copy(tables, file, size));
            Files.deleteIfExists(file);
            return new Outcome.Moved(name);
        } catch (NoSuchFileException _) {
            return new Outcome.Refused("File does not exist.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file without a row, from a crash, is written over. */
    private String copy(Tables tables, Path file, long size) {
        var name = free(tables, name(file));
        try {
            Files.createDirectories(folder);
            var part = folder.resolve("." + name + ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables.images().create(name, size, tables.now());
        return name;
    }

    private static String free(Tables tables, String name) {
        var stem = name.substring(0, name.lastIndexOf('.'));
        var ending = name.substring(stem.length());
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? name : stem + "-" + i + ending)
                .filter(candidate -> !tables.images().contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
