package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Undo brings the account's store back to what it was, but for what others have changed since. */
class UploadUndoTest {
    private static final String HEADING = "Email Address,City,Email Type,Wants,Joined\n";
    private static final String FILE =
            HEADING
                    + "new@example.org,Ulm,Text,yes,2026-04-23\n"
                    + "NEWER@example.org,,,,\n"
                    + "OLD@example.org,Ulm,Text,yes,\n"
                    + "same@example.org,Ulm,,,\n"
                    + "held@example.org,Ulm,,,\n"
                    + "elsewhere@example.org,Ulm,Text,,\n"
                    + "Spelled@Example.org,Ulm,,,\n"
                    + "left@example.org,Ulm,,,\n"
                    + "nonsense,Ulm,,,\n";

    @TempDir Path folder;
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        account.person(
                "old@example.org",
                Status.ACTIVE,
                Status.ACTIVE,
                Map.of("City", "Bonn", "Region", "North", "Joined", "1/2/2020"));
        account.person("same@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Ulm"));
        account.person("held@example.org", Status.HELD, Status.HELD, Map.of());
        account.person("elsewhere@example.org", Status.ACTIVE, null, Map.of("City", "Rom"));
        account.person("spelled@example.org", Status.BOUNCED, null, Map.of("Region", "South"));
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
    }

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CALLS", "FTP"})
    void bringsTheStoreBack(UploadWay way) {
        account.sync();
        var before = image();
        var done = upload(FILE, way);
        assertThat(List.of(done.created(), done.updated(), done.unchanged()))
                .containsExactly(4L, 2L, 1L);
        assertThat(image()).isNotEqualTo(before);

        var forecast = uploads(way).undo().forecast(done.id(), Progress.NONE);
        assertThat(List.of(forecast.rows(), forecast.back(), forecast.same(), forecast.left()))
                .containsExactly(6L, 6L, 0L, 0L);
        var undone = undo(done);

        assertThat(undone.state()).isEqualTo(UploadState.DONE);
        assertThat(undone.undoes()).isEqualTo(done.id());
        assertThat(counts(undone)).containsExactly(6L, 0L, 6L, 0L, 0L, 0L);
        assertThat(image()).containsExactlyElementsOf(before);
        assertThat(account.uploads.history()).extracting(Upload::id).contains(undone.id());
        var copy = new io.mailwright.cache.SubscriberStore(account.cache);
        assertThat(copy.find("new@example.org")).as("in the local copy").isEmpty();
        assertThat(copy.find("old@example.org").orElseThrow().subscriber().attributes())
                .containsEntry("City", "Bonn");
    }

    /** The local copy knows nothing of people who are in the account. */
    @Test
    void whatTheCopyDidNotKnowIsReadBeforeItIsChanged() {
        var before = image();
        var done = upload(FILE, UploadWay.CALLS);

        var undone = undo(done);

        assertThat(undone.skipped() + undone.rejected()).isZero();
        assertThat(image()).containsExactlyElementsOf(before);
    }

    @Test
    void whatSomebodyHasChangedSinceIsShownAndLeft() {
        account.sync();
        var file =
                HEADING
                        + "a@example.org,Ulm,,,\nb@example.org,Ulm,,,\nc@example.org,Ulm,,,\n"
                        + "d@example.org,Ulm,,,\nold@example.org,Ulm,,yes,\n"
                        + "elsewhere@example.org,Ulm,,,\n";
        var done = upload(file, UploadWay.CALLS);
        change("a@example.org", "City", "Jena");
        account.person("b@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
        long other = list("Other");
        join("c@example.org", other);
        join("c@example.org", account.list);
        change("old@example.org", "City", "Jena");

        var forecast = account.uploads.undo().forecast(done.id(), Progress.NONE);
        var undone = undo(done);

        assertThat(List.of(forecast.rows(), forecast.back(), forecast.left()))
                .containsExactly(6L, 2L, 4L);
        assertThat(forecast.examples())
                .extracting(UploadRow::email)
                .containsExactly(
                        "a@example.org", "b@example.org", "c@example.org", "old@example.org");
        assertThat(counts(undone)).containsExactly(6L, 0L, 2L, 0L, 4L, 0L);
        assertThat(account.uploads.rows(undone.id(), RowState.SKIPPED, 0, 9))
                .extracting(UploadRow::email, UploadRow::reason)
                .containsExactly(
                        tuple(
                                "a@example.org",
                                "Taken off the list."
                                        + " City was changed since, so the person stays in the"
                                        + " account."),
                        tuple("b@example.org", "Is no longer active on this list: that is kept."),
                        tuple(
                                "c@example.org",
                                "Taken off the list."
                                        + " Is on another list by now, so stays in the account."),
                        tuple("old@example.org", "Put back: Wants. City was changed since."));
        assertThat(account.stored("a@example.org").attributes()).containsEntry("City", "Jena");
        assertThat(account.statusOnList("a@example.org")).isNull();
        assertThat(account.statusOnList("b@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.stored("old@example.org").attributes())
                .containsEntry("City", "Jena")
                .doesNotContainKey("Wants");
        assertThat(account.stored("elsewhere@example.org").attributes())
                .containsEntry("City", "Rom");
    }

    @Test
    void answersThatAreLostChangeNothingOfIt() {
        account.sync();
        var before = image();
        var done = upload(FILE, UploadWay.CALLS);
        long undo = account.uploads.undo().begin(done.id());
        var lost = new java.util.concurrent.atomic.AtomicInteger();
        account.proxy.fate(call ->
                !call.action().equals("retrieve") && lost.getAndIncrement() % 4 != 3
                        ? Fate.LOSE_ANSWER
                        : Fate.PASS);
        Upload undone = null;
        for (int round = 0; undone == null && round < 50; round++) {
            try {
                undone = account.uploads.run(undo, Progress.NONE);
            } catch (Failure.Unreachable _) {
                assertThat(account.uploads.undo().begin(done.id())).isEqualTo(undo);
            }
        }

        assertThat(counts(undone)).containsExactly(6L, 0L, 6L, 0L, 0L, 0L);
        assertThat(image()).containsExactlyElementsOf(before);
    }

    @Test
    void refusesWhatCannotBeUndone() {
        account.sync();
        long begun = account.begin(account.file(FILE));
        var undo = account.uploads.undo();
        assertThatThrownBy(() -> undo.begin(begun))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("is not done");
        var done = account.uploads.run(begun, Progress.NONE);
        var undone = undo(done);
        assertThatThrownBy(() -> undo.begin(done.id()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("was undone already, by upload " + undone.id());
        assertThatThrownBy(() -> undo.begin(undone.id()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("is an undo itself");
        assertThatThrownBy(() -> undo.begin(99)).isInstanceOf(Failure.NotOne.class);
    }

    @Test
    void afterThirtyDaysItIsNotPossibleAndWhatWasBeforeIsForgotten() throws Exception {
        account.sync();
        var undo = account.uploads.undo();
        var old = upload(FILE, UploadWay.CALLS);
        var before = Duration.between(Instant.now(), undo.until(old.id()));
        assertThat(before).isBetween(Duration.ofDays(30).minusMinutes(5), Duration.ofDays(30));
        age(old, Duration.ofDays(30).minusMinutes(5));
        assertThat(undo.forecast(old.id(), Progress.NONE).back()).isEqualTo(6);
        var fresh = upload(HEADING + "fresh@example.org,Ulm,,,\n", UploadWay.CALLS);
        assertThat(images(old)).as("still possible").isEqualTo(6);

        age(old, Duration.ofMinutes(5));
        assertThatThrownBy(() -> undo.begin(old.id()))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("more than 30 days ago");
        assertThatThrownBy(() -> undo.forecast(old.id(), Progress.NONE))
                .isInstanceOf(Failure.Invalid.class);
        upload(HEADING + "other@example.org,Ulm,,,\n", UploadWay.CALLS);
        assertThat(images(old)).isZero();
        assertThat(images(fresh)).isEqualTo(1);
    }

    private void age(Upload upload, Duration time) throws SQLException {
        ledger("update upload set ended_at = ended_at - " + time.toMillis(), upload);
    }

    private long images(Upload upload) throws SQLException {
        return ledger("select count(*) from upload_image where upload_", upload);
    }

    private long ledger(String sql, Upload upload) throws SQLException {
        boolean isQuery = sql.startsWith("select");
        var file = folder.resolve("cache.ledger.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            if (!isQuery) {
                return statement.executeUpdate(sql + " where id = " + upload.id());
            }
            try (var found = statement.executeQuery(sql + "id = " + upload.id())) {
                return found.getLong(1);
            }
        }
    }

    @Test
    void howLongItTakesIsSaidByHowFastTheAccountAnswers() {
        account.sync();
        var done = upload(FILE, UploadWay.CALLS);
        var undo = account.uploads.undo();
        var usual = undo.forecast(done.id(), Progress.NONE).expected();
        account.server().faults().set(List.of(Fault.parse("slow=0.2:1:subscriber.retrieve")), 1);

        var slow = undo.forecast(done.id(), Progress.NONE).expected();

        account.server().faults().set(List.of(), 0);
        assertThat(usual).isPositive();
        assertThat(slow).as("six people, three calls each").isGreaterThan(Duration.ofMillis(3600));
    }

    private Upload upload(String text, UploadWay way) {
        var plan = account.plan(account.file(text), UploadMode.ADD_UPDATE);
        var uploads = uploads(way);
        return uploads.run(uploads.begin(plan, way, null, Progress.NONE), Progress.NONE);
    }

    private UploadService uploads(UploadWay way) {
        return way == UploadWay.FTP ? account.withFiles() : account.uploads;
    }

    private Upload undo(Upload done) {
        return account.uploads.run(account.uploads.undo().begin(done.id()), Progress.NONE);
    }

    private List<String> image() {
        return StoreImage.of(folder.resolve("server").resolve("account.db"));
    }

    private static List<Long> counts(Upload upload) {
        return List.of(
                upload.rows(),
                upload.created(),
                upload.updated(),
                upload.unchanged(),
                upload.skipped(),
                upload.rejected());
    }

    private void change(String email, String name, String value) {
        account.store.change(tables -> {
            var person = tables.subscribers().find(email).orElseThrow();
            var values = new LinkedHashMap<>(person.attributes());
            values.put(name, value);
            tables.subscribers()
                    .update(new Subscriber(person.id(), person.email(), EmailType.HTML, values));
            return person.id();
        });
    }

    private long list(String name) {
        return account.store.change(
                tables -> tables.lists().create(name, ListType.PUBLIC, Instant.now()));
    }

    private void join(String email, long list) {
        account.store.change(tables -> {
            long id = tables.subscribers().find(email).orElseThrow().id();
            tables.memberships().put(list, id, Status.ACTIVE, null, Instant.now());
            return id;
        });
    }
}
