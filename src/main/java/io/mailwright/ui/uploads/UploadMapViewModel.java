package io.mailwright.ui.uploads;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.MailList;
import io.mailwright.domain.upload.Blanks;
import io.mailwright.domain.upload.CheckGroup;
import io.mailwright.domain.upload.FilePreview;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.Quoting;
import io.mailwright.domain.upload.Spelling;
import io.mailwright.domain.upload.SuggestedMapping;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.service.ProfileService;
import io.mailwright.ui.job.Jobs;
import io.mailwright.ui.text.Texts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Step 2: which column goes into which attribute, onto which list, and how. */
final class UploadMapViewModel {
    private static final int SAMPLES = 3;

    private final Texts texts;
    private final NewAttributeViewModel fresh;
    private final ObservableList<Target> targets = FXCollections.observableArrayList();
    private final ObservableList<Constant> constants = FXCollections.observableArrayList();
    private final ObservableList<Doubt> doubts = FXCollections.observableArrayList();
    private final List<Attribute> known = new ArrayList<>();
    private final ObservableList<MailList> lists = FXCollections.observableArrayList();
    private final ObservableList<String> attributes = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable MailList> list = new SimpleObjectProperty<>();
    private final ObjectProperty<UploadMode> mode =
            new SimpleObjectProperty<>(UploadMode.ADD_UPDATE);
    private final ObjectProperty<Blanks> blanks = new SimpleObjectProperty<>(Blanks.KEEP);
    private final BooleanProperty remember = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Instant> learned = new ReadOnlyObjectWrapper<>();
    private @Nullable FilePreview file;

    /**
     * Nothing is chosen yet.
     *
     * @param profile makes attributes that are missing
     */
    UploadMapViewModel(ProfileService profile, Jobs jobs, Texts texts) {
        this.texts = texts;
        this.fresh = new NewAttributeViewModel(profile, jobs, texts, this::know);
        list.subscribe(this::weigh);
        mode.subscribe(this::weigh);
    }

    /** Begins anew with another file; a list and a mode already chosen stay. */
    void begin(FilePreview preview, SuggestedMapping suggested, List<Attribute> all) {
        if (file == null || !file.file().equals(preview.file())) {
            remember.set(true);
        }
        file = preview;
        learned.set(suggested.learned());
        know(all);
        fresh.cancel();
        constants.clear();
        suggested.mapping().constants().forEach(this::addConstant);
        blanks.set(suggested.mapping().blanks());
        var made = new ArrayList<Target>();
        for (int i = 0; i < preview.columns().size(); i++) {
            var column = preview.columns().get(i);
            var attribute = suggested.mapping().targets().getOrDefault(column, Target.LEFT_OUT);
            var match = suggested.reasons().get(column);
            var target =
                    new Target(
                            column,
                            samples(preview, i),
                            attribute,
                            match,
                            suggested.spelling(column));
            target.attributeProperty().subscribe((was, is) -> chosen(target, was, is));
            target.datesProperty().subscribe(this::weigh);
            target.decimalsProperty().subscribe(this::weigh);
            made.add(target);
        }
        targets.setAll(made);
        weigh();
    }

    /** Reads the same file with other quotes; its columns go as they went. */
    void read(Quoting another) {
        if (file != null) {
            file = file.with(another);
        }
    }

    private void know(List<Attribute> all) {
        known.clear();
        known.addAll(all);
        var names = all.stream().map(Attribute::name).toList();
        attributes.retainAll(names);
        attributes.addAll(names.stream().filter(name -> !attributes.contains(name)).toList());
    }

    private void chosen(Target target, String before, String now) {
        if (now.equals(Target.NEW)) {
            fresh.begin(target, before);
        } else if (target.equals(fresh.targetProperty().get())) {
            fresh.cancel();
        }
        weigh();
    }

