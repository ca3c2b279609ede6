package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.TestPostgres;
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
import java.util.List;
import java.util.Locale;

/** Reports on the sample account, its server shut down after the sync. */
class ReportCommandsTest {
    @TempDir static Path home;
    private static Typed typed;
    private static JsonNode synced;
    private static JsonNode first;

    @BeforeAll
    static void open() {
        try (var server =
                LocalServer.start(
                        new LocalServer.Options(
                                home.resolve("server"),
                                InetAddress.getLoopbackAddress(),
                                0,
                                "anna",
                                Typed.PASSWORD,
                                true))) {
            typed = Typed.withAccount(home, server);
            synced = typed.json("sync");
        }
        first = typed.json("report", "ls").get(0);
    }

    @AfterAll
    static void forget() {
        typed = null;
    }

    private static String job() {
        return first.get("jobId").asString();
    }

    @Test
    void aSyncSaysHowManyJobsAndEventsThereAre() {
        assertThat(synced.get("jobs").asInt()).isEqualTo(typed.json("report", "ls").size());
        assertThat(synced.get("events").asInt()).isGreaterThan(10_000);
    }

    @Test
    void aJobIsShownWithThePromisedFields() {
        var report = typed.json("report", "show", job());

        assertThat(report.propertyNames())
                .containsExactly(
                        "jobId",
                        "emailName",
                        "subject",
                        "sentAt",
                        "asOf",
                        "sent",
                        "delivered",
                        "bounces",
                        "uniqueOpens",
                        "totalOpens",
                        "uniqueClicks",
                        "totalClicks",
                        "unsubscribes",
                        "rates",
                        "others");
        assertThat(report.get("bounces").propertyNames())
                .containsExactly("hard", "soft", "block", "other");
        assertThat(report.get("rates").propertyNames())
                .containsExactly(
                        "delivery", "bounce", "open", "click", "clickToOpen", "unsubscribe");
        assertThat(report).isEqualTo(first);
        double delivered = report.get("delivered").asDouble();
        assertThat(report.get("rates").get("open").asDouble())
                .isEqualTo(report.get("uniqueOpens").asDouble() / delivered);
        assertThat(typed.run("report", "show", job()).out())
                .contains(first.get("emailName").asString(), "Delivered", " %)");
        assertThat(typed.run("report", "show", job()).err()).isEmpty();
    }

    @Test
    void linksAreShownMostClickedFirst() {
        var links = typed.json("report", "links", job());

        assertThat(links).isNotEmpty();
        long clicks = 0;
        long before = Long.MAX_VALUE;
        for (var link : links) {
            assertThat(link.propertyNames())
                    .containsExactly("url", "alias", "uniqueClicks", "totalClicks");
            assertThat(link.get("totalClicks").asLong()).isLessThanOrEqualTo(before);
            before = link.get("totalClicks").asLong();
            clicks += before;
        }
        assertThat(clicks).isEqualTo(first.get("totalClicks").asLong());
    }

    @Test
    void peopleAreAsManyAsTheReportSays() {
        var figures =
                List.of(
                        List.of("open", "uniqueOpens"),
                        List.of("click", "uniqueClicks"),
                        List.of("unsubscribe", "unsubscribes"),
                        List.of("sent", "sent"));
        for (var figure : figures) {
            var people = typed.json("report", "people", job(), "--event", figure.get(0));
            assertThat(people).hasSize(first.get(figure.get(1)).asInt());
        }
        assertThat(typed.json("report", "people", job(), "--event", "bounce"))
                .isNotEmpty()
                .allSatisfy(
                        person -> assertThat(person.get("category").asString()).isEqualTo("hard"));
    }

    @Test
    void withoutMachinesAllCommandsAgree() {
        var report = typed.json("report", "show", job(), "--human-only");
        assertThat(report.propertyNames()).isEqualTo(first.propertyNames());
        var clicked = typed.json("report", "people", job(), "--event", "click", "--human-only");
        assertThat(clicked).hasSize(report.get("uniqueClicks").asInt());
        long clicks = 0;
        for (var link : typed.json("report", "links", job(), "--human-only")) {
            clicks += link.get("totalClicks").asLong();
        }
        assertThat(clicks).isEqualTo(report.get("totalClicks").asLong());
        assertThat(typed.json("report", "compare", job(), "--human-only").get(0)).isEqualTo(report);
        assertThat(typed.json("report", "ls", "--human-only").get(0)).isEqualTo(report);
        assertThat(typed.run("report", "show", job(), "--human-only").err())
                .matches(
                        "Job \\d+: [\\d,]+ opens and [\\d,]+ clicks by machines are left"
                                + " out\\.\\R");
    }

