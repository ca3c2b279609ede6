package io.mailwright.ui.content;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.IndexRange;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/**
 * Where HTML is written: coloured, numbered, with undo, and with ends of tags that come by
 * themselves. Tab indents; F6 leads out. Usable from FXML. FX thread only.
 */
public final class CodeEditor extends StackPane {
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final String TAB = "  ";
    private final CodeArea area = new CodeArea();
    private final SimpleBooleanProperty canUndo = new SimpleBooleanProperty();
    private final SimpleBooleanProperty canRedo = new SimpleBooleanProperty();
    private Runnable typed = () -> {};
    private Function<Clipboard, @Nullable String> pasted = Clipboard::getString;
    private boolean setting;

    public CodeEditor() {
        getStyleClass().add("code-editor");
        area.setUndoManager(UndoUtils.plainTextUndoManager(area));
        area.setParagraphGraphicFactory(new LineNumbers(area));
        area.setWrapText(true);
        area.accessibleTextProperty().bind(accessibleTextProperty());
        area.focusedProperty().subscribe(is -> pseudoClassStateChanged(TYPING, is));
        Highlighting.of(area);
        area.multiPlainChanges().subscribe(_ -> changed());
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        canUndo.bind(area.undoAvailableProperty());
        canRedo.bind(area.redoAvailableProperty());
        getChildren().add(new VirtualizedScrollPane<>(area));
    }

    private void changed() {
        if (!setting) {
            typed.run();
        }
    }

    /** Is run after each change that somebody makes. */
    void setOnTyped(Runnable action) {
        typed = action;
    }

    /** Tells what is put in for what is on the clipboard; nothing if there is nothing to put in. */
    void setOnPaste(Function<Clipboard, @Nullable String> paste) {
        pasted = paste;
    }

    /** Shows another text, which cannot be undone. */
    void show(String text) {
        setting = true;
        area.replaceText(text);
        area.getUndoManager().forgetHistory();
        area.moveTo(0);
        area.requestFollowCaret();
        setting = false;
    }

    String text() {
        return area.getText();
    }

    /** Puts other text in place of all of it, which can be undone. */
    void replaceAll(String text) {
        int caret = Math.min(area.getCaretPosition(), text.length());
        area.replaceText(0, area.getLength(), text);
        area.moveTo(caret);
    }

    /** Puts text in place of what is marked, or at the caret. */
    void insert(String text) {
        area.replaceSelection(text);
        area.requestFollowCaret();
        area.requestFocus();
    }

    /** Puts tags around what is marked; around nothing, the caret is between them. */
    void surround(String before, String after) {
        var marked = area.getSelection();
        var text = area.getSelectedText();
        area.replaceText(marked, before + text + after);
        int start = marked.getStart() + before.length();
        area.selectRange(start, start + text.length());
        area.requestFocus();
    }

    void undo() {
        area.undo();
    }

    void redo() {
        area.redo();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo;
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo;
    }

    /** What is marked; empty at the caret. */
    IndexRange marked() {
        return area.getSelection();
    }

    /** Marks a part, and brings it into sight. */
    void mark(int from, int to) {
        area.selectRange(from, to);
        area.requestFollowCaret();
    }

    /** Puts text in place of a part. */
    void replace(int from, int to, String text) {
        area.replaceText(from, to, text);
    }

    /** Goes to a place, each from 1; one that is not there is as near as can be. */
    void goTo(int line, int column) {
        int paragraph = Math.clamp(line - 1L, 0, area.getParagraphs().size() - 1);
        area.moveTo(paragraph, Math.clamp(column - 1L, 0, area.getParagraphLength(paragraph)));
        area.requestFollowCaret();
        area.requestFocus();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.TAB && plain) {
            indent(event.isShiftDown());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && plain) {
            var line = area.getText(area.getCurrentParagraph());
            area.replaceSelection(
                    "\n" + Typing.indent(line.substring(0, Math.min(line.length(), column()))));
            area.requestFollowCaret();
            event.consume();
        } else if (event.getCode() == KeyCode.V && event.isShortcutDown() && !event.isShiftDown()) {
            paste(event);
        }
    }

    private int column() {
        return area.getCaretColumn();
    }

    private void paste(Event event) {
        var text = pasted.apply(Clipboard.getSystemClipboard());
        if (text != null && !text.isEmpty()) {
            insert(text);
            event.consume();
        }
    }

    private void indent(boolean back) {
        var marked = area.getSelection();
        int first = area.getCaretSelectionBind().getStartParagraphIndex();
        int last = area.getCaretSelectionBind().getEndParagraphIndex();
        if (!back && (marked.getLength() == 0 || first == last)) {
            area.replaceSelection(TAB);
            return;
        }
        for (int i = first; i <= last; i++) {
            var line = area.getText(i);
            if (!back) {
                area.insertText(i, 0, TAB);
            } else {
                int blanks = Math.min(TAB.length(), Typing.indent(line).length());
                area.deleteText(i, 0, i, blanks);
            }
        }
    }

    private void typed(KeyEvent event) {
        var typedText = event.getCharacter();
        if (typedText.equals(">") || typedText.equals("\"") || typedText.equals("/")) {
            int caret = area.getCaretPosition();
            var before = area.getText(Math.max(0, caret - 50_000), caret);
            var after = area.getText(caret, Math.min(area.getLength(), caret + 1));
            var more = Typing.completion(before, after);
            if (!more.isEmpty() && before.endsWith(typedText)) {
                area.insertText(caret, more);
                area.moveTo(typedText.equals("/") ? caret + more.length() : caret);
            }
        }
    }
}
