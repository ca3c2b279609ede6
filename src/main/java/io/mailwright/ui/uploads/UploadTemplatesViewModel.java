package io.mailwright.ui.uploads;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.MappingTemplate;
import io.mailwright.domain.upload.TemplateFit;
import io.mailwright.service.upload.MappingTemplates;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Mappings kept under names: saved, applied to the file at hand, exported, imported, deleted. */
final class UploadTemplatesViewModel {
    private final MappingTemplates templates;
    private final UploadMapViewModel map;
    private final Jobs jobs;
    private final Texts texts;
    private final Problems problems = new Problems();
    private final ObservableList<MappingTemplate> all = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper naming = new ReadOnlyBooleanWrapper();
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable MappingTemplate> deleted =
            new ReadOnlyObjectWrapper<>();

    /**
     * Those of an account.
     *
     * @param map the mapping at hand
     */
    UploadTemplatesViewModel(
            MappingTemplates templates, UploadMapViewModel map, Jobs jobs, Texts texts) {
        this.templates = templates;
        this.map = map;
        this.jobs = jobs;
        this.texts = texts;
    }

    /** Looks which there are; what was said of another file is forgotten. */
    void load() {
        naming.set(false);
        tell("");
        work("job.mapping.load", templates::all, all::setAll);
    }

    /** Asks under what name the mapping at hand is to be kept. */
    void askName() {
        name.set(map.file().map(file -> MappingTemplates.name(file.file())).orElse(""));
        naming.set(true);
    }

    void cancel() {
        naming.set(false);
    }

    /** Whether one of that name is there, which is replaced. */
    boolean isTaken(String wanted) {
        return all.stream().anyMatch(one -> one.isCalled(wanted));
    }

    /** Keeps the mapping at hand under the name typed. */
    void save() {
        var wanted = name.get();
        var draft = draft();
        work(
                "job.mapping.save",
                () -> {
                    templates.save(draft.as(wanted));
                    return templates.all();
                },
                now -> {
                    all.setAll(now);
                    naming.set(false);
                    tell(texts.get("map.saved.saved", wanted.strip()));
                });
    }

    void apply(MappingTemplate template) {
        var draft = draft();
        work(
                "job.mapping.apply",
                () -> new Applied(template, draft.fit(template, templates), templates.all()),
                this::applied);
    }

    /** Keeps one that was exported elsewhere, and applies it. */
    void importFrom(Path file) {
        var draft = draft();
        work(
                "job.mapping.import",
                () -> {
                    var kept = templates.add(templates.read(file));
                    return new Applied(kept, draft.fit(kept, templates), templates.all());
                },
                this::applied);
    }

    void exportTo(Path file) {
        var draft = draft();
        work(
                "job.mapping.export",
                () -> {
                    templates.write(draft.as(MappingTemplates.name(file)), file);
                    return file;
                },
                written -> tell(texts.get("map.saved.exported", written.getFileName())));
    }

    /** Forgets one, which {@link #restore} takes back. */
    void delete(MappingTemplate template) {
        work(
                "job.mapping.delete",
                () -> {
                    templates.delete(template.name());
                    return templates.all();
                },
                now -> {
                    all.setAll(now);
                    tell(texts.get("map.saved.deleted", template.name()));
                    deleted.set(template);
                });
    }

    /** Keeps again what was deleted last. */
    void restore() {
        var template = deleted.get();
        if (template != null) {
            work(
                    "job.mapping.save",
                    () -> {
                        templates.add(template);
                        return templates.all();
                    },
                    now -> {
                        all.setAll(now);
                        tell("");
                    });
        }
    }

    private void applied(Applied applied) {
        all.setAll(applied.all);
        map.file().ifPresent(file -> map.begin(file, applied.fit.suggested(), map.known()));
        var words = new ArrayList<String>();
        words.add(texts.get("map.saved.applied", applied.template.name()));
        addMissing("map.saved.nocolumns", applied.fit.missingColumns(), words);
        addMissing("map.saved.noattributes", applied.fit.missingAttributes(), words);
        tell(String.join(" ", words));
    }

    private void addMissing(String key, List<String> names, List<String> words) {
        if (!names.isEmpty()) {
            words.add(texts.get(key, String.join(", ", names)));
        }
    }

    private <T> void work(String title, Supplier<T> work, Consumer<T> done) {
        jobs.of(texts.get(title), _ -> work.get())
                .quietly()
                .onDone(done)
                .onRefusal(failure -> tell(problems.of(failure).words()))
                .start();
    }

    private void tell(String words) {
        deleted.set(null);
        note.set(words);
    }

    /** The mapping at hand, as it is now. */
    private Draft draft() {
        return new Draft(map);
    }

    private record Applied(MappingTemplate template, TemplateFit fit, List<MappingTemplate> all) {}

    private record Draft(FilePreview file, Mapping mapping, List<Attribute> known) {
        Draft(UploadMapViewModel map) {
            this(map.file().orElseThrow(), map.mapping(), map.known());
        }

        MappingTemplate as(String name) {
            return MappingTemplates.of(name, mapping, file.columns(), known);
        }

        TemplateFit fit(MappingTemplate template, MappingTemplates templates) {
            return templates.apply(template, file, known);
        }
    }

    /** By name. */
    ObservableList<MappingTemplate> all() {
        return all;
    }

    /** Whether a name is being asked for. */
    ReadOnlyBooleanProperty namingProperty() {
        return naming.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    /** What came of it, in words; empty if there is nothing to say. */
    ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** What was deleted last and can be taken back; {@code null} if nothing can. */
    ReadOnlyObjectProperty<@Nullable MappingTemplate> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** The column an attribute is being made for; until it is there nothing can be kept. */
    ReadOnlyObjectProperty<@Nullable Target> unfinishedProperty() {
        return map.fresh().targetProperty();
    }
}
