package io.mailwright.domain.upload;

import io.mailwright.domain.Attribute;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be uploaded where and how.
 *
 * @param format how the file is to be read
 * @param recipe how its rows are mended
 * @param consent on what ground its people may be mailed, in the words of whoever uploads it; empty
 *     if that was not said
 * @param remembered whether the next file with the same columns goes the same way
 * @param planned attributes that are made before the first row is sent; what goes into them is
 *     checked like the rest
 * @param seen the file when this was decided: one that was changed since is not read; {@code null}
 *     if it may have changed
 */
public record UploadPlan(
        Path file,
        long listId,
        Mapping mapping,
        UploadMode mode,
        FormatChoice format,
        Recipe recipe,
        String consent,
        boolean remembered,
        List<Attribute> planned,
        @Nullable FileStamp seen) {
    public UploadPlan {
        planned = List.copyOf(planned);
    }

    /** One that is remembered, into attributes that are there. */
    public UploadPlan(
            Path file,
            long listId,
            Mapping mapping,
            UploadMode mode,
            FormatChoice format,
            Recipe recipe,
            String consent) {
        this(file, listId, mapping, mode, format, recipe, consent, true, List.of(), null);
    }

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
        return new UploadPlan(
                file, listId, mapping, another, format, recipe, consent, remembered, planned, seen);
    }

    public UploadPlan with(Recipe another) {
        return new UploadPlan(
                file, listId, mapping, mode, format, another, consent, remembered, planned, seen);
    }

    public UploadPlan withConsent(String statement) {
        return new UploadPlan(
                file, listId, mapping, mode, format, recipe, statement, remembered, planned, seen);
    }

    /** The same, whose mapping is a precedent for the next file with these columns, or is not. */
    public UploadPlan remembered(boolean whether) {
        return new UploadPlan(
                file, listId, mapping, mode, format, recipe, consent, whether, planned, seen);
    }

    /** The same, of the file as it was then. */
    public UploadPlan seen(FileStamp stamp) {
        return new UploadPlan(
                file, listId, mapping, mode, format, recipe, consent, remembered, planned, stamp);
    }

    /** The same, before which these attributes are made. */
    public UploadPlan planning(List<Attribute> attributes) {
        return new UploadPlan(
                file, listId, mapping, mode, format, recipe, consent, remembered, attributes, seen);
    }
}
