package io.mailwright.service.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.mailwright.cache.TriggeredStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.TriggeredPeople;
import io.mailwright.domain.send.TriggeredRow;
import io.mailwright.domain.send.TriggeredRow.State;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.service.Progress;
import io.mailwright.service.send.LossyLine.Fate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What became of each row of a file is known, and nobody is sent to twice. */
class TriggeredBatchesTest {
    @TempDir static Path folder;
    private static SendAccount account;
    private static TriggeredBatches batches;

    @BeforeAll
    static void open() {
        account = new SendAccount(folder, new DeliverTo.Hold());
        long list = account.list("Weekly");
        account.person("Dan", Status.UNSUBSCRIBED, Map.of(list, Status.ACTIVE));
        long email = account.email("<p>Hi %%First Name%%</p>");
        var triggered = new TriggeredSendService(account.api);
        triggered.add(
                "welcome",
                new DefinitionValues(
                        "Welcome",
                        null,
                        DefinitionStatus.ACTIVE,
                        null,
                        null,
                        null,
                        email,
                        list,
                        null,
                        null,
                        null,
                        null,
                        null));
        batches = new TriggeredBatches(triggered, account.copy);
    }

    @AfterAll
    static void close() {
        account.close();
    }

    @BeforeEach
    void begin() {
        account.line.revive();
    }

    private static TriggeredPeople file(String rows) throws IOException {
        return TriggeredBatches.read(
                Files.writeString(
                        folder.resolve("people.csv"), "First Name,Email Address\n" + rows));
    }

    private static Map<String, String> reasons(long batch, State state) {
        return batches.rows(batch, state).stream()
                .collect(Collectors.toMap(TriggeredRow::email, TriggeredRow::reason));
    }

    @Test
    void eachRowHasAResult() throws IOException {
        var batch =
                batches.send(
                        "welcome",
                        file(
                                """
                                Ann,ann@example.org
                                Dan,dan@example.org
                                ,
                                Ann,ANN@example.org
                                Bad,not an address
                                """),
                        Progress.NONE);

        assertThat(reasons(batch.id(), State.QUEUED)).containsOnlyKeys("ann@example.org");
        assertThat(reasons(batch.id(), State.REFUSED))
                .containsEntry("dan@example.org", "1 Unsubscribed")
                .containsEntry("ANN@example.org", "6 Duplicate Email")
                .containsEntry("", "4 Missing Email Address")
                .containsEntry("not an address", "5 Invalid Email Address");
        assertThat(batch.count(State.PENDING) + batch.count(State.UNCERTAIN)).isZero();
        assertThat(batches.all()).contains(batch);
        assertThat(batches.reasons(batch.id()))
                .containsExactly(
                        entry("1 Unsubscribed", 1L),
                        entry("4 Missing Email Address", 1L),
                        entry("5 Invalid Email Address", 1L),
                        entry("6 Duplicate Email", 1L));
    }

    /** What a spreadsheet saves in the west of Europe: a letter lost is a letter in a message. */
    @Test
    void aFileIsReadHoweverItIsWritten() throws IOException {
        var text =
                "Kundenliste\n\nEmail Address;First Name\ngr\u00fc@example.org;J\u00fcrgen Gr\u00fc\u00df\n";
        for (var bytes :
                List.of(
                        text.getBytes(Charset.forName("windows-1252")),
                        ("\ufeff" + text.replace(';', '\t')).getBytes(StandardCharsets.UTF_16LE),
                        ("\ufeff" + text).getBytes(StandardCharsets.UTF_8))) {
            var people = TriggeredBatches.read(Files.write(folder.resolve("any.csv"), bytes));

            assertThat(people.rows())
                    .containsExactly(
                            new TriggeredRow(
                                    4,
                                    "gr\u00fc@example.org",
                                    Map.of("First Name", "J\u00fcrgen Gr\u00fc\u00df"),
                                    State.PENDING,
                                    ""));
        }
    }

    @Test
    void aValueWithoutAHeadingIsNotPassedOver() throws IOException {
        var people = file("Ann,ann@example.org,,\nM\u00fcller, Eva,eva@example.org\n");

        assertThat(people.rows())
                .extracting(TriggeredRow::reason)
                .containsExactly("", "A value stands under no heading");
    }

    @Test
    void aFileThatIsNoneIsSaidToBe() throws IOException {
        assertThatThrownBy(() -> TriggeredBatches.read(folder.resolve("none.csv")))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("no such file");
        var twice =
                Files.writeString(folder.resolve("twice.csv"), "Email,Name,name\na@b.org,A,B\n");
        assertThatThrownBy(() -> TriggeredBatches.read(twice))
                .hasMessageContaining("two columns \"name\"");
        var unnamed = Files.writeString(folder.resolve("unnamed.csv"), "a@b.org,A\nc@d.org,B\n");
        assertThatThrownBy(() -> TriggeredBatches.read(unnamed))
                .hasMessageContaining("Email Address");
    }