    private static List<String> samples(FilePreview preview, int column) {
        return preview.rows().stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Lists people can be put on: not All Subscribers, nor those made by others. */
    void choices(List<MailList> all, @Nullable Long wanted) {
        lists.setAll(
                all.stream()
                        .filter(one ->
                                one.type() == ListType.PUBLIC || one.type() == ListType.PRIVATE)
                        .toList());
        if (wanted != null) {
            lists.stream().filter(one -> one.id() == wanted).findFirst().ifPresent(list::set);
        }
    }

    void addConstant() {
        addConstant("", "");
    }

    private void addConstant(String attribute, String value) {
        var constant = new Constant();
        constant.attributeProperty().set(attribute);
        constant.valueProperty().set(value);
        constant.attributeProperty().subscribe(this::weigh);
        constant.valueProperty().subscribe(this::weigh);
        constants.add(constant);
    }

    void remove(Constant constant) {
        constants.remove(constant);
        weigh();
    }

    private void weigh() {
        var asked = asked();
        if (!doubts.equals(asked)) {
            doubts.setAll(asked);
        }
        targets.forEach(target -> target.leaveOpen(open(target)));
        long used = targets.stream().filter(Target::isUsed).count();
        summary.set(texts.get("map.summary", used, targets.size(), targets.size() - used));
        problem.set(problem());
    }

    /** What has to be said before values of a column can go where it goes. */
    private List<Doubt> asked() {
        var asked = new ArrayList<Doubt>();
        for (var target : targets) {
            var type = type(target.attributeProperty().get());
            if (type == DataType.DATE && !target.found().doubtfulDate().isEmpty()) {
                asked.add(new Doubt(target, true));
            } else if (type == DataType.NUMBER && !target.found().doubtfulNumber().isEmpty()) {
                asked.add(new Doubt(target, false));
            }
        }
        return asked;
    }

    /** Asks how a column writes its values, as the check came upon some that are two things. */
    void ask(CheckGroup inDoubt) {
        var value = inDoubt.first().getFirst().row().value();
        targets.filtered(target -> target.column().equals(inDoubt.column()))
                .forEach(target -> target.doubt(value, inDoubt.finding() == Finding.TWO_DATES));
        weigh();
    }

    private @Nullable DataType type(String attribute) {
        return known.stream()
                .filter(one -> one.name().equalsIgnoreCase(attribute))
                .findFirst()
                .map(Attribute::type)
                .orElse(null);
    }

    private String unsettled() {
        return doubts.stream()
                .filter(doubt -> !doubt.isSettled())
                .findFirst()
                .map(doubt ->
                        texts.get(
                                doubt.ofDates()
                                        ? "map.doubt.dates.problem"
                                        : "map.doubt.numbers.problem",
                                doubt.target().column()))
                .orElse("");
    }

    private String problem() {
        if (list.get() == null) {
            return texts.get("map.nolist");
        }
        var unfinished = fresh.targetProperty().get();
        if (unfinished != null) {
            return texts.get("map.new.problem", unfinished.column());
        }
        var seen = new HashSet<String>();
        for (var name : used()) {
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                return texts.get("map.twice", name);
            }
        }
        return targets.stream()
                        .anyMatch(target ->
                                Attribute.EMAIL_ADDRESS.equalsIgnoreCase(
                                        target.attributeProperty().get()))
                ? unsettled()
                : texts.get("map.noaddress");
    }

    private List<String> used() {
        var names = new ArrayList<String>();
        targets.stream()
                .filter(Target::isUsed)
                .forEach(target -> names.add(target.attributeProperty().get()));
        constants.stream()
                .map(constant -> constant.attributeProperty().get())
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    /** What is to be done; only while {@link #problemProperty} is empty. */
    UploadPlan plan() {
        var wanted = Objects.requireNonNull(list.get(), "no list chosen");
        var chosen = Objects.requireNonNull(file, "no file chosen");
        return new UploadPlan(
                        chosen.file(),
                        wanted.id(),
                        mapping(),
                        mode.get(),
                        FormatChoice.of(chosen.format()))
                .remembered(remember.get())
                .planning(made())
                .seen(chosen.stamp());
    }

    /** What was made for the columns of this file, as long as one goes there. */
    private List<Attribute> made() {
        var used = used();
        return fresh.own().stream().filter(one -> used.contains(one.name())).toList();
    }

    /** Where the columns that are used go; how one writes what is still in doubt is open in it. */
    Mapping mapping() {
        var columns = new LinkedHashMap<String, String>();
        for (var target : targets.filtered(Target::isUsed)) {
            columns.put(target.column(), target.attributeProperty().get());
        }
        var spellings = new LinkedHashMap<String, Spelling>();
        targets.filtered(Target::isUsed)
                .forEach(target -> spellings.put(target.column(), target.spelling()));
        var same = new LinkedHashMap<String, String>();
        for (var constant : constants) {
            if (!constant.attributeProperty().get().isEmpty()) {
                same.put(constant.attributeProperty().get(), constant.valueProperty().get());
            }
        }
        return new Mapping(columns, same, spellings, blanks.get());
    }

    private Target.Open open(Target target) {
        return doubts.stream()
                .filter(one -> one.target().equals(target) && !one.isSettled())
                .findFirst()
                .map(one -> one.ofDates() ? Target.Open.DATES : Target.Open.NUMBERS)
                .orElse(Target.Open.NOTHING);
    }

    /** The file whose columns these are. */
    Optional<FilePreview> file() {
        return Optional.ofNullable(file);
    }

    /** All there is that a column can go into. */
    List<Attribute> known() {
        return List.copyOf(known);
    }

    ObservableList<Target> targets() {
        return targets;
    }

    ObservableList<Constant> constants() {
        return constants;
    }

    /** Makes attributes that are missing. */
    NewAttributeViewModel fresh() {
        return fresh;
    }

    /** What nothing in the file tells, settled or not. */
    ObservableList<Doubt> doubts() {
        return doubts;
    }

    ObservableList<MailList> lists() {
        return lists;
    }

    /** Names of what a column can go into. */
    ObservableList<String> attributes() {
        return attributes;
    }

    ObjectProperty<@Nullable MailList> listProperty() {
        return list;
    }

    ObjectProperty<UploadMode> modeProperty() {
        return mode;
    }

    /** What empty cells do. */
    ObjectProperty<Blanks> blanksProperty() {
        return blanks;
    }

    /** Whether the next file with the same columns is mapped as this one. */
    BooleanProperty rememberProperty() {
        return remember;
    }

    /** When the file was uploaded that columns were learned from; {@code null} if none was. */
    ReadOnlyObjectProperty<@Nullable Instant> learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /** Why one cannot go on, in words; empty if one can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Such as "9 of 11 columns used, 2 left out". */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
