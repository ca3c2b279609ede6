package io.mailwright.ui.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.content.ItemContent;
import io.mailwright.domain.content.ItemKind;
import io.mailwright.ui.OneWindow;
import io.mailwright.ui.TestAccount;
import io.mailwright.ui.TestWindow;
import io.mailwright.ui.control.Preview;
import io.mailwright.ui.shell.Area;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** How long an e-mail of 500 KB keeps its author waiting. */
@OneWindow
@Tag("benchmark")
class EditorBenchmark {
    private static final int SIZE = 500 * 1024;
    private static final int LETTERS = 200;
    private static final int A_LINE = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir Path folder;
    private TestAccount account;
    private TestWindow window;

    private static String large() {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><body><table width=\"600\">\n");
        for (int i = 0; html.length() < SIZE; i++) {
            html.append(
                    """
                      <tr><td style="padding: 12px; color: #1f2328" align="left"><!-- row %d -->
                        <a href="https://www.example.org/%d?a=%%%%First Name%%%%">Offer %d for %%%%First Name%%%%</a>
                        <p style="margin: 0">Something to be read about the offer, of usual length.</p>
                      </td></tr>
                    """
                            .formatted(i, i, i));
        }
        return html.append("</table></body></html>\n").toString();
    }

    @BeforeEach
    void open() throws Exception {
        account = TestAccount.empty(folder);
        account.services()
                .content()
                .library()
                .create(ItemKind.EMAIL, null, new ItemContent("Large", "S", large(), null));
        window =
                TestWindow.open(
                        account,
                        frame ->
                                List.of(
                                        Area.of(
                                                "fth-layout",
                                                KeyCode.DIGIT5,
                                                new ContentScreen(account.services(), frame),
                                                new EditorScreen(
                                                        account.services(), frame, _ -> {}))));
        window.until(() -> window.has(".mail-card"));
        window.press(KeyCode.ENTER);
        window.until(() -> window.has(".code-editor"));
        window.until(() -> area().getLength() > SIZE);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        account.close();
    }

    private CodeArea area() {
        return window.find(".code-area", CodeArea.class);
    }

    @Test
    void lettersAndPictures() throws Exception {
        var area = area();
        TestWindow.onFx(() -> {
            area.moveTo(area.getText().indexOf("to be read", SIZE / 2));
            area.requestFollowCaret();
            return null;
        });
        window.settle();
        type(area, LETTERS);
        var letters = type(area, LETTERS);
        var pictures = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            pictures.add(picture(area, i));
        }
        Collections.sort(pictures);
        System.err.printf(
                "A letter: %s by the clock, %s of a processor; preview after typing: median %d ms, worst %d ms%n",
                told(letters.stream().map(Letter::taken)),
                told(letters.stream().map(Letter::worked)),
                Duration.ofNanos(pictures.get(6)).toMillis(),
                Duration.ofNanos(pictures.getLast()).toMillis());
    }

    private static String told(Stream<Long> nanos) {
        var sorted = nanos.sorted().toList();
        return "median %.1f ms, worst of 20 %.1f ms, worst %.1f ms"
                .formatted(
                        sorted.get(LETTERS / 2) / 1e6,
                        sorted.get(LETTERS * 19 / 20) / 1e6,
                        sorted.getLast() / 1e6);
    }

    /**
     * How long a letter holds the FX thread, in nanoseconds.
     *
     * @param taken by the clock
     * @param worked of a processor
     */
    private record Letter(long taken, long worked) {
        static Letter now() {
            return new Letter(System.nanoTime(), THREADS.getCurrentThreadCpuTime());
        }

        Letter plus(Letter from, Letter to) {
            return new Letter(taken + to.taken - from.taken, worked + to.worked - from.worked);
        }
    }

    /** From the key to the coloured line, all on the FX thread, with the pulse that lays it out. */
    private List<Letter> type(CodeArea area, int count) throws Exception {
        var times = new ArrayList<Letter>();
        for (int i = 0; i < count; i++) {
            if (i % A_LINE == 0) {
                toNextLine(area);
            }
            var letter = i % 10 == 9 ? " " : "x";
            var laidOut = new CompletableFuture<Letter>();
            TestWindow.onFx(() -> {
                var began = Letter.now();
                area.fireEvent(typed(letter));
                pulse(area.getScene(), new Letter(0, 0).plus(began, Letter.now()), laidOut);
                return null;
            });
            times.add(laidOut.get());
            window.settle();
        }
        return times;
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
    }

    /** Adds what the next pulse takes, styling, layout and what comes after it. */
    private static void pulse(Scene scene, Letter before, CompletableFuture<Letter> laidOut) {
        var began = new AtomicReference<Letter>();
        Runnable first = () -> began.set(Letter.now());
        var last = new AtomicReference<Runnable>();
        last.set(() -> {
            if (began.get() != null) {
                scene.removePreLayoutPulseListener(first);
                scene.removePostLayoutPulseListener(last.get());
                laidOut.complete(before.plus(began.get(), Letter.now()));
            }
        });
        scene.addPreLayoutPulseListener(first);
        scene.addPostLayoutPulseListener(last.get());
        Platform.requestNextPulse();
    }

    private void toNextLine(CodeArea area) {
        TestWindow.onFx(() -> {
            area.moveTo(area.getCurrentParagraph() + 1, 0);
            area.requestFollowCaret();
            return null;
        });
        window.settle();
    }

    private long picture(CodeArea area, int number) {
        var preview = window.find(".preview", Preview.class);
        var words = "Sign %d here".formatted(number);
        long began = System.nanoTime();
        TestWindow.onFx(() -> {
            area.insertText(area.getCaretPosition(), words);
            return null;
        });
        while (!TestWindow.onFx(() -> preview.isShown(words))) {
            assertThat(System.nanoTime() - began).as("it comes").isLessThan(20_000_000_000L);
            LockSupport.parkNanos(1_000_000);
        }
        return System.nanoTime() - began;
    }
}
