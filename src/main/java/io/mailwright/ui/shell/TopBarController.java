package io.mailwright.ui.shell;

import io.mailwright.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/** Ties TopBar.fxml to the navigator and the connection. */
final class TopBarController {
    private static final Texts TEXTS = Texts.of(TopBarController.class);
    private final ShellViewModel model;
    private final Frame frame;
    private final Training training;
    private final Runnable helpAction;
    private final Runnable offlineAction;
    @FXML private Button back;
    @FXML private Button forward;
    @FXML private Label parent;
    @FXML private Label divider;
    @FXML private Label place;
    @FXML private Button faults;
    @FXML private Tooltip faultsTip;
    @FXML private Button badge;
    @FXML private Button sync;

    TopBarController(
            ShellViewModel model,
            Frame frame,
            Training training,
            Runnable helpAction,
            Runnable offlineAction) {
        this.model = model;
        this.frame = frame;
        this.training = training;
        this.helpAction = helpAction;
        this.offlineAction = offlineAction;
    }

    @FXML
    void initialize() {
        var navigator = frame.navigator();
        back.disableProperty().bind(navigator.canGoBackProperty().not());
        forward.disableProperty().bind(navigator.canGoForwardProperty().not());
        navigator.placeProperty().subscribe(this::show);
        training.onProperty().map(Training::striking).subscribe(this::remindOfFaults);
        var offline = frame.online().offlineSinceProperty().isNotNull();
        badge.visibleProperty().bind(offline);
        badge.managedProperty().bind(offline);
        sync.disableProperty().bind(frame.sync().jobProperty().isNotNull());
    }

    private void remindOfFaults(long striking) {
        shown(faults, striking > 0);
        var words = TEXTS.get("training.on", striking);
        faultsTip.setText(words);
        faults.setAccessibleText(words);
    }

    private void show(Navigator.@Nullable Place<?> now) {
        if (now == null) {
            return;
        }
        var title = now.screen().title();
        place.textProperty().bind(now.view().name().map(name -> name.isEmpty() ? title : name));
        parent.setText("");
        for (var area : model.areas()) {
            if (area.screens().indexOf(now.screen()) > 0) {
                parent.setText(area.title());
            }
        }
        shown(parent, !parent.getText().isEmpty());
        shown(divider, !parent.getText().isEmpty());
    }

    @FXML
    void back() {
        frame.navigator().back();
    }

    @FXML
    void forward() {
        frame.navigator().forward();
    }

    @FXML
    void showFaults() {
        training.showPanel();
    }

    @FXML
    void explainOffline() {
        offlineAction.run();
    }

    @FXML
    void sync() {
        frame.sync().start();
    }

    @FXML
    void help() {
        helpAction.run();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
