package io.mailwright.service.upload.saved;

import io.mailwright.domain.Failure;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads and writes one kind of thing as a JSON file, which a person may write too. Thread-safe.
 *
 * @param <S> its stored form
 */
public final class SavedFile<S> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Class<S> type;
    private final String noun;

    /**
     * Files of one kind.
     *
     * @param noun what is in them, such as {@code recipe}
     */
    public SavedFile(Class<S> type, String noun) {
        this.type = type;
        this.noun = noun;
    }

    /**
     * Reads one.
     *
     * @param meaning what the stored form stands for; throws an {@link IllegalArgumentException} in
     *     words if it stands for nothing
     * @throws Failure.FileUnusable if it holds none, saying why
     */
    public <T> T read(Path file, Function<S, T> meaning) {
        try {
            var stored = JSON.readValue(withoutMark(Files.readString(file)), type);
            if (stored == null) {
                throw new Failure.FileUnusable(file, none("it is empty"), null);
            }
            return meaning.apply(stored);
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "The %s cannot be read.".formatted(noun), e);
        } catch (JacksonException e) {
            throw new Failure.FileUnusable(file, none(trouble(e)), e);
        } catch (IllegalArgumentException e) {
            throw new Failure.FileUnusable(file, String.valueOf(e.getMessage()), e);
        }
    }

    /** Some editors put a byte order mark in front. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private String none(String trouble) {
        return "This is no %s as Mailwright saves it: %s. Export it anew, or put the file right in a text editor."
                .formatted(noun, trouble);
    }

    /** In words, as those of the library speak of its own classes. */
    private static String trouble(JacksonException e) {
        var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        if (e instanceof StreamReadException) {
            return "line %,d is no JSON".formatted(line);
        }
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .reduce((_, last) -> last)
                .map(name ->
                        "what line %,d holds as \"%s\" does not belong there".formatted(line, name))
                .orElse("what line %,d holds does not belong there".formatted(line));
    }

    /**
     * Writes one.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public void write(S stored, Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(stored) + "\n");
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "The %s cannot be written.".formatted(noun), e);
        }
    }
}