    @Test
    void peopleBehindALinkAreAsManyAsItSays() throws IOException {
        var link = typed.json("report", "links", job()).get(0);
        var url = link.get("url").asString();
        var people = typed.json("report", "people", job(), "--event", "click", "--link", url);
        assertThat(people).hasSize(link.get("uniqueClicks").asInt());
        var out = home.resolve("people.csv");
        typed.json(
                "report",
                "people",
                job(),
                "--event",
                "click",
                "--link",
                url,
                "--out",
                out.toString());
        assertThat(Files.readAllLines(out)).hasSize(people.size() + 1);
        assertThat(typed.run("report", "people", job(), "--event", "open", "--link", url).code())
                .isEqualTo(2);
        assertThat(
                        typed.run("report", "people", job(), "--event", "click", "--link", "none")
                                .code())
                .isEqualTo(1);
    }

    @Test
    void peopleOfAPartAreAsManyAsItSays() {
        var domain = typed.json("report", "domains", job()).get(0);
        var list = typed.json("report", "lists", job()).get(0);
        var asTyped = domain.get("domain").asString().toUpperCase(Locale.ROOT);
        assertThat(people("open", "--domain", asTyped))
                .hasSize(domain.get("opened").asInt())
                .allSatisfy(one ->
                        assertThat(one.get("email").asString())
                                .endsWith("@" + domain.get("domain").asString()));
        assertThat(people("sent", "--mailed-by", list.get("listId").asString()))
                .hasSize(list.get("sent").asInt());
        assertThat(people("sent", "--mailed-by", "0")).isEmpty();
        assertThat(
                        typed.run(
                                        "report",
                                        "people",
                                        job(),
                                        "--event",
                                        "sent",
                                        "--mailed-by",
                                        "1",
                                        "--domain",
                                        "example.org")
                                .code())
                .as("one at a time")
                .isEqualTo(2);
    }

    private static JsonNode people(String event, String option, String value) {
        return typed.json("report", "people", job(), "--event", event, option, value);
    }

    @Test
    void domainsAndHoursAddUpToTheJob() {
        long sent = 0;
        for (var domain : typed.json("report", "domains", job())) {
            assertThat(domain.propertyNames())
                    .containsExactly("domain", "sent", "delivered", "bounced", "opened", "clicked");
            sent += domain.get("sent").asLong();
        }
        assertThat(sent).isEqualTo(first.get("sent").asLong());
        long opens = 0;
        var hours = typed.json("report", "hours", job(), "--zone", "Asia/Kathmandu");
        for (var hour : hours) {
            assertThat(hour.propertyNames()).containsExactly("day", "hour", "opens", "clicks");
            opens += hour.get("opens").asLong();
        }
        assertThat(hours).hasSize(168);
        assertThat(opens).isEqualTo(first.get("totalOpens").asLong());
        assertThat(typed.run("report", "domains", job(), "--limit", "1").out())
                .startsWith("DOMAIN");
        assertThat(typed.run("report", "hours", job()).out()).startsWith("DAY");
    }

    @Test
    void peopleAreShownInPages() {
        var all = typed.json("report", "people", job(), "--event", "OPEN");
        var page = typed.json("report", "people", job(), "--event", "open", "--limit", "3");
        assertThat(page).hasSize(3);
        var email = page.get(2).get("email").asString();
        assertThat(typed.json("report", "people", job(), "--event", "open", "--search", email))
                .containsExactly(page.get(2));
        var next =
                typed.json(
                        "report",
                        "people",
                        job(),
                        "--event",
                        "open",
                        "--limit",
                        "1",
                        "--after",
                        page.get(2).get("subscriberId").asString());
        assertThat(next.get(0)).isEqualTo(all.get(3));
        assertThat(typed.run("report", "people", job(), "--event", "opens").code()).isEqualTo(2);
        assertThat(typed.run("report", "people", job()).code()).isEqualTo(2);
    }

