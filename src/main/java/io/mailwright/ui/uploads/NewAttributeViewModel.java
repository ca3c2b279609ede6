package io.mailwright.ui.uploads;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.service.ProfileService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.problem.Problems;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An attribute that the account lacks, made for a column of the file; where it can be made. */
final class NewAttributeViewModel {
    private final ProfileService profile;
    private final Jobs jobs;
    private final Texts texts;
    private final Consumer<List<Attribute>> made;
    private final List<Attribute> own = new ArrayList<>();
    private final Problems problems = new Problems();
    private final ReadOnlyObjectWrapper<@Nullable Target> target = new ReadOnlyObjectWrapper<>();
    private String back = Target.LEFT_OUT;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<DataType> type = new SimpleObjectProperty<>(DataType.TEXT);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

    /**
     * None is being made.
     *
     * @param made gets all attributes of the account once there is another
     */
    NewAttributeViewModel(
            ProfileService profile, Jobs jobs, Texts texts, Consumer<List<Attribute>> made) {
        this.profile = profile;
        this.jobs = jobs;
        this.texts = texts;
        this.made = made;
    }

    /**
     * Begins one for a column, named as the column is.
     *
     * @param before where the column went, and goes again if none is made
     */
    void begin(Target column, String before) {
        cancel();
        back = before;
        problem.set("");
        name.set(column.column());
        type.set(DataType.TEXT);
        target.set(column);
    }

    /** Makes none; the column goes where it went before. */
    void cancel() {
        var column = target.get();
        target.set(null);
        if (column != null && column.attributeProperty().get().equals(Target.NEW)) {
            column.attributeProperty().set(back);
        }
    }

    /** Makes it at once, and has the column go into it; or says why that cannot be. */
    void create() {
        var column = target.get();
        if (column == null || running.get()) {
            return;
        }
        problem.set("");
        var wanted = name.get().strip();
        var attribute = Attribute.optional(wanted, type.get());
        var job =
                jobs.of(texts.get("job.attribute", wanted), _ -> profile.add(attribute))
                        .onDone(all -> {
                            boolean isWanted = column.equals(target.get());
                            if (isWanted) {
                                target.set(null);
                            }
                            own.add(attribute);
                            made.accept(all);
                            if (isWanted) {
                                column.attributeProperty().set(wanted);
                            }
                        })
                        .onRefusal(failure -> {
                            if (column.equals(target.get())) {
                                problem.set(problems.of(failure).words());
                            }
                        });
        running.bind(job.runningProperty());
        job.start();
    }

    /** Those made so far. */
    List<Attribute> own() {
        return List.copyOf(own);
    }

    /** The column it is for; {@code null} while none is being made. */
    ReadOnlyObjectProperty<@Nullable Target> targetProperty() {
        return target.getReadOnlyProperty();
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<DataType> typeProperty() {
        return type;
    }

    /** Why it could not be made, and what to do; empty if nothing was refused. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
