package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class EmailCommandsTest {
    private static final String FOOTER =
            "<a href=\"%%profile_center_url%%\">Profile</a>"
                    + " %%Member_Busname%% %%Member_Addr%% %%Member_City%%";

    @TempDir Path home;
    private LocalServer server;
    private Typed typed;

    @BeforeEach
    void open() {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void anEmailIsPushedListedAndFetchedAsItWas() throws IOException {
        var html = "<h1>Café & ]]> %%First Name%% 🎈</h1>\n" + FOOTER;
        var pushed =
                typed.json(
                        "email",
                        "push",
                        file("march.html", "\uFEFF" + html),
                        "--name",
                        "March & April",
                        "--subject",
                        "News for %%First Name%%",
                        "--text",
                        file("march.txt", "Hello"));

        assertThat(pushed.propertyNames())
                .containsExactly("emailId", "name", "subject", "text", "check");
        assertThat(pushed.get("emailId").asLong()).isEqualTo(1);
        assertThat(pushed.get("text").asBoolean()).isTrue();
        assertThat(pushed.get("check").propertyNames())
                .containsExactly("file", "ok", "errors", "advice");
        var listed = typed.json("email", "ls");
        assertThat(listed.get(0).propertyNames())
                .containsExactly("emailId", "name", "subject", "created", "categoryId");
        assertThat(listed.findValuesAsString("name")).containsExactly("March & April");
        assertThat(typed.json("email", "get", "1").get("html").asString()).isEqualTo(html);
        assertThat(typed.run("email", "get", "1").out()).isEqualTo(html + "\n");
    }

    @Test
    void anEmailGoesIntoAFile() throws IOException {
        typed.run("email", "push", file("a.html", "<p>A</p>"), "--name", "A", "--subject", "S");
        var out = home.resolve("out.html");

        var document = typed.json("email", "get", "1", "--out", out.toString());

        assertThat(document.propertyNames()).containsExactly("emailId", "file");
        assertThat(out).hasContent("<p>A</p>");
        assertThat(
                        typed.run("email", "get", "1", "--out", home.resolve("no/out").toString())
                                .code())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBePushedIsSaid() throws IOException {
        var latin = home.resolve("latin.html");
        Files.write(latin, "café".getBytes(StandardCharsets.ISO_8859_1));
        for (var wrong :
                new String[] {
                    home.resolve("none.html").toString(),
                    file("empty.html", " \n"),
                    latin.toString(),
                    file("large.html", "x".repeat(5 * 1024 * 1024)),
                    file("control.html", "a\u0001b")
                }) {
            var result = typed.run("email", "push", wrong, "--name", "A", "--subject", "S");
            assertThat(result.code()).as(wrong).isEqualTo(1);
            assertThat(result.line()).startsWith("mailwright: ");
        }
        assertThat(typed.json("email", "ls")).isEmpty();
    }

    @Test
    void whatTheAccountTakesAndWouldNotSendIsSaidWhenItIsPushed() throws IOException {
        var bare = file("bare.html", "<p>%%Frist Name%%</p>");

        var pushed = typed.run("email", "push", bare, "--name", "A", "--subject", "S", "--json");

        assertThat(pushed.code()).isZero();
        assertThat(pushed.err())
                .containsPattern("error +html +1 +6 .*Frist Name.*First Name")
                .contains("refuse to send it for 3");
        assertThat(pushed.json().get("check").get("errors").findValuesAsString("rule"))
                .containsExactlyInAnyOrder(
                        "unknown-name", "unsubscribe-missing", "address-missing");
    }

    @Test
    void whatTheAccountWouldNotTakeIsNotAskedFor() throws IOException {
        var html = file("a.html", "<p>A</p>");
        for (var wrong :
                new String[][] {
                    {"A", "S".repeat(5000), "5000 characters: the account takes 200"},
                    {"A".repeat(101), "S", "101 characters: the account takes 100"},
                    {"A", "News\nBcc: eve@example.org", "The subject holds a line break"},
                    {"A\u0007", "S", "name holds a line break or another control"},
                    {" ", "S", "name is empty"}
                }) {
            var result =
                    typed.run("email", "push", html, "--name", wrong[0], "--subject", wrong[1]);
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.line()).contains(wrong[2]).hasSizeLessThan(200);
        }

        assertThat(
                        typed.run(
                                        "email",
                                        "push",
                                        html,
                                        "--name",
                                        "A",
                                        "--subject",
                                        "🎈".repeat(200))
                                .code())
                .isZero();
        assertThat(typed.json("email", "ls")).hasSize(1);
    }

    @Test
    void anUnknownEmailIsRefusedInTheAccountsWords() {
        var result = typed.run("email", "get", "99");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.line()).contains("refused", "99", "940");
    }

    @Test
    void aGoodEmailPassesTheCheck() throws IOException {
        var checked =
                typed.json(
                        "email",
                        "check",
                        file("good.html", "<p>Hi</p>" + FOOTER),
                        "--subject",
                        "News",
                        "--text",
                        file("good.txt", FOOTER));

        assertThat(checked.propertyNames()).containsExactly("file", "ok", "errors", "advice");
        assertThat(checked.get("ok").asBoolean()).isTrue();
        assertThat(checked.get("errors")).isEmpty();
        assertThat(checked.get("advice")).isEmpty();
    }

    @Test
    void theCheckSaysWhatWouldBeRefusedAndWhatIsAmiss() throws IOException {
        var bad =
                file(
                        "bad.html",
                        "<p>%%Shoe Size%% <img src=\"logo.png\"> <a href=\"www.example.org\">x</a></p>");

        var result = typed.run("email", "check", bad, "--json", "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("refuse");
        var document = result.json();
        assertThat(document.get("ok").asBoolean()).isFalse();
        assertThat(document.get("errors").findValuesAsString("reason"))
                .contains(
                        "A profile center link is missing",
                        "A valid physical mailing address is missing",
                        "Unknown personalisation string: Shoe Size");
        assertThat(document.get("advice").get(0).propertyNames())
                .containsExactly("rule", "severity", "part", "line", "column", "reason", "fixes");
        assertThat(document.get("advice").findValuesAsString("rule"))
                .contains("image-broken", "link-broken", "alt-missing", "text-missing")
                .doesNotContain("subject-missing");
        assertThat(document.get("advice").findValuesAsString("reason"))
                .anyMatch(reason -> reason.contains("logo.png"))
                .anyMatch(reason -> reason.contains("www.example.org"));
    }

    @Test
    void theCheckSaysWhereAndHowToMendIt() throws IOException {
        var bad = file("shoes.html", "<p>Hi\n%%Frist Name%%</p>" + FOOTER);

        var result = typed.run("email", "check", bad, "--subject", "BIG NEWS!!!");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).containsPattern("error +html +2 +3 .*Frist Name.*First Name");
        assertThat(result.out()).contains("Write Big news");
    }
}
