package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.server.LateJob;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

class SendCommandsTest {
    private static final String HTML =
            "<p><a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    @TempDir Path home;
    private LocalServer server;
    private Typed typed;

    @BeforeEach
    void open() throws IOException {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
        typed.run("list", "add", "Spring");
        typed.run("list", "add", "Never");
        push("March", HTML);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void push(String name, String html) throws IOException {
        var file = Files.writeString(home.resolve(name + ".html"), html).toString();
        typed.json("email", "push", file, "--name", name, "--subject", "News");
    }

    @Test
    void aSendIsMadeAndShownWithThePromisedFields() {
        var send =
                typed.json(
                        "send",
                        "1",
                        "--list",
                        "spring",
                        "--suppress",
                        "Never",
                        "--from-name",
                        "Books",
                        "--from-email",
                        "news@example.org",
                        "--at",
                        "12/24/2090 17:35",
                        "--yes");

        assertThat(send.propertyNames())
                .containsExactly(
                        "jobId",
                        "emailId",
                        "lists",
                        "suppress",
                        "fromName",
                        "fromEmail",
                        "at",
                        "test",
                        "state",
                        "reason",
                        "askedAt",
                        "job");
        assertThat(send.get("jobId").asLong()).isPositive();
        assertThat(send.get("at").asString()).isEqualTo("2090-12-24T23:35:00Z");
        assertThat(send.get("lists").get(0).get("name").asString()).isEqualTo("Spring");
        assertThat(send.get("suppress").get(0).get("name").asString()).isEqualTo("Never");

        var shown = typed.json("send", "show", send.get("jobId").asString());
        assertThat(shown.get("job").propertyNames())
                .containsExactly("state", "subject", "sent", "delivered");
        assertThat(shown.get("job").get("state").asString()).isEqualTo("scheduled");
        assertThat(typed.json("send", "ls").get(0)).isEqualTo(shown);
        assertThat(typed.run("send", "ls").out()).contains("Spring", "scheduled");
    }

    @Test
    void nothingIsSentWithoutAYes() {
        var refused = typed.run("send", "1", "--list", "Spring");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.line()).contains("--yes");
        assertThat(typed.json("send", "ls")).isEmpty();
    }

    @Test
    void aSenderStandsInOneLine() {
        var refused =
                typed.run(
                        "send",
                        "1",
                        "--list",
                        "Spring",
                        "--from-name",
                        "Ann\nBcc: eve@example.org",
                        "--yes");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("The sender's name holds a line break");
        assertThat(typed.json("send", "ls")).isEmpty();
    }

    @Test
    void whatTheAccountRefusesIsSaidAndKept() throws IOException {
        push("Bare", "<p>Hello</p>");

        var bare = typed.run("send", "2", "--list", "Spring", "--yes", "--despite-errors");
        assertThat(bare.code()).isEqualTo(1);
        assertThat(bare.line()).contains("A profile center link is missing", "941");
        var unknown = typed.run("send", "99", "--list", "Spring", "--yes", "--despite-errors");
        assertThat(unknown.line()).contains("940");

        var sends = typed.json("send", "ls");
        assertThat(sends.findValuesAsString("state")).containsExactly("refused", "refused");
        assertThat(sends.get(1).get("reason").asString()).contains("profile center");
        assertThat(sends.get(1).get("jobId").isNull()).isTrue();
    }

    @Test
    void whatCannotBeMeantIsRefusedHere() {
        assertThat(typed.run("send", "1", "--list", "Nowhere", "--yes").line()).contains("Nowhere");
        assertThat(
                        typed.run(
                                        "send",
                                        "1",
                                        "--list",
                                        "Spring",
                                        "--at",
                                        "1/1/2001 10:00",
                                        "--yes")
                                .line())
                .contains("passed");
        assertThat(typed.run("send", "show", "7").line()).contains("7");
        assertThat(typed.json("send", "ls")).isEmpty();
    }

    @Test
    void theLedgerIsReadOffline() {
        var job = typed.json("send", "1", "--list", "Spring", "--test", "--yes").get("jobId");
        server.close();

        assertThat(typed.json("send", "ls").get(0).get("state").asString()).isEqualTo("made");
        assertThat(typed.json("send", "show", job.asString()).get("job").isNull()).isTrue();
        assertThat(typed.run("send", "1", "--list", "Spring", "--yes").code()).isEqualTo(1);
    }

