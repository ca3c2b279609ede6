package io.mailwright.service.tracking.extract;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP of an extract. Nothing of it is unpacked to the disk; one that was made to do harm is
 * refused: too many files, names that lead elsewhere, or files that swell beyond measure.
 */
final class ExtractArchive implements AutoCloseable {
    private static final int MOST_FILES = 1000;

    private final Path path;
    private final ZipFile zip;
    private final Map<ExtractFile, ZipEntry> files = new EnumMap<>(ExtractFile.class);
    private final List<String> others = new ArrayList<>();
    private final Swelling swelling;

    private ExtractArchive(Path path, ZipFile zip, Swelling swelling) {
        this.path = path;
        this.zip = zip;
        this.swelling = swelling;
    }

    /**
     * Opens it and looks at the names in it.
     *
     * @throws Failure.FileUnusable in words, if it is no ZIP, no extract or a trap
     */
    static ExtractArchive open(Path path, Swelling swelling) {
        try {
            var archive = new ExtractArchive(path, new ZipFile(path.toFile()), swelling);
            try {
                archive.index();
                return archive;
            } catch (RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (ZipException e) {
            throw unusable(path, "It is no ZIP archive, or is damaged or locked.", e);
        } catch (IOException e) {
            throw unusable(path, "It cannot be read. Check that it is there and yours to read.", e);
        } catch (IllegalArgumentException e) {
            throw unusable(path, "The ZIP archive has names that cannot be read.", e);
        }
    }

    private void index() {
        if (zip.size() > MOST_FILES) {
            throw refused(
                    "The ZIP archive holds %,d files, which no extract does."
                            .formatted(zip.size()));
        }
        for (var entry : Collections.list(zip.entries())) {
            requireHarmless(entry.getName());
            if (!entry.isDirectory()) {
                ExtractFile.of(entry.getName())
                        .ifPresentOrElse(
                                file -> add(file, entry), () -> others.add(entry.getName()));
            }
        }
        if (files.isEmpty()) {
            throw refused(
                    "The ZIP archive holds no tracking extract: no SendJobs.csv, Sent.csv,"
                            + " Opens.csv or the like.");
        }
    }

    private void requireHarmless(String name) {
        var parts = name.replace('\\', '/');
        if (parts.startsWith("/")
                || parts.matches("[A-Za-z]:.*")
                || ("/" + parts + "/").contains("/../")) {
            throw refused(
                    "The ZIP archive has a file whose name leads out of it: %s.".formatted(name));
        }
    }

    private void add(ExtractFile file, ZipEntry entry) {
        var other = files.put(file, entry);
        if (other != null) {
            throw refused(
                    "The ZIP archive holds both %s and %s."
                            .formatted(other.getName(), entry.getName()));
        }
    }

    /** The files it has, in the order they are to be read in. */
    Map<ExtractFile, ZipEntry> files() {
        return files;
    }

    /** The names of the files that are none of an extract's, or say nothing of messages. */
    List<String> others() {
        return List.copyOf(others);
    }

    /** What a file holds; refused while it is read if it swells beyond measure. */
    InputStream open(ZipEntry entry) throws IOException {
        return new ExtractStream(zip.getInputStream(entry), entry, swelling);
    }

    Failure.FileUnusable refused(String reason) {
        return unusable(path, reason, null);
    }

    private static Failure.FileUnusable unusable(
            Path path, String reason, @Nullable Exception cause) {
        return new Failure.FileUnusable(path, reason, cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
