package io.mailwright.settings;

import io.mailwright.domain.Failure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One record in one JSON file of the home. Written to a temporary file and moved, so that readers
 * see the old one or the new one, whole; a file that cannot be understood stays or is moved aside,
 * never overwritten. Thread-safe, also against other processes.
 *
 * @param <T> the record
 */
final class JsonFile<T> {
    private static final Logger LOG = LoggerFactory.getLogger(JsonFile.class);
    private static final Object WRITING = new Object();
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private final Home home;
    private final String name;
    private final Class<T> type;
    private final T standard;
    private final boolean irreplaceable;

    /**
     * The file of that name.
     *
     * @param standard what stands where there is no file
     */
    JsonFile(Home home, String name, Class<T> type, T standard) {
        this(home, name, type, standard, false);
    }

    /**
     * The file of that name.
     *
     * @param irreplaceable whether a damaged one stops everything, instead of being moved aside
     */
    JsonFile(Home home, String name, Class<T> type, T standard, boolean irreplaceable) {
        this.irreplaceable = irreplaceable;
        this.home = home;
        this.name = name;
        this.type = type;
        this.standard = standard;
    }

    T read() {
        var file = home.folder().resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(file), type))
                            .orElse(standard)
                    : standard;
        } catch (JacksonException e) {
            return damaged(file, e);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "it cannot be read", e);
        }
    }

    /** Reads, changes and writes; others that change the file wait. */
    void change(UnaryOperator<T> change) {
        var file = home.file(name);
        synchronized (WRITING) {
            try (var lock =
                            FileChannel.open(
                                    OwnerOnly.file(home.file(name + ".lock")),
                                    StandardOpenOption.WRITE);
                    var _ = lock.lock()) {
                write(file, change.apply(read()));
            } catch (IOException e) {
                throw new Failure.FileUnusable(file, "it cannot be written", e);
            }
        }
    }

    private void write(Path file, T value) throws IOException {
        var temporary = OwnerOnly.temporary(home.folder(), name);
        try {
            try (var out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                var bytes = java.nio.ByteBuffer.wrap(MAPPER.writeValueAsBytes(value));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private T damaged(Path file, JacksonException why) {
        if (irreplaceable) {
            throw new Failure.FileUnusable(
                    file, "it is damaged: mend it, or move it away to begin anew", why);
        }
        moveAside(file, why);
        return standard;
    }

    private static void moveAside(Path file, JacksonException why) {
        var aside =
                file.resolveSibling(file.getFileName() + ".broken-" + Instant.now().toEpochMilli());
        try {
            Files.move(file, aside);
            LOG.warn(
                    "{} could not be understood ({}): moved to {}",
                    file.getFileName(),
                    why.getClass().getSimpleName(),
                    aside.getFileName());
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "it is damaged and cannot be moved aside", e);
        }
    }
}