    @Test
    void whatIsOverdueIsToldAndGoesOutOrNeverAsIsSaid() {
        server.close();
        LateJob.fill(
                home.resolve("late"), 2, Instant.parse("2020-02-03T10:00:00Z"), JobState.PAUSED);
        server = Typed.server(home.resolve("late"));
        typed = Typed.withAccount(home.resolve("other"), server);

        assertThat(typed.run("send", "ls").err())
                .contains("Job 2030001, e-mail 1 March, is overdue since 2020-02-03T10:00:00Z")
                .contains("send release 2030001", "send cancel 2030002");
        var unsure = typed.run("send", "release", "2030001");
        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.line()).contains("Job 2030001, e-mail 1 March", "--yes");
        assertThat(typed.run("send", "cancel", "2030002").code()).isEqualTo(2);

        var released = typed.json("send", "release", "2030001", "--yes");
        assertThat(released.propertyNames())
                .containsExactly("jobId", "emailId", "emailName", "subject", "at", "decision");
        assertThat(released.get("decision").asString()).isEqualTo("released");
        assertThat(typed.run("send", "cancel", "2030002", "--yes").out())
                .contains("Job 2030002 is canceled");
        assertThat(typed.run("send", "ls").err()).isEmpty();
        var decided = typed.run("send", "release", "2030002", "--yes");
        assertThat(decided.code()).isEqualTo(1);
        assertThat(decided.line()).contains("Job 2030002 does not wait");
    }

    @Test
    void whatTheSampleAccountIsToSendIsSentBeforeTheCommandEnds() {
        var sample = home.resolve("sample");
        var own = Typed.in(sample);
        var id = own.json("email", "ls").get(0).get("emailId").asString();

        var job = own.json("send", id, "--list", "All Subscribers", "--yes").get("jobId").asLong();

        var kept = sample.resolve("server").resolve("account.db");
        try (var store = Store.open(kept, InstantSource.system())) {
            assertThat(store.read(tables -> tables.jobs().find(job)).orElseThrow().state())
                    .isEqualTo(JobState.COMPLETE);
        }
    }

    @Test
    void aMessageIsTriggered() {
        try (var store = Store.open(home.resolve("server/account.db"), InstantSource.system())) {
            definition(store);
            person(store, "gone@example.org", Status.UNSUBSCRIBED);

            var queued =
                    typed.json(
                            "trigger",
                            "welcome",
                            "--to",
                            "ann@example.org",
                            "--set",
                            "First Name=Ann",
                            "--set",
                            "Order=a=b");

            assertThat(queued.propertyNames()).containsExactly("key", "email", "queued");
            var given =
                    store.<Map<String, String>>read(tables -> {
                        long job = tables.definitions().find("welcome").orElseThrow().job();
                        long ann = tables.subscribers().find("ann@example.org").orElseThrow().id();
                        return tables.recipients().find(job, 1, ann).orElseThrow().given();
                    });
            assertThat(given).containsEntry("First Name", "Ann").containsEntry("Order", "a=b");
        }
        var nobody = typed.run("trigger", "welcome", "--to", "gone@example.org");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.line()).contains("gone@example.org: 1 Unsubscribed", "973");
        assertThat(typed.run("trigger", "none", "--to", "ann@example.org").line()).contains("970");
    }

    private static void definition(Store store) {
        store.change(tables -> {
            new io.mailwright.server.engine.Definitions(tables)
                    .add(
                            "welcome",
                            new io.mailwright.domain.send.DefinitionValues(
                                    "Welcome",
                                    null,
                                    io.mailwright.domain.send.DefinitionStatus.ACTIVE,
                                    true,
                                    null,
                                    null,
                                    1L,
                                    2L,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
            return tables;
        });
    }

    private static void person(Store store, String email, Status status) {
        store.change(tables -> {
            long id = tables.subscribers().create(email, EmailType.HTML, Map.of()).id();
            tables.memberships().put(1, id, status, null, tables.now());
            return id;
        });
    }

    @Test
    void aDryRunCountsChecksAndRehearsesAndSendsNothing() {
        typed.run("subscriber", "add", "ann@example.org", "--list", "Spring");
        typed.run("subscriber", "add", "bea@example.org", "--list", "Spring");
        typed.run("subscriber", "add", "bea@example.org", "--list", "Never");
        typed.run("sync");

        var run =
                typed.json(
                        "send",
                        "1",
                        "--list",
                        "Spring",
                        "--suppress",
                        "Never",
                        "--dry-run",
                        "--rehearse");

        assertThat(run.propertyNames())
                .containsExactly(
                        "emailId",
                        "people",
                        "sources",
                        "twice",
                        "suppressed",
                        "leftOut",
                        "score",
                        "errors",
                        "advice",
                        "rehearsal");
        assertThat(run.get("people").asLong()).isEqualTo(1);
        assertThat(run.get("suppressed").asLong()).isEqualTo(1);
        assertThat(run.get("leftOut").get(0).get("code").asInt()).isEqualTo(27);
        assertThat(run.get("rehearsal").get("built").asLong()).isEqualTo(1);
        assertThat(typed.json("send", "ls")).isEmpty();
    }

    @Test
    void whereNobodyIsThatIsSaid() {
        typed.run("subscriber", "add", "ann@example.org", "--list", "Spring");
        typed.run("sync");

        var sent = typed.run("send", "1", "--list", "Never", "--yes");

        assertThat(sent.code()).isZero();
        assertThat(sent.err()).contains("Nobody is on these lists");
        assertThat(typed.run("send", "1", "--list", "Spring", "--yes").err()).isEmpty();
    }

    @Test
    void oneSubscriberIsSentToOnce() {
        typed.run("subscriber", "add", "ann@example.org", "--list", "Spring");
        typed.run("sync");

        assertThat(typed.run("send", "single", "1", "--to", "ann@example.org").code()).isEqualTo(2);
        var send = typed.json("send", "single", "1", "--to", "ann@example.org", "--yes");

        assertThat(send.get("state").asString()).isEqualTo("made");
        assertThat(typed.run("send", "single", "1", "--to", "x@example.org", "--yes").code())
                .isEqualTo(1);
    }

    @Test
    void aFrozenSendWantsSomebodyElsesRelease() {
        typed.run("sync");
        var file = home.resolve("march.send").toString();

        var frozen = typed.json("send", "1", "--list", "Spring", "--freeze", file);

        assertThat(frozen.get("released").asBoolean()).isFalse();
        assertThat(frozen.get("lists").get(0).get("name").asString()).isEqualTo("Spring");
        assertThat(typed.run("send", "frozen", file).out()).contains("of Spring, at once");
        var over = typed.run("send", "1", "--list", "Never", "--freeze", file);
        assertThat(over.code()).isEqualTo(1);
        assertThat(over.line()).contains("there already");
        assertThat(typed.run("send", "frozen", home + "/none").line()).contains("no such file");
        assertThat(typed.json("send", "frozen", file, "--release").get("remarks")).hasSize(1);
        var url = server.url().toString();
        typed.run("account", "add", "Other", "--url", url, "--username", "anna");
        var elsewhere = typed.run("send", "frozen", file, "--release", "--account", "Other");
        assertThat(elsewhere.line()).contains("frozen for the account Own");
        var refused = typed.run("send", "frozen", file, "--send", "--yes", "--account", "Own");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.line()).contains("somebody else");
        assertThat(typed.json("send", "ls", "--account", "Own")).isEmpty();
    }

    @Test
    void aReleasedSendIsMadeOnce() {
        typed.run("sync");
        var other = Typed.withAccount(home.resolve("other"), server);
        var file = home.resolve("march.send").toString();
        typed.json("send", "1", "--list", "Spring", "--freeze", file);
        assertThat(other.json("send", "frozen", file, "--release").get("released").asBoolean())
                .isTrue();

        var send = typed.json("send", "frozen", file, "--send", "--yes");
        var again = typed.run("send", "frozen", file, "--send", "--yes");

        assertThat(send.get("jobId").asLong()).isPositive();
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.line()).contains("already");
        assertThat(typed.json("send", "ls")).hasSize(1);
        assertThat(other.run("send", "frozen", file, "--send", "--yes").line())
                .contains("another computer");
    }

    @Test
    void whatTheChecksFindIsNotAskedForUnlessTold() throws IOException {
        push("Bare", "<p>Hello</p>");

        var checked = typed.run("send", "2", "--list", "Spring", "--yes");
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.line()).contains("would refuse it", "Mend the e-mail first");
        assertThat(typed.json("send", "ls")).isEmpty();
        typed.run("send", "2", "--list", "Spring", "--yes", "--despite-errors");
        assertThat(typed.json("send", "ls").get(0).get("state").asString()).isEqualTo("refused");
    }

    @Test
    void everybodyInAFileGetsAMessageOfADefinition() throws IOException {
        typed.run("subscriber", "add", "ann@example.org", "--list", "Spring");
        typed.run("sync");
        assertThat(
                        typed.run(
                                        "send",
                                        "test",
                                        "1",
                                        "--to",
                                        "boss@example.org",
                                        "--as",
                                        "ann@example.org",
                                        "--list",
                                        "Spring")
                                .code())
                .isZero();
        var file =
                Files.writeString(
                        home.resolve("people.csv"),
                        "Email Address,First Name\ncid@example.org,Cid\nwrong,W\n");

        var result =
                typed.run(
                        "trigger", "mailwright-test-1", "--recipients", file.toString(), "--json");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.json().get("queued").asLong()).isEqualTo(1);
        assertThat(result.json().get("notSent").get(0).get("reason").asString())
                .isEqualTo("5 Invalid Email Address");
        assertThat(typed.run("trigger", "--resume", "1").code()).isEqualTo(3);
    }
}
