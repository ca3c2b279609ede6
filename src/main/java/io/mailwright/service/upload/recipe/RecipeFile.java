package io.mailwright.service.upload.recipe;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Recipe;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a recipe as a JSON file, to be run again on another file. Thread-safe. */
public final class RecipeFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RecipeFile() {}

    /**
     * Reads one.
     *
     * @throws Failure.FileUnusable if it holds no recipe, saying why
     */
    public static Recipe read(Path file) {
        try {
            var stored = JSON.readValue(Files.readString(file), StoredRecipe.class);
            if (stored == null) {
                throw new Failure.FileUnusable(
                        file, "This is no recipe as Mailwright saves it: it is empty.", null);
            }
            return stored.recipe();
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "The recipe cannot be read.", e);
        } catch (JacksonException e) {
            throw new Failure.FileUnusable(
                    file, "This is no recipe as Mailwright saves it: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new Failure.FileUnusable(file, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Writes one.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public static void write(Recipe recipe, Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(StoredRecipe.of(recipe)) + "\n");
        } catch (IOException e) {
            throw new Failure.FileUnusable(file, "The recipe cannot be written.", e);
        }
    }
}
