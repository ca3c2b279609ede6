package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.cache.ListStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.upload.FormatChoice;
import io.mailwright.domain.upload.Mapping;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadPlan;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Whole uploads through the real server: every row in exactly one state, and the right one. */
class UploadServiceTest {
    private static final Map<String, String> NONE = Map.of();

    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void previewsAndSuggests() {
        var preview =
                account.uploads.preview(
                        account.file("\uFEFFe-mail;First Name;Note\nann@example.org;Ann\n;;;x\n"));

        assertThat(preview.columns()).containsExactly("e-mail", "First Name", "Note");
        assertThat(FormatChoice.of(preview.format()).delimiter()).isEqualTo(';');
        assertThat(preview.byteOrderMark()).isTrue();
        assertThat(preview.bytes()).isEqualTo(51);
        assertThat(preview.rows())
                .containsExactly(List.of("ann@example.org", "Ann", ""), List.of("", "", ""));
    }

    @Test
    void bringsEveryRowToItsOutcome() {
        mixedPeople();
        var file = account.file(mixedFile());

        var foreseen = account.check(file);
        var rows = new ArrayList<UploadRow>();
        account.uploads.check(account.plan(file, UploadMode.ADD_UPDATE), rows::add, Progress.NONE);
        assertThat(account.proxy.seen()).isEmpty();
        var upload = account.upload(file);

        assertCounts(upload, 11, 2, 2, 1, 3, 3);
        assertThat(upload.state()).isEqualTo(UploadState.DONE);
        assertCounts(foreseen, 11, 2, 2, 1, 3, 3);
        assertThat(foreseen.dryRun()).isTrue();
        assertThat(account.uploads.rows(upload.id(), null, 0, 100)).isEqualTo(rows);
    }

    @Test
    void domainsWithLettersOfAnyLanguageArriveAsTheyAreWritten() {
        var file =
                account.file(
                        "Email Address,First Name\njuergen@bücher.example,Jürgen\nl@δοκιμή.gr,Λ\n");

        assertThat(account.upload(file).created()).isEqualTo(2);
        assertThat(account.stored("juergen@bücher.example").email())
                .isEqualTo("juergen@bücher.example");
        assertThat(account.stored("l@δοκιμή.gr").attributes()).containsEntry("First Name", "Λ");
        account.sync();
        assertThat(account.check(file).unchanged()).isEqualTo(2);
    }

    @Test
    void givesLineColumnValueAndReason() {
        mixedPeople();
        var upload = account.upload(account.file(mixedFile()));

        assertThat(account.uploads.rows(upload.id(), RowState.REJECTED, 0, 10))
                .extracting(UploadRow::line, UploadRow::column, UploadRow::value, UploadRow::reason)
                .containsExactly(
                        tuple(
                                2L,
                                "Email Address",
                                "twice@example.org",
                                "Twice in this file: line 12 is used."),
                        tuple(9L, "Email Address", "nobody", "No e-mail address: there is no @."),
                        tuple(
                                10L,
                                "Joined",
                                "04/2026",
                                "No date. Expected one like 4/23/2026 (month/day/year) or"
                                        + " 2026-04-23."));
        assertThat(account.uploads.rows(upload.id(), RowState.SKIPPED, 0, 10))
                .extracting(UploadRow::reason)
                .containsExactly(
                        "Unsubscribed from this list: left as they are.",
                        "Unsubscribed from everything: left as they are.",
                        "On the Master Unsubscribe list: never mailed again.");
    }

