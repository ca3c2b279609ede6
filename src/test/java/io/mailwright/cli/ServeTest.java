package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

class ServeTest {
    @TempDir Path home;

    @Test
    @Timeout(60)
    void itServesUntilItIsStopped() throws Exception {
        var typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", Typed.PASSWORD);
        try (var words = new PipedInputStream();
                var out = new PrintStream(new PipedOutputStream(words), true)) {
            var code = new CompletableFuture<Integer>();
            var serving = Thread.ofPlatform().start(() -> code.complete(serve(typed, out)));
            var lines = new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8));
            var url = url(lines);

            typed.run("account", "add", "Own", "--url", url, "--username", "anna");
            assertThat(typed.json("list", "ls").findValuesAsString("name"))
                    .containsExactly("All Subscribers");

            serving.interrupt();
            assertThat(code.join()).isZero();
        }
    }

    private int serve(Typed typed, PrintStream out) {
        return Cli.run(
                typed.program(out, new PrintStream(PrintStream.nullOutputStream())),
                "serve",
                "--port",
                "0",
                "--username",
                "anna",
                "--data",
                home.resolve("served").toString(),
                "--home",
                home.toString());
    }

    private static String url(BufferedReader lines) throws IOException {
        var first = lines.readLine();
        assertThat(first).matches("XML API  http://127\\.0\\.0\\.1:\\d+/integrate\\.aspx");
        assertThat(lines.readLine()).matches("FTP      ftp://127\\.0\\.0\\.1:\\d+/");
        assertThat(lines.readLine()).isEqualTo("Ready");
        return first.substring("XML API  ".length());
    }
}
