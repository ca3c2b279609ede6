package io.mailwright.ui.sends;

import io.mailwright.domain.check.Safety;
import io.mailwright.domain.send.Audience;
import io.mailwright.domain.send.Rehearsed;
import io.mailwright.domain.send.SendDraft;
import io.mailwright.domain.send.SendPlan;
import io.mailwright.ui.text.Formats;
import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Ties Send.fxml and the parts of a send to its view model. Decides nothing. */
final class SendController {
    private final Texts texts = Texts.of(SendController.class);
    private final SendViewModel model;
    private final SendDialogs dialogs;
    private final SafetyList list;
    private final EmailPicture picture;
    private final Runnable back;
    private final List<PartCard> cards = new ArrayList<>();
    private final AudiencePart audience;
    private final SenderPart sender;
    private final SchedulePart schedule;
    private final Region email;
    private final Region test;
    private long shownDraft;
    @FXML private VBox parts;
    @FXML private TextField name;
    @FXML private Label saved;
    @FXML private Label problem;
    @FXML private ScoreRing score;
    @FXML private Label amiss;
    @FXML private VBox items;
    @FXML private Label rehearsalWords;
    @FXML private Button rehearse;
    @FXML private Button read;
    @FXML private Label people;
    @FXML private Label when;
    @FXML private Button freeze;
    @FXML private Button go;

    SendController(SendViewModel model, SendParts beside, SendDialogs dialogs, Runnable back) {
        this.model = model;
        this.list = beside.safety();
        this.picture = beside.picture();
        this.dialogs = dialogs;
        this.back = back;
        this.email = new EmailPart(model.emails(), model::choose);
        this.audience = new AudiencePart(model, list.people());
        this.sender = new SenderPart(model);
        this.schedule = new SchedulePart(model);
        this.test = new TestPart(model, beside.copies());
    }

    @FXML
    void initialize() {
        card(texts.get("part.email"), email);
        cards.getFirst().illustrate(picture);
        card(texts.get("part.audience"), audience);
        card(texts.get("part.sender"), sender);
        card(texts.get("part.schedule"), schedule);
        card(texts.get("part.test"), test);
        open(0);
        name.setOnAction(_ -> model.rename(name.getText()));
        name.focusedProperty().subscribe(this::nameTyped);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.draftProperty().subscribe(this::showDraft);
        model.preparedProperty().subscribe(this::showPrepared);
        model.rehearsedProperty().subscribe(this::showRehearsed);
    }

    private void card(String title, Region content) {
        int index = cards.size();
        var card = new PartCard(index + 1, title, content, () -> enter(index));
        card.changeButton().setId("change" + (index + 1));
        cards.add(card);
        parts.getChildren().add(card);
    }

    private void open(int index) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).setOpen(i == index);
        }
    }

    private void enter(int index) {
        open(index);
        cards.get(index).enter();
    }

    /** Opens what is still to be chosen; who gets it where that is chosen too. */
    private void begin(SendPlan plan) {
        enter(plan.emailId() == 0 ? 0 : 1);
    }

    /** The part before or after the open one. */
    void turn(int by) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).isOpen()) {
                enter(Math.floorMod(i + by, cards.size()));
                return;
            }
        }
    }

    private void showDraft(@Nullable SendDraft draft) {
        if (draft == null) {
            return;
        }
        if (shownDraft != draft.id()) {
            shownDraft = draft.id();
            name.setText(draft.name());
            begin(draft.plan());
        } else if (!name.isFocused()) {
            name.setText(draft.name());
        }
        saved.setText(texts.get("saved", Formats.when(draft.savedAt())));
        var plan = draft.plan();
        sender.show(plan);
        schedule.show(plan);
        audience.show(plan, known());
        cards.get(2).show(words(plan), true);
        cards.get(3).show(moment(plan), true);
        cards.get(4).show(texts.get("test.words"), true);
        when.setText(moment(plan));
        go.setText(texts.get(plan.at() == null ? "go.now" : "go.later"));
    }

    /** Named as soon as whoever typed goes on to something else. */
    private void nameTyped(boolean was, boolean is) {
        if (was && !is) {
            model.rename(name.getText());
        }
    }

    private @Nullable Audience known() {
        var prepared = model.preparedProperty().get();
        var draft = model.draftProperty().get();
        return prepared == null || draft == null || !prepared.plan().equals(draft.plan())
                ? null
                : prepared.audience();
    }

    private String words(SendPlan plan) {
        var from =
                plan.from().email().isEmpty() ? texts.get("sender.account") : plan.from().email();
        return plan.from().name().isEmpty() ? from : plan.from().name() + ", " + from;
    }

    private String moment(SendPlan plan) {
        var at = plan.at();
        return at == null
                ? texts.get("when.now")
                : texts.get(
                        "when.later", Moments.date(at), Moments.time(at), Moments.zone().getId());
    }

    private void showPrepared(@Nullable Prepared prepared) {
        var mail = prepared == null ? null : prepared.mail();
        cards.getFirst()
                .show(
                        mail == null
                                ? texts.get("email.none")
                                : mail.name() + " · " + mail.subject(),
                        mail != null);
        if (prepared == null || mail == null) {
            picture.hide();
        } else {
            picture.show(prepared.plan().emailId(), mail.html());
        }
        var counted = prepared == null ? null : prepared.audience();
        cards.get(1)
                .show(
                        counted == null
                                ? texts.get("audience.none")
                                : texts.get("people", counted.people()),
                        counted != null && counted.people() > 0);
        if (prepared != null) {
            audience.show(prepared.plan(), counted);
        }
        people.setText(counted == null ? "" : texts.get("people", counted.people()));
        showSafety(prepared == null ? null : prepared.safety());
        go.setDisable(prepared == null || !prepared.isReady());
        freeze.setDisable(go.isDisabled());
        rehearse.setDisable(prepared == null || prepared.safety() == null);
    }

    private void showSafety(@Nullable Safety safety) {
        items.getChildren().clear();
        score.show(safety);
        if (safety == null) {
            amiss.setText(texts.get("safety.none"));
            return;
        }
        amiss.setText(
                texts.get("safety.words", safety.amiss(), safety.items().size() - safety.amiss()));
        list.show(safety, items);
    }

    private void showRehearsed(@Nullable Rehearsed rehearsed) {
        shown(read, rehearsed != null);
        rehearsalWords.setText(
                rehearsed == null
                        ? texts.get("rehearsal.none")
                        : texts.get(
                                "rehearsal.done",
                                Formats.count(rehearsed.built()),
                                Formats.count(rehearsed.failed()),
                                Formats.size(rehearsed.mostBytes()),
                                Formats.duration(rehearsed.expected())));
    }

    @FXML
    void rehearse() {
        model.rehearse();
    }

    @FXML
    void read() {
        dialogs.messages();
    }

    @FXML
    void leave() {
        model.rename(name.getText());
        back.run();
    }

    /** Runs {@code then} when all that was typed is kept. */
    void keepThen(Runnable then) {
        model.rename(name.getText());
        model.whenKept(then);
    }

    @FXML
    void freeze() {
        dialogs.freeze(go);
    }

    @FXML
    void confirm() {
        if (!go.isDisabled()) {
            dialogs.confirm();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
