package io.mailwright.ui.accounts;

import io.mailwright.settings.Account;
import io.mailwright.ui.accounts.AccountForm.Tested;
import io.mailwright.ui.control.Dialog;
import io.mailwright.ui.control.Layers;
import io.mailwright.ui.control.TypedConfirmation;
import io.mailwright.ui.control.TypedConfirmation.Consequence;
import io.mailwright.ui.text.Texts;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/** Ties Accounts.fxml to its view model. Decides nothing. */
final class AccountsController {
    private static final int MOST_CALLS = 8;
    private final AccountsViewModel model;
    private final Consumer<Account> opener;
    private final Layers layers;
    private final Parent faultPanel;
    private final Texts texts = Texts.of(AccountsController.class);
    @FXML private VBox list;
    @FXML private Label editorTitle;
    @FXML private Label sampleNote;
    @FXML private GridPane form;
    @FXML private TextField name;
    @FXML private TextField url;
    @FXML private TextField username;
    @FXML private PasswordField password;
    @FXML private TextField ftp;
    @FXML private Label filesPasswordLabel;
    @FXML private PasswordField filesPassword;
    @FXML private Label caution;
    @FXML private Button trust;
    @FXML private Spinner<Integer> connections;
    @FXML private Label place;
    @FXML private Label problem;
    @FXML private HBox tested;
    @FXML private FontIcon testedIcon;
    @FXML private Label testedWords;
    @FXML private VBox faults;
    @FXML private Label refusal;
    @FXML private Button remove;
    @FXML private Button test;
    @FXML private Button open;
    @FXML private Button save;

    AccountsController(
            AccountsViewModel model, Consumer<Account> opener, Layers layers, Parent faultPanel) {
        this.model = model;
        this.opener = opener;
        this.layers = layers;
        this.faultPanel = faultPanel;
    }

    @FXML
    private void initialize() {
        var fields = model.form();
        name.textProperty().bindBidirectional(fields.nameProperty());
        url.textProperty().bindBidirectional(fields.urlProperty());
        username.textProperty().bindBidirectional(fields.usernameProperty());
        password.textProperty().bindBidirectional(fields.passwordProperty());
        ftp.textProperty().bindBidirectional(fields.ftpProperty());
        filesPassword.textProperty().bindBidirectional(fields.filesPasswordProperty());
        filesPassword.visibleProperty().bind(fields.filesUserProperty());
        filesPassword.managedProperty().bind(fields.filesUserProperty());
        filesPasswordLabel.visibleProperty().bind(fields.filesUserProperty());
        filesPasswordLabel.managedProperty().bind(fields.filesUserProperty());
        words(caution, fields.cautionProperty());
        var calls = new IntegerSpinnerValueFactory(1, MOST_CALLS);
        connections.setValueFactory(calls);
        calls.valueProperty().bindBidirectional(fields.connectionsProperty());
        place.textProperty()
                .bind(
                        model.secretsPlaceProperty()
                                .map(it -> it.isEmpty() ? "" : texts.get("form.place", it)));
        words(problem, fields.problemProperty());
        words(refusal, model.refusalProperty());
        save.disableProperty().bind(fields.isValid().not());
        test.disableProperty().bind(fields.isValid().not());
        test.textProperty()
                .bind(
                        Bindings.when(fields.testingProperty())
                                .then(texts.get("testing"))
                                .otherwise(texts.get("test")));
        faults.getChildren().setAll(faultPanel);
        fields.testedProperty().subscribe(this::showTested);
        model.accounts().addListener((ListChangeListener<Account>) _ -> showList());
        model.chosenProperty().subscribe(this::show);
    }

    private static void words(Label label, javafx.beans.value.ObservableStringValue words) {
        label.textProperty().bind(words);
        label.visibleProperty().bind(Bindings.isNotEmpty(words));
        label.managedProperty().bind(label.visibleProperty());
    }

    private void showTested(@Nullable Tested result) {
        tested.setVisible(result != null);
        tested.setManaged(result != null);
        shown(trust, result != null && !result.fingerprint().isEmpty());
        if (result != null) {
            tested.getStyleClass().setAll("note", result.good() ? "success" : "danger");
            testedIcon.setIconLiteral(result.good() ? "fth-check-circle" : "fth-alert-circle");
            testedWords.setText(result.words());
        }
    }

    private void showList() {
        list.getChildren()
                .setAll(
                        model.accounts().stream()
                                .map(account ->
                                        new AccountCard(
                                                account,
                                                account.equals(model.chosenProperty().get()),
                                                () -> model.choose(account),
                                                texts))
                                .toList());
    }

    private void show(@Nullable Account account) {
        showList();
        boolean sample = account != null && AccountsViewModel.isSample(account);
        editorTitle.setText(account == null ? texts.get("new") : account.name());
        name.setDisable(account != null);
        password.setPromptText(account == null ? "" : texts.get("form.password.kept"));
        shown(sampleNote, sample);
        shown(faults, sample);
        shown(form, !sample);
        shown(test, !sample);
        shown(save, !sample);
        shown(remove, account != null && !sample);
        shown(open, account != null);
    }

    private static void shown(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    @FXML
    void begin() {
        model.begin();
        name.requestFocus();
    }

    @FXML
    private void test() {
        model.test();
    }

    @FXML
    private void trust() {
        model.trust();
    }

    @FXML
    void save() {
        model.save();
    }

    @FXML
    private void open() {
        var account = model.chosenProperty().get();
        if (account != null) {
            opener.accept(account);
        }
    }

    @FXML
    private void remove() {
        var account = model.chosenProperty().get();
        if (account == null || model.refusesToRemove(account)) {
            return;
        }
        var dialog =
                new Dialog(
                        layers,
                        "fth-trash-2",
                        "danger",
                        texts.get("remove.title", account.name()),
                        texts.get("remove.line"));
        new TypedConfirmation(
                        dialog,
                        account.name(),
                        List.of(
                                new Consequence(true, texts.get("remove.lost.copy")),
                                new Consequence(true, texts.get("remove.lost.password")),
                                new Consequence(false, texts.get("remove.kept"))))
                .ask(
                        texts.get("remove.keep"),
                        texts.get("remove.action"),
                        () -> {
                            dialog.close();
                            model.remove(account);
                        });
    }
}