    @Test
    void nobodyValidIsNoFailure() throws IOException {
        var batch = batches.send("welcome", file("Dan,dan@example.org\n"), Progress.NONE);

        assertThat(reasons(batch.id(), State.REFUSED))
                .containsEntry("dan@example.org", "1 Unsubscribed");
    }

    @Test
    void whoseAnswerIsLostIsNotAskedForAgain() throws IOException {
        var rows =
                IntStream.range(0, 60)
                        .mapToObj("P,lost%d@example.org\n"::formatted)
                        .collect(Collectors.joining());
        account.line.fates().put("add", Fate.LOSE_ANSWER);

        assertThatThrownBy(() -> batches.send("welcome", file(rows), Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class);

        var broken = batches.all().getFirst();
        assertThat(broken.count(State.UNCERTAIN)).isEqualTo(50);
        assertThat(broken.count(State.PENDING)).isEqualTo(10);
        account.line.revive();
        int asked = account.line.actions().size();
        assertThatThrownBy(() -> batches.send("welcome", file(rows), Progress.NONE))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("trigger --resume " + broken.id());
        assertThat(account.line.actions()).hasSize(asked);
        var done = batches.resume(broken.id(), Progress.NONE);
        assertThat(account.line.actions().size() - asked).isEqualTo(1);
        assertThat(done.count(State.UNCERTAIN)).isEqualTo(50);
        assertThat(done.count(State.QUEUED)).isEqualTo(10);
        assertThat(batches.begin("welcome", file(rows))).as("by intent").isPositive();
    }

    @Test
    void anUnknownDefinitionLeavesEverybodyToBeAskedFor() throws IOException {
        assertThatThrownBy(
                        () -> batches.send("nothing", file("Ann,a@example.org\n"), Progress.NONE))
                .isInstanceOf(Failure.Refused.class);

        var kept = batches.all().getFirst();
        assertThat(kept.count(State.PENDING)).isEqualTo(1);
        assertThat(batches.begin("nothing", file("Ann,a@example.org\n")))
                .as("nothing of it was sent")
                .isEqualTo(kept.id());
    }

    @Test
    void whoWasNotAskedForWithoutAConnectionIsAskedForLater() throws IOException {
        var rows = "Ann,later@example.org\n";
        account.line.fates().put("add", Fate.UNCONNECTED);

        assertThatThrownBy(() -> batches.send("welcome", file(rows), Progress.NONE))
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessage("There is no way there");
        var waiting = batches.all().getFirst();
        assertThat(waiting.count(State.PENDING)).isEqualTo(1);

        account.line.revive();
        var done = batches.send("welcome", file(rows), Progress.NONE);
        assertThat(done.id()).isEqualTo(waiting.id());
        assertThat(done.count(State.QUEUED)).isEqualTo(1);
    }

    @Test
    void whoWasBeingAskedForInACrashIsNotAskedForAgain() {
        var asked = new TriggeredRow(2, "gus@example.org", Map.of(), State.ASKED, "");
        long id =
                new TriggeredStore(account.copy)
                        .create("welcome", "crash.csv", List.of(asked), Instant.now());
        int calls = account.line.actions().size();

        var batch = batches.resume(id, Progress.NONE);

        assertThat(batch.count(State.UNCERTAIN)).isEqualTo(1);
        assertThat(account.line.actions()).hasSize(calls);
    }

    @Test
    void whoIsAskedForStandsInTheLedgerBeforeTheCall() throws IOException {
        var stood = new ArrayList<Long>();
        account.line.watch(() -> stood.add(batches.all().getFirst().count(State.ASKED)));

        batches.send("welcome", file("Ira,ira@example.org\nJon,jon@example.org\n"), Progress.NONE);

        assertThat(stood).containsExactly(2L);
    }

    @Test
    void onePersonStandsInTheLedgerToo() {
        var batch =
                batches.send(
                        "welcome",
                        TriggeredBatches.one(" eve@example.org ", Map.of("First Name", "Eve")),
                        Progress.NONE);

        assertThat(batches.rows(batch.id(), State.QUEUED))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.email()).isEqualTo("eve@example.org");
                    assertThat(row.attributes()).containsEntry("First Name", "Eve");
                });
        assertThat(batch.file()).isEmpty();
        assertThatThrownBy(() -> batches.sendOne("welcome", "dan@example.org", Map.of()))
                .isInstanceOf(Failure.Refused.class)
                .hasMessageContaining("1 Unsubscribed");
    }
}
