package io.mailwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.ListType;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.LocalServer;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.PreferencesFile;
import io.mailwright.settings.Prompt;
import io.mailwright.settings.WindowState;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.control.DetailPane;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A window that is closed and opened again is as it was left, account by account. */
@OneWindow
class RememberedWindowTest {
    private static final String LOGIN = "test";

    @TempDir Path folder;
    private LocalServer server;
    private Home home;
    private Stage stage;
    private MainWindow window;
    private Hand hand;

    @BeforeEach
    void serve() {
        WholeWindow.startToolkit();
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                folder.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                LOGIN,
                                LOGIN,
                                false));
        home = new Home(folder.resolve("home"));
        for (var name : List.of("North", "South")) {
            accounts().put(new Account(name, server.url(), LOGIN, null, 1), null);
        }
        try (var north = accounts().open(accounts().named("North"))) {
            var list = north.lists().add("Weekly", ListType.PUBLIC);
            var anna = new SubscriberValues("anna@example.org", null, null, null, Map.of());
            north.subscribers().add(list.id(), anna);
        }
    }

    @AfterEach
    void close() {
        Hand.run(window::close);
        Hand.run(stage::hide);
        server.close();
    }

    @Test
    void screenZoomPanesAndColumnsAreFoundAgain() {
        open("North");
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.untilSeen(".table-row-cell:filled");
        hand.until("the columns", () -> column("column-User-Defined") != null);
        Hand.run(() -> {
            window.size(1400, 900);
            window.shell().theme().larger();
            column("column-User-Defined").setVisible(true);
            column("status").setVisible(false);
        });
        hand.focus(".rail-pane > .edge");
        hand.press(KeyCode.RIGHT);
        hand.untilPainted();
        hand.press(KeyCode.RIGHT);
        hand.focus("#table");
        hand.press(KeyCode.HOME);
        hand.until("the drawer", () -> hand.find(".split > .edge") != null);
        hand.focus(".split > .edge");
        hand.press(KeyCode.LEFT);
        hand.untilPainted();
        Hand.run(window::close);
        Hand.run(stage::hide);

        open("North");
        hand.untilSeen(".table-row-cell:filled");
        hand.until("the columns", () -> column("column-User-Defined") != null);
        assertThat(Hand.onWindow(() -> column("column-User-Defined").isVisible())).isTrue();
        assertThat(Hand.onWindow(() -> column("status").isVisible())).isFalse();
        assertThat(Hand.onWindow(() -> window.shell().theme().zoomProperty().get())).isEqualTo(1.1);
        var layout = Hand.onWindow(() -> window.shell().arrangement().layout());
        assertThat(layout.screen()).isEqualTo("Subscribers");
        assertThat(layout.rail()).isEqualTo(196 + 32);
        assertThat(layout.details()).containsEntry("Subscribers", 376.0 + 16);
        assertThat(Hand.onWindow(() -> pane().detailWidthProperty().get())).isEqualTo(376.0 + 16);
        assertThat(Hand.onWindow(() -> stage.getScene().getHeight())).isEqualTo(900);
    }

    @Test
    void eachAccountHasItsOwn() {
        open("North");
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        hand.untilSeen("#none");
        Hand.run(() -> window.open(accounts().named("South")));
        hand.until("the other", () -> title().equals("Lists"));
        Hand.run(() -> window.open(accounts().named("North")));
        hand.until("the first again", () -> title().equals("Uploads"));
        hand.untilPainted();

        hand.press(KeyCode.CONTROL, KeyCode.COMMA);
        hand.until("the accounts", () -> !title().equals("Uploads"));
        Hand.run(() -> window.open(accounts().named("South")));
        hand.until("the other", () -> title().equals("Lists"));
        assertThat(kept("North").layout().screen())
                .as("none about the program")
                .isEqualTo("Uploads");
    }

    @Test
    void maximisedItGoesBackToWhereItWas() {
        open("North");
        Hand.run(() -> {
            stage.setX(20);
            stage.setY(30);
            window.size(1100, 720);
        });
        hand.untilPainted();
        Hand.run(() -> stage.setMaximized(true));
        hand.untilPainted();
        Hand.run(window::close);
        Hand.run(stage::hide);

        var kept = kept("North");
        assertThat(kept.maximised()).isTrue();
        var bounds = Objects.requireNonNull(kept.bounds());
        assertThat(bounds.x()).isEqualTo(20);
        assertThat(bounds.width()).isEqualTo(1100);
        open("North");
        assertThat(Hand.onWindow(stage::isMaximized)).isTrue();
    }

    private void open(String account) {
        var accounts = accounts();
        stage = Hand.onWindow(Stage::new);
        window = Hand.onWindow(() -> new MainWindow(stage, home, accounts));
        Hand.run(() -> window.show(account));
        hand = new Hand(window.shell().scene());
        hand.until("the account", () -> !title().isEmpty());
        var sync = window.shell().frame().sync();
        hand.until("the sync", () -> sync.lastProperty().get() != null);
    }

    private io.mailwright.service.AccountService accounts() {
        return Composition.accounts(home, _ -> LOGIN, Prompt.NOBODY);
    }

    private WindowState kept(String account) {
        return Objects.requireNonNull(new PreferencesFile(home).read().windows().get(account));
    }

    private String title() {
        var place = window.shell().frame().navigator().placeProperty().get();
        return place == null ? "" : place.screen().title();
    }

    private DetailPane pane() {
        return (DetailPane) Objects.requireNonNull(hand.find(".split"));
    }

    private TableColumn<?, ?> column(String id) {
        return ((TableView<?>) Objects.requireNonNull(hand.find("#table")))
                .getColumns().stream()
                        .filter(column -> id.equals(column.getId()))
                        .findFirst()
                        .orElse(null);
    }
}
