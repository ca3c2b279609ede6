package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.DuplicateRule;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.RecipeStep;
import io.mailwright.service.upload.recipe.RecipeFile;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;

/** The steps by which the rows are mended: taken one by one, undone one by one, kept as a file. */
final class CheckRecipe {
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final Runnable changed;
    private final ObservableList<RecipeStep> steps = FXCollections.observableArrayList();
    private final ObjectProperty<DuplicateRule> duplicates =
            new SimpleObjectProperty<>(DuplicateRule.LAST);
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private boolean isReplaced;

    /**
     * Begins without steps.
     *
     * @param changed called after every change
     */
    CheckRecipe(Jobs jobs, Texts texts, Runnable changed) {
        this.jobs = jobs;
        this.texts = texts;
        this.changed = changed;
        duplicates.subscribe((_, _) -> changed());
    }

    private void changed() {
        if (!isReplaced) {
            note.set("");
            changed.run();
        }
    }

    Recipe recipe() {
        return new Recipe(steps, duplicates.get());
    }

    void add(RecipeStep step) {
        steps.add(step);
        changed();
    }

    /** Takes several at once. */
    void add(List<RecipeStep> several) {
        if (!several.isEmpty()) {
            steps.addAll(several);
            changed();
        }
    }

    /** Undoes one step; those after it stay. */
    void undo(int place) {
        steps.remove(place);
        changed();
    }

    /** Undoes the last step, if there is one. */
    void undo() {
        if (!steps.isEmpty()) {
            undo(steps.size() - 1);
        }
    }

    /** Puts another recipe in the place of this one. */
    void replace(Recipe another) {
        if (!another.equals(recipe())) {
            isReplaced = true;
            steps.setAll(another.steps());
            duplicates.set(another.duplicates());
            isReplaced = false;
            changed();
        }
    }

    /** Begins anew, without telling. */
    void clear() {
        isReplaced = true;
        steps.clear();
        duplicates.set(DuplicateRule.LAST);
        note.set("");
        isReplaced = false;
    }

    void open(Path file) {
        jobs.of(texts.get("job.recipe.open"), _ -> RecipeFile.read(file))
                .onDone(this::replace)
                .onRefusal(failure -> note.set(problems.of(failure).words()))
                .start();
    }

    void save(Path file) {
        var kept = recipe();
        jobs.of(
                        texts.get("job.recipe.save"),
                        _ -> {
                            RecipeFile.write(kept, file);
                            return file;
                        })
                .onDone(saved -> note.set(texts.get("recipe.saved", saved.getFileName())))
                .onRefusal(failure -> note.set(problems.of(failure).words()))
                .start();
    }

    ObservableList<RecipeStep> steps() {
        return steps;
    }

    /** Which row of one address is used. */
    ObjectProperty<DuplicateRule> duplicatesProperty() {
        return duplicates;
    }

    /** What came of opening or saving, in words; empty if there is nothing to say. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
