package io.mailwright.ui.content;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;

import org.fxmisc.richtext.CodeArea;
import org.reactfx.collection.LiveList;
import org.reactfx.value.Val;

import java.util.function.IntFunction;

/**
 * The numbers beside the lines of a code area, right-aligned by blanks in its monospaced font.
 * Plain text instead of labels: the area makes the number of a line anew with each letter typed
 * into it, and dressing a control takes longer than all else of a letter. FX thread only.
 */
final class LineNumbers implements IntFunction<Node> {
    private static final String MARGIN = "  ";

    private final Val<Integer> lines;

    LineNumbers(CodeArea area) {
        lines = LiveList.sizeOf(area.getParagraphs());
    }

    @Override
    public Node apply(int line) {
        var number = new Text();
        number.getStyleClass().add("line-number");
        number.setAccessibleRole(AccessibleRole.NODE);
        number.textProperty()
                .bind(
                        lines.map(count -> MARGIN + padded(line + 1, count) + MARGIN)
                                .conditionOnShowing(number));
        return number;
    }

    /** While lines come in there are numbers beyond the last line for a moment. */
    private static String padded(int number, int most) {
        var digits = Integer.toString(number);
        int blanks = Integer.toString(most).length() - digits.length();
        return " ".repeat(Math.max(0, blanks)) + digits;
    }
}
