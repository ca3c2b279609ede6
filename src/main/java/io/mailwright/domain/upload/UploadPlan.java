package io.mailwright.domain.upload;

import java.nio.file.Path;

/**
 * What is to be uploaded where and how.
 *
 * @param format how the file is to be read
 * @param recipe how its rows are mended
 * @param consent on what ground its people may be mailed, in the words of whoever uploads it; empty
 *     if that was not said
 */
public record UploadPlan(
        Path file,
        long listId,
        Mapping mapping,
        UploadMode mode,
        FormatChoice format,
        Recipe recipe,
        String consent) {
    /** Of a file whose rows stay as they are. */
    public UploadPlan(
            Path file, long listId, Mapping mapping, UploadMode mode, FormatChoice format) {
        this(file, listId, mapping, mode, format, Recipe.NONE, "");
    }

    /** Of a file whose format is found by itself. */
    public UploadPlan(Path file, long listId, Mapping mapping, UploadMode mode) {
        this(file, listId, mapping, mode, FormatChoice.NONE);
    }

    public UploadPlan with(UploadMode another) {
        return new UploadPlan(file, listId, mapping, another, format, recipe, consent);
    }

    public UploadPlan with(Recipe another) {
        return new UploadPlan(file, listId, mapping, mode, format, another, consent);
    }

    public UploadPlan withConsent(String statement) {
        return new UploadPlan(file, listId, mapping, mode, format, recipe, statement);
    }
}
