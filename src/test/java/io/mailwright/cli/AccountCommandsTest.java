package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class AccountCommandsTest {
    private static final String URL = "https://api.example.com/integrate.aspx";

    @TempDir Path home;

    @Test
    void anAccountIsAddedListedAndRemoved() {
        var typed = Typed.in(home);

        typed.json("account", "add", "Harbour", "--url", URL, "--username", "anna");
        var both = typed.json("account", "list");
        typed.json("account", "remove", "harbour");

        assertThat(both.get(0).propertyNames())
                .containsExactly("name", "url", "username", "ftp", "connections", "sample");
        assertThat(both.get(0).get("url").asString()).isEqualTo(URL);
        assertThat(both.findValuesAsString("name")).containsExactly("Harbour", "Sample account");
        assertThat(typed.json("account", "list").findValuesAsString("name"))
                .containsExactly("Sample account");
    }

    @Test
    void anAccountIsKeptEvenIfItsPasswordCannotBe() {
        var typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", "not to be seen");

        var result = typed.run("account", "add", "Harbour", "--url", URL, "--username", "anna");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("MAILWRIGHT_PASSWORD").doesNotContain("not to be seen");
        assertThat(typed.json("account", "list")).hasSize(2);
    }

    @Test
    void aTestSaysWhetherTheAccountAnswers() {
        try (var server = Typed.server(home.resolve("server"))) {
            var typed = Typed.withAccount(home, server);

            assertThat(typed.json("account", "test", "Own").get("answers").asBoolean()).isTrue();

            var refused = typed.with("MAILWRIGHT_PASSWORD", "12345").run("account", "test", "Own");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.line()).contains("refused").doesNotContain("12345");
        }
    }

    @Test
    void aTestTriesThePlaceForFilesTooAndSaysWhichFailed() {
        try (var server = Typed.server(home.resolve("server"))) {
            var typed = Typed.withAccount(home, server);
            var url = server.url().toString();
            var files = server.ftp().orElseThrow().toString();

            typed.run("account", "add", "Own", "--url", url, "--username", "anna", "--ftp", files);
            assertThat(typed.json("account", "test", "Own").get("files").asBoolean()).isTrue();

            var closed = "ftp://127.0.0.1:1/";
            typed.run("account", "add", "Own", "--url", url, "--username", "anna", "--ftp", closed);
            var result = typed.run("account", "test", "Own");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.line())
                    .contains("The XML API answers.", "The place for files: 127.0.0.1:1");
        }
    }

    @Test
    void plainFtpWantsToBeAllowedAndIsWarnedOf() {
        var typed = Typed.in(home);
        var plain = "ftp://ftp.example.org/import";
        assertThat(
                        typed.run(
                                        "account",
                                        "add",
                                        "A",
                                        "--url",
                                        URL,
                                        "--username",
                                        "a",
                                        "--ftp",
                                        plain)
                                .line())
                .contains("in the clear");
        var allowed = plain + "?plain=allowed";
        var result =
                typed.run("account", "add", "A", "--url", URL, "--username", "a", "--ftp", allowed);
        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("can read the password");
    }

    @Test
    void severalAccountsWantAChoice() {
        var typed = Typed.in(home);
        typed.run("account", "add", "One", "--url", URL, "--username", "anna");
        typed.run("account", "add", "Two", "--url", URL, "--username", "anna");

        var result = typed.run("upload", "ls");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.line()).contains("One, Two", "--account");
        assertThat(typed.run("upload", "ls", "--account", "Two").code()).isZero();
    }

    @Test
    void theSampleAccountCannotBeReplaced() {
        var result =
                Typed.in(home)
                        .run("account", "add", "sample account", "--url", URL, "--username", "a");

        assertThat(result.code()).isEqualTo(2);
    }
}
