package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who is quiet in the sample account, and its lists on any day. */
class EngagementCommandsTest {
    @TempDir static Path home;
    private static LocalServer server;
    private static Typed typed;

    @BeforeAll
    static void open() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                home.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                "anna",
                                Typed.PASSWORD,
                                true));
        typed = Typed.withAccount(home, server);
        typed.json("sync");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    }

    private static Set<String> emails(JsonNode people) {
        return new HashSet<>(people.findValuesAsString("email"));
    }

    @Test
    void figuresAreAsManyAsThePeople() throws IOException {
        var figures = typed.json("report", "engagement", "--human-only");
        assertThat(figures.propertyNames()).containsExactly("asOf", "quiet", "active");
        for (var days : List.of("30", "90", "180")) {
            var quiet = typed.json("report", "engagement", "--quiet-for", days, "--human-only");
            assertThat(quiet).hasSize(figures.get("quiet").get(days).asInt());
        }
        var active = typed.json("report", "engagement", "--most-active", "--human-only");
        assertThat(active).hasSize(figures.get("active").asInt()).isNotEmpty();
        assertThat(active.get(0).propertyNames())
                .containsExactly(
                        "subscriberId", "email", "lastReaction", "lastSent", "opened", "clicked");
        var out = home.resolve("active.csv");
        typed.json(
                "report", "engagement", "--most-active", "--human-only", "--out", out.toString());
        assertThat(Files.readAllLines(out))
                .hasSize(active.size() + 1)
                .startsWith("subscriber_id,email,last_sent,last_reaction,opened,clicked");
        assertThat(typed.run("report", "engagement").out()).contains("quiet for 90 days");
        assertThat(typed.run("report", "engagement", "--quiet-for", "30", "--most-active").code())
                .isEqualTo(2);
        assertThat(typed.run("report", "engagement", "--list", "x").code()).isEqualTo(2);
    }

    @Test
    void whoCameByAnUploadWasNotThereBefore() throws IOException {
        var list = typed.json("list", "add", "New ones");
        var file = home.resolve("new.csv");
        Files.writeString(file, "Email Address\nann@new.example.org\nbob@new.example.org\n");
        typed.json("upload", file.toString(), "--list", "New ones", "--yes");
        typed.json("subscriber", "unsubscribe", "bob@new.example.org", "--list", "New ones");

        assertThat(emails(typed.json("list", "at", "new ones", today())))
                .containsExactly("ann@new.example.org");
        assertThat(typed.json("list", "at", list.get("id").asString(), "2020-01-01")).isEmpty();
        assertThat(typed.run("list", "at", "New ones", "2020-01-01").err())
                .contains("is known since");
        var changes = typed.json("list", "changes", "New ones");
        assertThat(changes.get(0).propertyNames())
                .containsExactly(
                        "subscriberId", "email", "at", "before", "after", "why", "uploadId");
        assertThat(changes.findValuesAsString("why"))
                .containsExactly("unsubscribed", "upload", "upload");
        assertThat(emails(typed.json("list", "changes", "New ones", "--left")))
                .containsExactly("bob@new.example.org");
        assertThat(typed.json("list", "changes", "New ones", "--to", "2020-01-01")).isEmpty();
        var out = home.resolve("changes.csv");
        typed.json("list", "changes", "New ones", "--came", "--out", out.toString());
        assertThat(Files.readAllLines(out)).hasSize(3).first().asString().contains("why,upload_id");
        assertThat(typed.run("list", "changes", "New ones").out()).contains("upload (upload 1)");
        assertThat(typed.run("list", "at", "New ones", "yesterday").code()).isEqualTo(2);
        assertThat(typed.run("list", "at", "No such list", "2020-01-01").code()).isEqualTo(1);
        var both = home.resolve("both.csv").toString();
        assertThat(
                        typed.run(
                                        "list",
                                        "at",
                                        "New ones",
                                        today(),
                                        "--list",
                                        "Both",
                                        "--yes",
                                        "--out",
                                        both)
                                .code())
                .isEqualTo(2);
        var made = typed.json("list", "at", "New ones", today(), "--list", "Copy", "--yes");
        assertThat(made.get("created").asInt()).isEqualTo(1);
    }
}
