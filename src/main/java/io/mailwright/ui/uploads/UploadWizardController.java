package io.mailwright.ui.uploads;

import io.mailwright.domain.upload.Upload;
import io.mailwright.ui.control.Steps;
import io.mailwright.ui.shell.Fxml;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;
import io.mailwright.ui.uploads.UploadWizardViewModel.Step;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Ties UploadWizard.fxml to its view model: the step shown, and the foot that belongs to it. */
final class UploadWizardController {
    /** Where the wizard leads out to. */
    record Exits(
            Runnable leave, Runnable another, BiConsumer<Path, Long> upload, PeopleDoors people) {}

    private final UploadWizardViewModel model;
    private final Exits exits;
    private final Texts texts = Texts.of(UploadWizardController.class);
    @FXML private Label title;
    @FXML private Label facts;
    @FXML private Steps steps;
    @FXML private StackPane place;
    @FXML private Label note;
    @FXML private Button cancel;
    @FXML private Button back;
    @FXML private Button next;

    UploadWizardController(UploadWizardViewModel model, Exits exits) {
        this.model = model;
        this.exits = exits;
    }

    @FXML
    private void initialize() {
        for (var button : new Button[] {cancel, back, next}) {
            button.managedProperty().bind(button.visibleProperty());
        }
        model.stepProperty().subscribe(this::showStep);
        model.file().chosenProperty().subscribe(this::showFoot);
        model.file().readingProperty().subscribe(this::showFoot);
        model.map().problemProperty().subscribe(this::showFoot);
        model.map().summaryProperty().subscribe(this::showFoot);
        model.check().sumsProperty().subscribe(this::showFoot);
        model.check().runningProperty().subscribe(this::showFoot);
        model.check().problemProperty().subscribe(this::showFoot);
        model.start().runningProperty().subscribe(this::showFoot);
        model.equal().readyProperty().subscribe(this::showFoot);
        model.start().problemProperty().subscribe(this::showFoot);
    }

    private void showStep(Step step) {
        var all = List.of(Step.values());
        var names =
                all.stream()
                        .map(one -> texts.get("step." + one.name().toLowerCase(Locale.ROOT)))
                        .toList();
        steps.show(names, all.indexOf(step));
        place.getChildren().setAll(content(step));
        showFoot();
        focus();
    }

    /** Puts the focus where the work of the step begins. */
    void focus() {
        var content = place.getChildren().getFirst();
        var table = content.lookup(".table-view");
        var first = step() == Step.FILE || table == null ? content.lookup(".button") : table;
        if (first != null) {
            first.requestFocus();
        }
    }

    private Step step() {
        return model.stepProperty().get();
    }

    private Parent content(Step step) {
        var content = step(step);
        if (step != Step.CHECK) {
            return content;
        }
        var withChoice = new VBox(content, Fxml.load(new UploadEqualController(model.equal())));
        VBox.setVgrow(content, Priority.ALWAYS);
        withChoice.getStyleClass().add("check-place");
        return withChoice;
    }

    private Parent step(Step step) {
        return Fxml.load(
                switch (step) {
                    case FILE -> new UploadFileController(model.file());
                    case MAP -> new UploadMapController(model.map(), model.templates());
                    case CHECK -> new UploadCheckController(model.check(), model::readOtherwise);
                    case RUN -> {
                        run().runningProperty().subscribe(this::showFoot);
                        yield new UploadRunController(run());
                    }
                    case RESULT ->
                            new UploadResultController(
                                    model.result(),
                                    new UploadResultController.Ways(
                                            exits.people(), model::start, exits.upload()));
                });
    }

    private UploadRun run() {
        return Objects.requireNonNull(model.runProperty().get(), "nothing is on its way");
    }