    private void mixedPeople() {
        account.person("old@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Bonn"));
        account.person(
                "same@example.org",
                Status.ACTIVE,
                Status.ACTIVE,
                Map.of("City", "Bonn", "Joined", "3/4/2026"));
        account.person("held@example.org", Status.HELD, Status.HELD, NONE);
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, NONE);
        account.person("gone@example.org", Status.UNSUBSCRIBED, null, NONE);
        account.blocked("blocked@example.org");
        account.sync();
    }

    private static String mixedFile() {
        return """
        Email Address,City,Joined
        twice@example.org,Ulm,
        OLD@example.org,Köln,
        same@example.org,Bonn,2026-03-04
        held@example.org,Kiel,
        left@example.org,Jena,
        gone@example.org,Jena,
        blocked@example.org,Jena,
        nobody,Jena,
        date@example.org,Jena,04/2026
        new@example.org,"Frankfurt, Main",3/4/2026
        Twice@Example.org,Trier,
        """;
    }

    @Test
    void storesValuesAndKeepsStatuses() {
        mixedPeople();
        account.upload(account.file(mixedFile()));

        assertThat(account.stored("new@example.org").attributes())
                .containsEntry("City", "Frankfurt, Main")
                .containsEntry("Joined", "3/4/2026");
        assertThat(account.stored("old@example.org").attributes()).containsEntry("City", "Köln");
        assertThat(account.stored("twice@example.org").attributes()).containsEntry("City", "Trier");
        assertThat(account.statusOnList("new@example.org")).isEqualTo(Status.ACTIVE);
        assertThat(account.statusOnList("held@example.org")).isEqualTo(Status.HELD);
        assertThat(account.statusOnList("left@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnAll("gone@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnList("gone@example.org")).isNull();
    }

    @Test
    void secondUploadChangesNothing() {
        var file = account.file("Email Address,City\na@example.org,Bonn\nb@example.org,Ulm\n");
        assertThat(account.upload(file).created()).isEqualTo(2);

        assertThat(account.check(file).unchanged()).isEqualTo(2);
        account.proxy.forget();
        assertThat(account.upload(file).unchanged()).isEqualTo(2);
        assertThat(account.proxy.addresses("add")).isEmpty();
        assertThat(account.proxy.addresses("edit")).isEmpty();
    }

    @Test
    void blankCellsKeepTheOldValue() {
        account.person(
                "a@example.org",
                Status.ACTIVE,
                Status.ACTIVE,
                Map.of("City", "Bonn", "Region", "North"));
        account.sync();

        var upload =
                account.upload(account.file("Email Address,City,Region\na@example.org,,south\n"));

        assertThat(upload.updated()).isEqualTo(1);
        assertThat(account.stored("a@example.org").attributes())
                .containsEntry("City", "Bonn")
                .containsEntry("Region", "South");
    }

    @Test
    void addOnlyAndUpdateOnly() {
        account.person("old@example.org", Status.ACTIVE, Status.ACTIVE, NONE);
        account.sync();
        var file = account.file("Email Address,City\nold@example.org,Bonn\nnew@example.org,Ulm\n");

        var foreseen =
                account.uploads.check(account.plan(file, UploadMode.UPDATE_ONLY), Progress.NONE);
        assertCounts(foreseen, 2, 0, 1, 0, 1, 0);
        assertCounts(account.upload(file, UploadMode.UPDATE_ONLY), 2, 0, 1, 0, 1, 0);
        assertCounts(account.upload(file, UploadMode.ADD_ONLY), 2, 1, 0, 0, 1, 0);
        assertThat(account.stored("old@example.org").attributes()).containsEntry("City", "Bonn");
    }

    @Test
    void believesTheAccountWhereTheCacheIsOldAndSaysSo() {
        account.person("same@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Bonn"));
        account.person("never@example.org", Status.ACTIVE, Status.ACTIVE, NONE);
        account.person("off@example.org", Status.ACTIVE, Status.ACTIVE, NONE);
        account.sync();
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, NONE);
        account.person("there@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Bonn"));
        account.person("all@example.org", Status.UNSUBSCRIBED, null, NONE);
        account.blocked("blocked@example.org");
        account.blocked("never@example.org");
        account.person("never@example.org", Status.UNSUBSCRIBED, Status.ACTIVE, NONE);
        account.person("off@example.org", Status.UNSUBSCRIBED, Status.ACTIVE, NONE);
        var file =
                account.file(
                        """
                        Email Address,City
                        left@example.org,Jena
                        there@example.org,Bonn
                        blocked@example.org,Jena
                        all@example.org,Jena
                        same@example.org,Bonn
                        never@example.org,Jena
                        off@example.org,Jena
                        """);

        assertCounts(account.check(file), 7, 4, 2, 1, 0, 0);
        var upload = account.upload(file);

        assertCounts(upload, 7, 0, 0, 2, 5, 0);
        assertThat(account.uploads.otherwise(upload.id())).isEqualTo(6);
        assertThat(account.uploads.explained(upload.id(), 10))
                .extracting(UploadRow::email, UploadRow::state, UploadRow::reason)
                .containsExactly(
                        tuple(
                                "left@example.org",
                                RowState.SKIPPED,
                                "Unsubscribed from this list: left as they are."
                                        + " The local copy did not know that."),
                        tuple(
                                "there@example.org",
                                RowState.UNCHANGED,
                                "Was on this list already. The local copy did not know that."),
                        tuple(
                                "blocked@example.org",
                                RowState.SKIPPED,
                                "On the Master Unsubscribe list: never mailed again."
                                        + " The local copy did not know that."),
                        tuple(
                                "all@example.org",
                                RowState.SKIPPED,
                                "Unsubscribed from everything: left as they are."
                                        + " The local copy did not know that."),
                        tuple(
                                "never@example.org",
                                RowState.SKIPPED,
                                "Unsubscribed from everything: left as they are."
                                        + " The local copy did not know that."),
                        tuple(
                                "off@example.org",
                                RowState.SKIPPED,
                                "Unsubscribed from everything: left as they are."
                                        + " The local copy did not know that."));
        assertThat(account.statusOnList("left@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnAll("all@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.stored("off@example.org").attributes()).doesNotContainKey("City");
        assertCounts(account.check(file), 7, 0, 0, 2, 5, 0);
    }

    @Test
    void theListsFiguresAreTheAccountsOwnAfterwards() {
        account.person("elsewhere@example.org", Status.ACTIVE, Status.ACTIVE, NONE);
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        account.upload(account.file("Email Address\na@example.org\n"));

        var lists = new ListStore(account.cache).all();
        assertThat(lists).extracting(list -> list.counts().subscribers()).containsExactly(2L, 2L);
        assertThat(lists).allMatch(list -> !list.asOf().isBefore(before));
    }

    @Test
    void figuresThatCannotBeReadAgainCountTheChangeAndStayAsOld() {
        var before = new ListStore(account.cache).find(account.list).orElseThrow();
        account.proxy.fate(call ->
                call.action().equals("retrieve") && call.address().isEmpty()
                        ? LossyProxy.Fate.LOSE_REQUEST
                        : LossyProxy.Fate.PASS);

        assertThat(account.upload(account.file("Email Address\na@example.org\n")).created())
                .isEqualTo(1);

        var after = new ListStore(account.cache).find(account.list).orElseThrow();
        assertThat(after.counts().subscribers()).isEqualTo(1);
        assertThat(after.asOf()).isEqualTo(before.asOf());
    }

    @Test
    void addsAgainWhoHasLeftSinceTheSync() {
        account.person("a@example.org", Status.ACTIVE, Status.ACTIVE, NONE);
        account.sync();
        account.store.change(tables -> {
            tables.memberships()
                    .remove(
                            account.list,
                            tables.subscribers().find("a@example.org").orElseThrow().id());
            return 0;
        });

        assertThat(
                        account.upload(account.file("Email Address,City\na@example.org,Ulm\n"))
                                .created())
                .isEqualTo(1);
    }

    @Test
    void aFileChangedSinceItsColumnsWereMatchedIsNotRead() throws IOException {
        var file = account.file("Email Address\na@example.org\nb@example.org\n");
        var plan =
                account.plan(file, UploadMode.ADD_UPDATE)
                        .seen(account.uploads.preview(file).stamp());
        assertThat(account.uploads.check(plan, Progress.NONE).rows()).isEqualTo(2);
        Files.writeString(file, "Email Address\na@example.org\n");

        for (var use :
                List.<Consumer<UploadPlan>>of(
                        one -> account.uploads.check(one, Progress.NONE),
                        one -> account.uploads.inspect(one, Progress.NONE),
                        one -> account.uploads.begin(one, Progress.NONE))) {
            assertThatThrownBy(() -> use.accept(plan))
                    .isInstanceOf(Failure.FileUnusable.class)
                    .hasMessageContaining("changed since");
        }
        assertThat(account.uploads.history()).isEmpty();
    }

    @Test
    void constantsGoToEveryRow() {
        var file = account.file("Email Address\na@example.org\n");
        var plan =
                new UploadPlan(
                        file,
                        account.list,
                        new Mapping(
                                Map.of("Email Address", "Email Address"),
                                Map.of("region", "north")),
                        UploadMode.ADD_UPDATE);

        account.uploads.run(account.uploads.begin(plan, Progress.NONE), Progress.NONE);

        assertThat(account.stored("a@example.org").attributes()).containsEntry("Region", "North");
    }

    @Test
    void mendedRejectsAreUploadedAgain() throws IOException {
        var file =
                account.file(
                        """
                        \uFEFFEmail Address;City;City;Joined
                        ann.example.org;"a;b ""c""
                        d"; x ;
                        bob@example.org;=1+1;;04/2026
                        c@example.org
                        short
                        d@example.org;1;2;;5
                        c@example.org;Ulm
                        """
                                .replace("\n", "\r\n"));
        var upload = account.upload(file);
        assertCounts(upload, 6, 1, 0, 0, 0, 5);

        var rejects =
                account.uploads.outcomes().writeRejects(upload.id(), folder.resolve("rejects.csv"));
        assertThat(account.uploads.show(upload.id()).rejectsFile()).isEqualTo(rejects);
        assertThat(Files.readString(rejects))
                .isEqualTo(
                        """
                        \uFEFFEmail Address;City;City;Joined;Line;Reason
                        ann.example.org;"a;b ""c""
                        d"; x ;;2;Email Address: No e-mail address: there is no @.
                        bob@example.org;=1+1;;04/2026;4;Joined: No date. Expected one like \
                        4/23/2026 (month/day/year) or 2026-04-23.
                        short;;;;6;Email Address: No e-mail address: there is no @.
                        d@example.org;1;2;;5;7;The row has 5 cells, the heading only 4. \
                        A value that holds the delimiter has to stand in quotes.
                        """
                                .replace("\n", "\r\n"));
        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace("ann.example.org", "ann@example.org")
                        .replace("04/2026", "4/1/2026"));
        var again = account.upload(rejects);

        assertCounts(again, 4, 2, 0, 0, 0, 2);
        assertThat(account.stored("ann@example.org").attributes())
                .containsEntry("City", "a;b \"c\"\r\nd");
        assertThat(account.stored("bob@example.org").attributes())
                .containsEntry("City", "=1+1")
                .containsEntry("Joined", "4/1/2026");
        var twice =
                account.uploads.outcomes().writeRejects(again.id(), folder.resolve("again.csv"));
        assertThat(Files.readAllLines(twice))
                .first()
                .isEqualTo("\uFEFFEmail Address;City;City;Joined;Line;Reason");
        assertThat(Files.readString(twice))
                .contains("short;;;;5;Email Address: No e-mail address: there is no @.\r\n");
    }

    @Test
    void brokenFileLeavesNothingBehind() {
        var file =
                account.file(
                        "Email Address\n" + "a@example.org\n".repeat(100) + "\"b@example.org\n");

        assertThatThrownBy(() -> account.check(file)).isInstanceOf(Failure.FileUnusable.class);
        assertThatThrownBy(() -> account.begin(file)).isInstanceOf(Failure.FileUnusable.class);
        assertThat(account.uploads.history()).isEmpty();
    }

    @Test
    void emptyUploadIsDone() {
        assertCounts(account.upload(account.file("Email Address,City\n")), 0, 0, 0, 0, 0, 0);
    }

    @Test
    void unknownListAndUploadAreNamed() {
        var file = account.file("Email Address\na@example.org\n");
        var mapping = account.plan(file, UploadMode.ADD_UPDATE).mapping();
        assertThatThrownBy(() ->
                        account.uploads.check(
                                new UploadPlan(file, 9999, mapping, UploadMode.ADD_UPDATE),
                                Progress.NONE))
                .isInstanceOf(Failure.NotOne.class)
                .hasMessageContaining("no list 9999");
        assertThatThrownBy(() -> account.uploads.run(77, Progress.NONE))
                .isInstanceOf(Failure.NotOne.class)
                .hasMessageContaining("There is no upload 77.");
    }

    @Test
    void historyIsNewestFirst() {
        account.upload(account.file("one.csv", "Email Address\na@example.org\n"));
        account.begin(account.file("two.csv", "Email Address\nb@example.org\n"));

        assertThat(account.uploads.history())
                .extracting(upload -> upload.file().getFileName().toString(), Upload::state)
                .containsExactly(
                        tuple("two.csv", UploadState.STOPPED), tuple("one.csv", UploadState.DONE));
    }

    @Test
    void checkCanBeCancelled() {
        var file = account.file("Email Address\n" + "a@example.org\n".repeat(10_000));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> account.check(file)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void assertCounts(
            Upload upload,
            long rows,
            long created,
            long updated,
            long unchanged,
            long skipped,
            long rejected) {
        assertThat(
                        List.of(
                                upload.rows(),
                                upload.created(),
                                upload.updated(),
                                upload.unchanged(),
                                upload.skipped(),
                                upload.rejected(),
                                upload.waiting()))
                .as("rows, created, updated, unchanged, skipped, rejected, waiting")
                .containsExactly(rows, created, updated, unchanged, skipped, rejected, 0L);
    }
}
