package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.cli.frame.Program;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class CliTest {
    @TempDir Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "list",
                "account",
                "subscriber",
                "upload",
                "upload people.csv",
                "list ls --nonsense",
                "list rename 1",
                "list rm 1",
                "list add Spring --type master",
                "subscriber rm ann@example.org --yes",
                "subscriber rm ann@example.org --everywhere",
                "subscriber rm ann@example.org --everywhere --list 1 --yes",
                "subscriber search ann --status asleep",
                "subscriber search ann --limit 0",
                "subscriber edit ann@example.org",
                "upload people.csv --list 1 --mode replace",
                "upload resume seven",
                "email",
                "email get",
                "email push a.html --name A",
                "send",
                "send 1",
                "send 1 --list 1",
                "send 1 --list 1 --at tomorrow --yes",
                "send show seven",
                "trigger welcome",
                "account add Own --username anna",
                "account add Own --username anna --url nowhere",
                "serve",
                "serve --ftp-port 2121",
            })
    void wrongUsageIsSaidInOneLine(String line) {
        var result = Typed.in(home).run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.line()).startsWith("mailwright: ").contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "account add",
                "list ls",
                "subscriber unsubscribe",
                "upload",
                "upload resume",
                "email push",
                "send",
                "send show",
                "trigger",
                "report push",
                "report people",
                "sync",
                "tour"
            })
    void everyCommandHasHelp(String command) {
        var result = Typed.in(home).run((command + " --help").strip().split(" "));

        assertThat(result.code()).isZero();
        assertThat(result.out()).startsWith("Usage: mailwright").contains("--json", "--home");
        assertThat(result.err()).isEmpty();
        assertThat(brokenEarly(result.out().lines().toList())).isEmpty();
    }

    /** Lines of an option's words after which the next word would have had its place. */
    private static List<String> brokenEarly(List<String> lines) {
        return IntStream.range(1, lines.size())
                .filter(i -> lines.get(i).startsWith(" ".repeat(20)))
                .filter(i -> lines.get(i - 1).matches(" {20}.*|.*\\S {2,}\\S.*"))
                .filter(i -> {
                    var next = lines.get(i).strip().split(" ", 2)[0];
                    return lines.get(i - 1).length() + 1 + next.length() < 80;
                })
                .mapToObj(i -> lines.get(i - 1))
                .toList();
    }

    @Test
    void aListOfCommandsEndsNoneInTheMidstOfASentence() {
        var all = Typed.in(home).run("--help").out().replaceAll("\\s+", " ");

        assertThat(all).contains("the account is not asked for anything. email The account's");
        assertThat(Typed.in(home).run("trigger", "--help").out().replaceAll("\\s+", " "))
                .contains("asks only for those not asked for yet.");
        assertThat(Typed.in(home).run("trigger", "--help").out())
                .as("lines as long as the terminal")
                .doesNotContain("those not\nasked");
    }

    @Test
    void whatBreaksTheProgramItselfIsSaidToo() {
        var said = new ByteArrayOutputStream();
        var err = new PrintStream(said, true, StandardCharsets.UTF_8);
        var whole = Typed.in(home).program(new PrintStream(new ByteArrayOutputStream()), err);
        var broken =
                new Program(
                        whole.out(),
                        whole.err(),
                        whole.environment(),
                        _ -> {
                            throw new OutOfMemoryError("unable to create native thread");
                        },
                        whole.tour(),
                        whole.stopping());

        int code = Cli.run(broken, "--home", home.toString(), "email", "ls");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .startsWith("mailwright: ")
                .contains("unable to create native thread")
                .hasLineCount(1);
    }

    @Test
    void aResultThatIsLostOnItsWayOutIsSaidToBe() {
        var said = new ByteArrayOutputStream();
        var full =
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int one) throws IOException {
                                throw new IOException("No space left on device");
                            }
                        });

        int code =
                Cli.run(
                        Typed.in(home)
                                .program(full, new PrintStream(said, true, StandardCharsets.UTF_8)),
                        "--home",
                        home.toString(),
                        "account",
                        "list");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("It is done").hasLineCount(1);
    }

    @Test
    void globalOptionsStandBeforeOrAfter() {
        var typed = Typed.in(home);

        assertThat(typed.run("--json", "account", "list").json())
                .isEqualTo(typed.run("account", "list", "--json").json())
                .isEqualTo(typed.run("account", "--json", "list").json());
    }

    @Test
    void anUnknownAccountIsSaid() {
        var result = Typed.in(home).with("MAILWRIGHT_ACCOUNT", "Nobody's").run("list", "ls");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("Nobody's");
    }

    @Test
    void theTourAnswersItsPictures() {
        var document = Typed.in(home).json("tour", "--out", "pictures");

        assertThat(document.propertyNames()).containsExactly("out", "pictures");
        assertThat(document.get("pictures").get(0).asString())
                .isEqualTo(Path.of("pictures", "lists.png").toString());
    }
}
