package io.mailwright.cli.upload;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.service.upload.recipe.RecipeFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** How the rows are mended before they are checked, and on what ground they may be mailed. */
final class Mending {
    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "Mends the rows first, by the steps of a recipe saved in the window.")
    private @Nullable Path recipe;

    @Option(
            names = "--duplicates",
            paramLabel = "WHICH",
            description =
                    "Which row of one address is used: first, last or most-complete (as the recipe"
                            + " says, else last).")
    private @Nullable String duplicates;

    @Option(
            names = "--consent",
            paramLabel = "TEXT",
            description = "On what ground these people may be mailed; kept with the upload.")
    private String consent = "";

    /**
     * The one of the file, changed by what was said.
     *
     * @throws io.mailwright.domain.Failure.FileUnusable if the file holds none
     */
    Recipe recipe() {
        var read = recipe == null ? Recipe.NONE : RecipeFile.read(recipe);
        return switch (duplicates) {
            case null -> read;
            case "first" -> read.with(DuplicateRule.FIRST);
            case "last" -> read.with(DuplicateRule.LAST);
            case "most-complete" -> read.with(DuplicateRule.MOST_COMPLETE);
            default ->
                    throw new UsageException("--duplicates must be first, last or most-complete.");
        };
    }

    String consent() {
        return consent.strip();
    }
}
