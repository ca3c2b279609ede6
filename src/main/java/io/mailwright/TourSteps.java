package io.mailwright;

import io.mailwright.server.LocalServer;
import io.mailwright.ui.theme.Theme.Choice;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stations of the tour, one after another in the same window. */
final class TourSteps {
    private static final String FILE =
            """
            Email Address;First Name;Last Name;City
            ada@lighthouse.example;Ada;Berg;Bergen
            bruno@lighthouse.example;Bruno;Costa;Porto
            chiara@lighthouse.example;Chiara;Rossi;Genova
            not an address;Nobody;At All;Nowhere
            dmitri@lighthouse.example;Дмитрий;Орлов;Riga
            """;

    private final MainWindow window;
    private final LocalServer server;
    private final Path folder;
    private final Path out;
    private final Hand hand;
    private final List<Path> pictures = new ArrayList<>();

    TourSteps(MainWindow window, LocalServer server, Path folder, Path out) {
        this.window = window;
        this.server = server;
        this.folder = folder;
        this.out = out;
        this.hand = new Hand(window.shell().scene());
    }

    List<Path> all() throws IOException {
        lists();
        newList();
        subscribers();
        upload();
        reports();
        accounts();
        offline();
        return List.copyOf(pictures);
    }

    private void lists() throws IOException {
        hand.untilSeen(".table-row-cell:filled");
        idle();
        pictures("lists");
        hand.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        hand.untilSeen(".account-row");
        picture("switch-account");
        hand.press(KeyCode.ESCAPE);
        hand.press(KeyCode.F1);
        hand.untilSeen(".dialog");
        picture("keys");
        hand.press(KeyCode.ESCAPE);
    }

    private void newList() throws IOException {
        hand.press(KeyCode.CONTROL, KeyCode.N);
        hand.untilSeen("#listName");
        hand.type("Book club");
        picture("new-list");
        hand.press(KeyCode.ENTER);
        hand.until("the list was made", () -> hand.find("#listName") == null && rows() > 5);
        idle();
        hand.press(KeyCode.DELETE);
        hand.untilSeen("#typedName");
        hand.type("Book cl");
        picture("delete-list");
        hand.press(KeyCode.ESCAPE);
    }

    private void subscribers() throws IOException {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.untilSeen(".table-row-cell:filled");
        hand.press(KeyCode.CONTROL, KeyCode.F);
        hand.type("anna");
        hand.until("the search", () -> rows() > 0 && rows() < 1000);
        hand.focus("#table");
        hand.press(KeyCode.DOWN);
        hand.untilSeen("#field-City");
        pictures("subscriber");
        hand.press(KeyCode.ENTER);
        hand.focus("#field-City");
        hand.press(KeyCode.CONTROL, KeyCode.A);
        hand.type("Bergen");
        hand.untilSeen("#saveBar");
        picture("subscriber-edited");
        hand.press(KeyCode.CONTROL, KeyCode.S);
        hand.until("it is saved", () -> hand.find("#saveBar") == null);
        picture("subscriber-saved");
    }

    private void upload() throws IOException {
        var file = Files.writeString(folder.resolve("book-fair.csv"), FILE);
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
        hand.press(KeyCode.CONTROL, KeyCode.U);
        picture("upload-choose");
        var copied = Map.<DataFormat, Object>of(DataFormat.FILES, List.of(file.toFile()));
        Hand.run(() -> Clipboard.getSystemClipboard().setContent(copied));
        hand.press(KeyCode.CONTROL, KeyCode.V);
        untilNext();
        picture("upload-file");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        hand.focus("#list");
        hand.press(KeyCode.DOWN);
        untilNext();
        pictures("upload-map");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        hand.untilSeen("#tile-rejected");
        untilNext();
        picture("upload-check");
        hand.press(KeyCode.CONTROL, KeyCode.ENTER);
        hand.untilSeen("#rowCount");
        idle();
        pictures("upload-result");
    }

    private void reports() throws IOException {
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT7);
        hand.untilSeen(".table-row-cell:filled");
        pictures("reports");
        hand.press(KeyCode.ENTER);
        hand.untilSeen("#people-opened");
        pictures("report");
        hand.press(KeyCode.CONTROL, KeyCode.I);
        hand.untilSeen("#people .table-row-cell:filled");
        picture("report-people");
        hand.press(KeyCode.ESCAPE);
    }

    private void accounts() throws IOException {
        hand.press(KeyCode.CONTROL, KeyCode.COMMA);
        idle();
        pictures("accounts");
    }

    private void offline() throws IOException {
        server.close();
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        hand.press(KeyCode.F5);
        hand.untilSeen(".offline-badge");
        hand.untilSeen(".banner");
        pictures("offline");
        hand.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.untilSeen(".table-row-cell:filled");
        picture("offline-reading");
    }

    private void untilNext() {
        hand.until(
                "the next step",
                () -> hand.find("#next") instanceof Labeled next && !next.isDisabled());
    }

    private int rows() {
        return hand.find(".table-view") instanceof TableView<?> table ? table.getItems().size() : 0;
    }

    private void idle() {
        hand.until("the jobs end", () -> window.shell().frame().jobs().running().isEmpty());
    }

    /** In both themes, and in the smallest window. */
    private void pictures(String name) throws IOException {
        picture(name);
        theme(Choice.DARK);
        picture(name + "-dark");
        theme(Choice.LIGHT);
        size(MainWindow.LEAST_WIDTH, MainWindow.LEAST_HEIGHT);
        picture(name + "-small");
        size(MainWindow.WIDTH, MainWindow.HEIGHT);
    }

    private void theme(Choice choice) {
        Hand.run(() -> window.shell().theme().choiceProperty().set(choice));
    }

    private void size(double width, double height) {
        Hand.run(() -> window.size(width, height));
    }

    private void picture(String name) throws IOException {
        hand.untilPainted();
        var file = out.resolve("%02d-%s.png".formatted(pictures.size() + 1, name));
        var image = Hand.onWindow(() -> window.shell().scene().snapshot(null));
        pictures.add(Picture.write(image, file));
    }
}