    private void showFoot() {
        var step = step();
        cancel.setVisible(step.compareTo(Step.RUN) < 0);
        back.setVisible(step != Step.FILE);
        switch (step) {
            case FILE ->
                    foot("", texts.get("next.map"), model.file().chosenProperty().get() != null);
            case MAP -> map();
            case CHECK -> check();
            case RUN -> foot(runNote(), texts.get("next.result"), false);
            case RESULT -> foot(texts.get("result.note"), texts.get("next.done"), true);
        }
        back.setText(texts.get(back(step)));
        showHead(step);
    }

    private String runNote() {
        if (model.isProving()) {
            return texts.get("run.pulled.note");
        }
        return run().runningProperty().get() ? texts.get("run.elsewhere.note") : "";
    }

    private static String back(Step step) {
        return switch (step) {
            case FILE, MAP, CHECK -> "back";
            case RUN -> "run.elsewhere";
            case RESULT -> "result.another";
        };
    }

    private void map() {
        var problem = model.map().problemProperty().get();
        foot(
                problem.isEmpty() ? model.map().summaryProperty().get() : problem,
                checkWords(),
                problem.isEmpty());
    }

    /** Of how many rows, as far as that is known before all were read. */
    private String checkWords() {
        var chosen = model.file().chosenProperty().get();
        if (chosen == null) {
            return texts.get("next.check", 0);
        }
        var all = chosen.preview().all();
        return texts.get(all.exact() ? "next.check" : "next.check.about", all.rows());
    }

    private void check() {
        var sums = model.check().sumsProperty().get();
        var problem = model.start().problemProperty().get();
        long sending = sums == null ? 0 : sums.created() + sums.updated();
        foot(
                problem.isEmpty() && sums != null ? Outcome.sum(sums, texts) : problem,
                texts.get("next.upload", sending),
                sums != null
                        && sums.rows() > 0
                        && model.equal().readyProperty().get()
                        && !model.check().runningProperty().get()
                        && model.check().problemProperty().get().isEmpty()
                        && !model.start().runningProperty().get());
    }

    private void foot(String words, String action, boolean possible) {
        note.setText(words);
        next.setText(action);
        next.setDisable(!possible);
    }

    private void showHead(Step step) {
        var chosen = model.file().chosenProperty().get();
        var run = model.runProperty().get();
        var upload = step == Step.RESULT ? model.result().uploadProperty().get() : figures(run);
        if (upload != null) {
            title.setText(
                    texts.get(
                            upload.undoes() == 0 ? "title.file" : "title.undo",
                            upload.file().getFileName()));
            facts.setText(step == Step.RESULT ? result(upload) : started(upload));
        } else if (chosen != null) {
            title.setText(texts.get("title.file", chosen.preview().file().getFileName()));
            facts.setText(step == Step.CHECK ? checkFacts() : model.file().facts());
        } else {
            title.setText(texts.get("title.new"));
            facts.setText(texts.get("facts.new"));
        }
    }

    private String checkFacts() {
        var known = model.check().factsProperty().get();
        return known.isEmpty() ? texts.get("check.facts") : known;
    }

    private static @Nullable Upload figures(@Nullable UploadRun run) {
        return run == null ? null : run.watch().figuresProperty().get();
    }

    private String started(Upload upload) {
        return texts.get("facts.run", upload.listName(), Formats.when(upload.startedAt()));
    }

    private String result(Upload upload) {
        var took = Duration.ofMillis(Math.round(1000 * upload.seconds()));
        return texts.get(
                "facts.result",
                upload.listName(),
                Formats.when(upload.startedAt()),
                Formats.duration(took));
    }

    @FXML
    void leave() {
        model.leave();
        exits.leave().run();
    }

    @FXML
    void back() {
        switch (step()) {
            case FILE, MAP, CHECK -> model.back();
            case RUN -> leave();
            case RESULT -> exits.another().run();
        }
    }

    /** Takes the last step of the recipe back. */
    void undo() {
        if (step() == Step.CHECK) {
            model.check().recipe().undo();
        }
    }

    @FXML
    void next() {
        if (next.isDisabled()) {
            return;
        }
        if (step() == Step.RESULT) {
            leave();
        } else {
            model.next();
        }
    }
}
