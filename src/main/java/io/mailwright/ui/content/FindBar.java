package io.mailwright.ui.content;

import io.mailwright.ui.text.Texts;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/**
 * Finds and replaces words in a code editor. Enter goes to the next, Shift Enter to the one before,
 * Escape leads back. Usable from FXML. FX thread only.
 */
public final class FindBar extends VBox {
    private final Texts texts = Texts.of(FindBar.class);
    private final TextField words = new TextField();
    private final TextField other = new TextField();
    private final ToggleButton exact = new ToggleButton(texts.get("find.exact.sign"));
    private final Label count = new Label();
    private @Nullable CodeEditor editor;

    public FindBar() {
        getStyleClass().add("find-bar");
        name(words, "find.words");
        words.setId("findWords");
        name(other, "find.other");
        other.setId("findOther");
        exact.setAccessibleText(texts.get("find.exact"));
        exact.setTooltip(new Tooltip(texts.get("find.exact")));
        count.getStyleClass().addAll("small", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        words.textProperty().subscribe((_, _) -> go(markedStart(), false));
        exact.selectedProperty().subscribe((_, _) -> go(markedStart(), false));
        words.setOnAction(_ -> go(markedEnd(), false));
        other.setOnAction(_ -> replace());
        getChildren()
                .addAll(
                        row(
                                words,
                                exact,
                                count,
                                tool(
                                        "fth-chevron-up",
                                        "find.previous",
                                        () -> go(markedStart(), true)),
                                tool("fth-chevron-down", "find.next", () -> go(markedEnd(), false)),
                                tool("fth-x", "find.close", this::close)),
                        row(
                                other,
                                button("find.replace", this::replace),
                                button("find.all", this::replaceAll)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        setManaged(false);
    }

    private void name(TextField field, String key) {
        field.setPromptText(texts.get(key));
        field.setAccessibleText(texts.get(key));
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("toolbar");
        return row;
    }

    private Button tool(String icon, String key, Runnable run) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "tool");
        button.setAccessibleText(texts.get(key));
        button.setTooltip(new Tooltip(texts.get(key)));
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Button button(String key, Runnable run) {
        var button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** Searches that editor from now on. */
    void search(CodeEditor code) {
        editor = code;
    }

    /** Shows itself, with what is marked to look for. */
    void open(String marked) {
        setVisible(true);
        setManaged(true);
        if (!marked.isEmpty() && !marked.contains("\n")) {
            words.setText(marked);
        }
        words.requestFocus();
        words.selectAll();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        if (editor != null) {
            editor.requestFocus();
        }
    }

    private int markedStart() {
        return editor == null ? 0 : editor.marked().getStart();
    }

    private int markedEnd() {
        return editor == null ? 0 : editor.marked().getEnd();
    }

    private Finder finder() {
        return new Finder(words.getText(), exact.isSelected());
    }

    private void go(int from, boolean back) {
        if (editor != null) {
            var matches = finder().in(editor.text());
            int at = Finder.next(matches, from, back);
            tell(matches, at);
            if (!matches.isEmpty()) {
                editor.mark(matches.get(at).start(), matches.get(at).end());
            }
        }
    }

    private void tell(List<Finder.Match> matches, int at) {
        count.setText(
                words.getText().isEmpty()
                        ? ""
                        : matches.isEmpty()
                                ? texts.get("find.none")
                                : texts.get("find.count", at + 1, matches.size()));
    }

    private void replace() {
        if (editor == null) {
            return;
        }
        var marked = editor.marked();
        var match = new Finder.Match(marked.getStart(), marked.getEnd());
        if (finder().in(editor.text()).contains(match)) {
            editor.replace(match.start(), match.end(), other.getText());
        }
        go(markedEnd(), false);
    }

    private void replaceAll() {
        if (editor != null) {
            var text = editor.text();
            int found = finder().in(text).size();
            if (found > 0) {
                editor.replaceAll(finder().replaced(text, other.getText()));
            }
            count.setText(texts.get("find.replaced", found));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
            go(markedStart(), true);
            event.consume();
        }
    }
}
