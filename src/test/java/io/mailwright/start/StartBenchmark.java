package io.mailwright.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Layout;
import io.mailwright.settings.Preferences;
import io.mailwright.settings.PreferencesFile;
import io.mailwright.settings.WindowState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The packaged window, by the command that is installed and for a user who used it before, beside
 * an empty one in the same look, each with a recorded start, both on the same display. Needs {@code
 * installer/package.sh} to have run, and Xvfb.
 */
@Tag("benchmark")
class StartBenchmark {
    private static final Path IMAGE = Path.of("target/installer/mailwright").toAbsolutePath();
    private static final int ROUNDS = 9;
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED,javafx.graphics";
    private static final Preferences USED_BEFORE =
            Preferences.DEFAULT.with(
                    Account.SAMPLE,
                    new WindowState(
                            new WindowState.Bounds(0, 0, 1280, 800), false, Layout.STANDARD));

    @TempDir Path folder;
    private Process display;
    private String number;

    @BeforeEach
    void open() throws Exception {
        assumeThat(IMAGE).as("run installer/package.sh first").exists();
        display =
                new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        number = ":" + display.inputReader(StandardCharsets.US_ASCII).readLine();
    }

    @AfterEach
    void close() {
        if (display != null) {
            display.destroy();
        }
    }

    @Test
    void firstPaintedFrame() throws Exception {
        var empty = emptyWindow();
        var ours = List.of(IMAGE.resolve("bin/mailwright").toString());
        new PreferencesFile(new Home(folder.resolve("home"))).change(_ -> USED_BEFORE);
        record(empty);
        start(recorded(empty));
        start(ours);
        var emptyTimes = new ArrayList<Long>();
        var ourTimes = new ArrayList<Long>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            emptyTimes.add(start(recorded(empty)));
            ourTimes.add(start(ours));
            ratios.add((double) ourTimes.getLast() / emptyTimes.getLast());
        }
        System.out.printf(
                "First painted frame, median of %d: ours %d ms, empty %d ms, ratio of pairs %.2f%n",
                ROUNDS, median(ourTimes), median(emptyTimes), median(ratios));
    }

    private List<String> emptyWindow() throws IOException, InterruptedException {
        var jar = folder.resolve("empty.jar");
        run(
                Path.of(System.getProperty("java.home"), "bin", "jar").toString(),
                "cf",
                jar.toString(),
                "-C",
                "target/test-classes",
                EmptyWindow.class.getName().replace('.', '/') + ".class");
        try (var jars = Files.list(IMAGE.resolve("lib"))) {
            var look = jars.filter(file -> file.toString().contains("atlantafx")).findFirst();
            return List.of("-cp", jar + ":" + look.orElseThrow(), EmptyWindow.class.getName());
        }
    }

    /** Lets the window stand for a moment and stops it from outside, as the packaging does. */
    private void record(List<String> window) throws IOException, InterruptedException {
        var recording = process(java("-XX:AOTCacheOutput=" + folder.resolve("empty.aot"), window));
        recording.waitFor(8, TimeUnit.SECONDS);
        recording.destroy();
        recording.waitFor();
        assertThat(folder.resolve("empty.aot")).exists();
    }

    private List<String> recorded(List<String> window) {
        return java("-XX:AOTCache=" + folder.resolve("empty.aot"), window);
    }

    private static List<String> java(String cache, List<String> window) {
        var command = new ArrayList<String>();
        command.add(IMAGE.resolve("runtime/bin/java").toString());
        command.addAll(List.of(cache, "-Xlog:disable", "-XX:+UseSerialGC", NATIVE));
        command.addAll(window);
        return command;
    }

    private long start(List<String> program) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", "target/test-classes", StartWatch.class.getName()));
        command.addAll(program);
        var watch = builder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var time = watch.inputReader(StandardCharsets.US_ASCII).readLine();
        assertThat(watch.waitFor()).isZero();
        return Long.parseLong(time);
    }

    private Process process(List<String> command) throws IOException {
        return builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("DISPLAY", number);
        builder.environment().put("MAILWRIGHT_HOME", folder.resolve("home").toString());
        return builder;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
