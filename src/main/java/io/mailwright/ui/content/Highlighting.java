package io.mailwright.ui.content;

import io.mailwright.ui.content.HtmlScanner.Paint;
import io.mailwright.ui.content.HtmlScanner.Run;
import io.mailwright.ui.content.HtmlScanner.State;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Colours the lines of a code area that are seen, and no others: of each line it knows what it ends
 * in, so that a change is followed only as far as it reaches. FX thread only.
 */
final class Highlighting {
    /** Colouring longer lines would take longer than anybody waits for a letter. */
    private static final int LONGEST_LINE = 4_000;

    private final CodeArea area;
    private final List<Line> lines = new ArrayList<>();
    private boolean dirty;

    /** What is known of a line. */
    private static final class Line {
        private State end = State.TEXT;
        private boolean painted;
    }

    private Highlighting(CodeArea area) {
        this.area = area;
    }

    /** Colours an area from now on. */
    static void of(CodeArea area) {
        var highlighting = new Highlighting(area);
        highlighting.readAll();
        area.multiPlainChanges().subscribe(highlighting::changed);
        area.viewportDirtyEvents().subscribe(_ -> highlighting.dirty = true);
        Runnable afterLayout = highlighting::paintSeen;
        area.sceneProperty()
                .subscribe((before, now) -> {
                    if (before != null) {
                        before.removePostLayoutPulseListener(afterLayout);
                    }
                    if (now != null) {
                        now.addPostLayoutPulseListener(afterLayout);
                    }
                });
    }

    private void readAll() {
        lines.clear();
        for (int i = 0; i < area.getParagraphs().size(); i++) {
            lines.add(new Line());
        }
        follow(0, lines.size());
        dirty = true;
    }

    private void changed(List<PlainTextChange> changes) {
        if (changes.size() == 1) {
            changed(changes.getFirst());
        } else {
            readAll();
        }
    }

    private void changed(PlainTextChange change) {
        int first = area.offsetToPosition(change.getPosition(), Bias.Forward).getMajor();
        int removed = lineEnds(change.getRemoved());
        int added = lineEnds(change.getInserted());
        if (removed > 0) {
            lines.subList(first + 1, first + 1 + removed).clear();
        }
        if (added > 0) {
            var more = new ArrayList<Line>();
            for (int i = 0; i < added; i++) {
                more.add(new Line());
            }
            lines.addAll(first + 1, more);
        }
        boolean seen = lines.get(first).painted;
        follow(first, first + added + 1);
        dirty = true;
        if (seen) {
            // At once: coloured after it was laid out it would be laid out twice.
            paint(first);
        }
    }

    private static int lineEnds(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                count++;
            }
        }
        return count;
    }

    /** Reads lines anew, and those after them until one ends in what it ended in before. */
    private void follow(int from, int to) {
        for (int i = from; i < lines.size(); i++) {
            var line = lines.get(i);
            var end = HtmlScanner.scan(text(i), begin(i)).end();
            line.painted = false;
            boolean same = end == line.end;
            line.end = end;
            if (i >= to - 1 && same) {
                return;
            }
        }
    }

    private State begin(int line) {
        return line == 0 ? State.TEXT : lines.get(line - 1).end;
    }

    private String text(int line) {
        return area.getParagraph(line).getText();
    }

    /** What is seen is only known when it has been laid out. */
    private void paintSeen() {
        if (!dirty || area.getVisibleParagraphs().isEmpty()) {
            return;
        }
        dirty = false;
        int first = area.firstVisibleParToAllParIndex();
        int last = Math.min(area.lastVisibleParToAllParIndex() + 1, lines.size() - 1);
        for (int i = first; i <= last; i++) {
            paint(i);
        }
    }

    private void paint(int index) {
        var line = lines.get(index);
        if (!line.painted) {
            line.painted = true;
            var text = text(index);
            if (!text.isEmpty() && text.length() <= LONGEST_LINE) {
                var spans = spans(HtmlScanner.scan(text, begin(index)).runs());
                // A letter has the colour of the one before it, which mostly is the right one.
                if (!spans.equals(area.getStyleSpans(index))) {
                    area.setStyleSpans(index, 0, spans);
                }
            }
        }
    }

    private static StyleSpans<Collection<String>> spans(List<Run> runs) {
        var spans = new StyleSpansBuilder<Collection<String>>(runs.size());
        runs.forEach(run -> spans.add(style(run.paint()), run.length()));
        return spans.create();
    }

    private static Collection<String> style(Paint paint) {
        return Set.of("code-" + paint.name().toLowerCase(Locale.ROOT));
    }
}
