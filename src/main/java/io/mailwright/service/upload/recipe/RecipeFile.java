package io.mailwright.service.upload.recipe;

import io.mailwright.domain.Failure;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.service.upload.saved.SavedFile;

import java.nio.file.Path;

/** Keeps a recipe as a JSON file, to be run again on another file. Thread-safe. */
public final class RecipeFile {
    private static final SavedFile<StoredRecipe> FILES =
            new SavedFile<>(StoredRecipe.class, "recipe");

    private RecipeFile() {}

    /**
     * Reads one.
     *
     * @throws Failure.FileUnusable if it holds no recipe, saying why
     */
    public static Recipe read(Path file) {
        return FILES.read(file, StoredRecipe::recipe);
    }

    /**
     * Writes one.
     *
     * @throws Failure.FileUnusable if it cannot be written
     */
    public static void write(Recipe recipe, Path file) {
        FILES.write(StoredRecipe.of(recipe), file);
    }
}
