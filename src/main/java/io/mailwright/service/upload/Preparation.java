package io.mailwright.service.upload;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.LedgerUpload;
import io.mailwright.cache.ListStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListCounts;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.upload.source.FileLayout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gets from the cache what a plan needs to be carried out, and says what is missing. */
final class Preparation {
    private final AttributeStore attributes;
    private final ListStore lists;

    Preparation(Database cache) {
        attributes = new AttributeStore(cache);
        lists = new ListStore(cache);
    }

    MailList list(long listId) {
        return lists.find(listId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "The local copy has no list "
                                        + listId
                                        + ". Synchronise, or choose another list.",
                                List.of()));
    }

    /** That of an upload which has begun, be it that the list is gone since. */
    MailList list(LedgerUpload upload) {
        return lists.find(upload.listId())
                .orElseGet(() ->
                        new MailList(
                                upload.listId(),
                                upload.listName(),
                                ListType.PRIVATE,
                                ListCounts.NONE,
                                null,
                                Instant.EPOCH));
    }

    boolean hasList(LedgerUpload upload) {
        return lists.find(upload.listId()).isPresent();
    }

    /**
     * Of a plan whose attributes need not all be there yet.
     *
     * @throws Failure.FileUnusable if its file was changed since it was made
     */
    Prepared prepare(UploadPlan plan, FileLayout layout) {
        if (plan.seen() != null && !plan.seen().equals(Reading.stamp(plan.file()))) {
            throw new Failure.FileUnusable(
                    plan.file(),
                    "The file was changed since its columns were matched. Start again with it as it is now.",
                    null);
        }
        var known = new ArrayList<>(attributes());
        plan.planned().stream().filter(one -> isNew(one, known)).forEach(known::add);
        return prepare(plan.mapping(), plan.mode(), plan.recipe(), layout, known);
    }

    private static boolean isNew(Attribute attribute, List<Attribute> known) {
        return known.stream().noneMatch(one -> one.name().equalsIgnoreCase(attribute.name()));
    }

    Prepared prepare(Mapping mapping, UploadMode mode, Recipe recipe, FileLayout layout) {
        return prepare(mapping, mode, recipe, layout, attributes());
    }

    private static Prepared prepare(
            Mapping mapping,
            UploadMode mode,
            Recipe recipe,
            FileLayout layout,
            List<Attribute> known) {
        var columns = layout.columns();
        var bound = BoundMapping.of(mapping, columns, known);
        var check = new RowCheck(bound, columns);
        return new Prepared(
                bound,
                check,
                new Screening(recipe, check, bound, layout),
                new Judge(mode, bound, recipe));
    }

    /** The account's definitions, from the cache. */
    List<Attribute> attributes() {
        var known = attributes.all();
        if (known.isEmpty()) {
            throw new Failure.Invalid(
                    "The local copy does not know the account's attributes yet. Synchronise first.");
        }
        return known;
    }

    /**
     * What rows are checked and judged with.
     *
     * @param check of rows that were mended before, as they stand in the ledger
     * @param screening of rows as they stand in the file
     */
    record Prepared(BoundMapping mapping, RowCheck check, Screening screening, Judge judge) {}
}
