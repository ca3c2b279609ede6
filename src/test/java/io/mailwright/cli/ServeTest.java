package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.Store;

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
import java.time.InstantSource;
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
        assertThat(home.resolve("bounces/done")).isDirectory();
        var store = home.resolve("served/account.db");
        try (var served = Store.open(store, InstantSource.system())) {
            assertThat(served.<AccountSettings>read(tables -> tables.settings().account()))
                    .isEqualTo(
                            new AccountSettings(
                                    10_000_001,
                                    "Harbour & Pine",
                                    "",
                                    "Cork",
                                    "",
                                    "",
                                    "",
                                    "",
                                    "news@example.org"));
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsMade() {
        var typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", Typed.PASSWORD);
        var data = home.resolve("none");
        for (var option :
                new String[][] {
                    {"--from-email", "nobody"},
                    {"--bounces", "pop3://anna:s3cret@localhost"},
                    {"--bounces", "imap://anna:s3cret@localhost?starttls=x"},
                    {"--tracking-port", "70000"}
                }) {
            var result = typed.run("serve", "--data", data.toString(), option[0], option[1]);
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains(option[0]).doesNotContain("s3cret");
        }
        assertThat(data).doesNotExist();
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
                "--bounces",
                home.resolve("bounces").toString(),
                "--company",
                "Harbour & Pine",
                "--city",
                "Cork",
                "--from-email",
                "news@example.org",
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