    @Test
    void whatBecameOfAllMessagesToSomeoneIsShown() {
        var clicker = typed.json("report", "people", job(), "--event", "click").get(0);
        var email = clicker.get("email").asString();

        var history = typed.json("report", "subscriber", email.toUpperCase(Locale.ROOT));

        assertThat(history.propertyNames())
                .containsExactly("email", "key", "events", "status", "attributes", "lists");
        assertThat(history.get("events").findValuesAsString("event")).contains("click", "sent");
        assertThat(history.get("events").findValuesAsString("machine"))
                .hasSize(history.get("events").size());
        var human = typed.json("report", "subscriber", email, "--human-only").get("events");
        assertThat(human.findValuesAsString("machine")).isNotEmpty().containsOnly("false");
        assertThat(typed.run("report", "subscriber", email).out()).contains("https://");
    }

    @Test
    void jobsAreComparedInTheOrderGiven() {
        var other = typed.json("report", "ls").get(1).get("jobId").asString();

        var compared = typed.json("report", "compare", other, job());

        assertThat(compared.findValuesAsString("jobId")).containsExactly(other, job());
        assertThat(typed.run("report", "compare", other, job()).out()).contains(other, job());
    }

    @Test
    void aReportIsWrittenInEachFormat() {
        for (var format : List.of("csv", "xlsx", "pdf", "html")) {
            var file = home.resolve("report." + format);
            var written =
                    typed.json(
                            "report",
                            "export",
                            job(),
                            "--format",
                            format,
                            "--out",
                            file.toString());

            assertThat(written.get("jobId").asString()).isEqualTo(job());
            assertThat(written.get("format").asString()).isEqualTo(format);
            assertThat(written.get("file").asString()).isEqualTo(file.toString());
            assertThat(file).isNotEmptyFile();
        }
        assertThat(home.resolve("report.csv"))
                .content()
                .contains("people,sent,,," + first.get("sent").asString() + ",,")
                .doesNotContain("@example.");
        assertThat(home.resolve("report.html")).content().doesNotContain("@example.");
        assertThat(typed.run("report", "export", job(), "--format", "doc", "--out", "x").code())
                .isEqualTo(2);
        assertThat(typed.run("report", "export", "1", "--format", "csv", "--out", "x").code())
                .isEqualTo(1);
    }

    @Test
    void allIsPushedToADatabaseAndThePasswordToldNowhere() throws Exception {
        var there = TestPostgres.fresh();
        typed.with("MAILWRIGHT_PUSH_PASSWORD", TestPostgres.PASSWORD);
        String[] push = {"report", "push", "--to", there.url(TestPostgres.GUARDED), "--verbose"};

        var pushed = typed.json(push);

        assertThat(pushed.propertyNames())
                .containsExactly(
                        "target", "schema", "jobs", "links", "people", "told", "events", "days",
                        "seconds");
        assertThat(pushed.get("schema").asString()).isEqualTo("mailwright");
        for (var what : List.of("jobs", "events")) {
            assertThat(pushed.get(what)).isEqualTo(synced.get(what));
        }
        assertThat(there.one("select count(*) from mailwright.event"))
                .isEqualTo(synced.get("events").asString());
        assertThat(
                        there.one(
                                "select counted from mailwright.job_figure where name = 'sent' and"
                                        + " job_id = "
                                        + job()))
                .isEqualTo(first.get("sent").asString());
        var again = typed.run(push);
        assertThat(again.out()).startsWith("0 jobs, 0 links, 0 people and 0 events");
        typed.with("MAILWRIGHT_PUSH_PASSWORD", "not " + TestPostgres.PASSWORD);
        var refused = typed.run(push);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.line()).contains("jdbc:postgresql://localhost:");
        assertThat(pushed + again.toString() + refused).doesNotContain(TestPostgres.PASSWORD);
        assertThat(home.resolve("logs").resolve("mailwright.log"))
                .content()
                .doesNotContain(TestPostgres.PASSWORD);
    }

    @Test
    void anUnknownJobIsSaid() {
        for (var command : List.of("show", "links", "compare")) {
            var result = typed.run("report", command, "5");
            assertThat(result.code()).isEqualTo(1);
            assertThat(result.line()).contains("Job 5");
        }
        assertThat(typed.run("report").code()).isEqualTo(2);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        var result = typed.run("sync", "--from", "2026-02-01", "--to", "2026-01-01");
        assertThat(result.code()).isEqualTo(2);
    }
}
