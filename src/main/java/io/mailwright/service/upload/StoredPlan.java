package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.upload.recipe.StoredRecipe;
import io.mailwright.service.upload.source.FileLayout;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a plan the ledger keeps, as JSON, so that an upload can be gone on with and its rejects
 * be written without the file.
 *
 * @param rejects where rejected rows are wanted; {@code null} if that was not said
 * @param way how rows get into the account; {@code null} for calls
 * @param orders files that are being imported; {@code null} if no row was made ready to go so
 * @param format how the file is read; {@code null} for UTF-8 with a heading
 * @param spellings how columns write dates and numbers; {@code null} if all do as the wire does
 * @param recipe how its rows are mended; {@code null} for not at all
 * @param consent on what ground its people may be mailed; {@code null} if that was not said
 * @param remembered whether files with the same columns go the same way; {@code null} if they do
 * @param blanks what empty cells do; {@code null} for nothing
 * @param made the names of attributes that were made for it; {@code null} if that was not kept
 */
record StoredPlan(
        Map<String, String> targets,
        Map<String, String> constants,
        boolean byteOrderMark,
        String delimiter,
        String lineEnd,
        List<String> headings,
        @Nullable String rejects,
        @Nullable UploadWay way,
        @Nullable List<ImportOrder> orders,
        @Nullable StoredFormat format,
        @Nullable Map<String, Spelling> spellings,
        @Nullable StoredRecipe recipe,
        @Nullable String consent,
        @Nullable Boolean remembered,
        @Nullable Blanks blanks,
        @Nullable List<String> made) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static StoredPlan of(
            UploadPlan plan, FileLayout layout, UploadWay way, @Nullable Path rejects) {
        return new StoredPlan(
                plan.mapping().targets(),
                plan.mapping().constants(),
                layout.byteOrderMark(),
                String.valueOf(layout.delimiter()),
                layout.lineEnd(),
                layout.headings(),
                rejects == null ? null : rejects.toAbsolutePath().toString(),
                way,
                null,
                StoredFormat.of(layout.format()),
                plan.mapping().spellings(),
                StoredRecipe.of(plan.recipe()),
                plan.consent(),
                plan.remembered(),
                plan.mapping().blanks(),
                plan.planned().stream().map(Attribute::name).toList());
    }

    StoredPlan with(UploadWay another, @Nullable List<ImportOrder> begun) {
        return new StoredPlan(
                targets,
                constants,
                byteOrderMark,
                delimiter,
                lineEnd,
                headings,
                rejects,
                another,
                begun,
                format,
                spellings,
                recipe,
                consent,
                remembered,
                blanks,
                made);
    }

    StoredPlan with(Path wanted) {
        return new StoredPlan(
                targets,
                constants,
                byteOrderMark,
                delimiter,
                lineEnd,
                headings,
                wanted.toAbsolutePath().toString(),
                way,
                orders,
                format,
                spellings,
                recipe,
                consent,
                remembered,
                blanks,
                made);
    }

    /** Files the account was asked to import; those of earlier versions may only be planned. */
    List<ImportOrder> asked() {
        return orders == null
                ? List.of()
                : orders.stream().filter(order -> order.id() >= 0).toList();
    }

    static StoredPlan of(String json) {
        return JSON.readValue(json, StoredPlan.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    Mapping mapping() {
        return new Mapping(
                targets,
                constants,
                spellings == null ? Map.of() : spellings,
                blanks == null ? Blanks.KEEP : blanks);
    }

    FileLayout layout() {
        return new FileLayout(
                StoredFormat.format(format, delimiter.charAt(0)), byteOrderMark, lineEnd, headings);
    }

    Recipe mending() {
        return recipe == null ? Recipe.NONE : recipe.recipe();
    }

    boolean isPrecedent() {
        return remembered == null || remembered;
    }

    /** Empty if it was not said. */
    String consented() {
        return consent == null ? "" : consent;
    }

    List<String> madeAttributes() {
        return made == null ? List.of() : made;
    }

    Optional<Path> wanted() {
        return Optional.ofNullable(rejects).map(Path::of);
    }
}
