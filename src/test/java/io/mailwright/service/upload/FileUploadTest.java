package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.upload.RowState;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.PassingFolder;
import io.mailwright.service.Progress;
import io.mailwright.service.upload.LossyProxy.Fate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows that go by file: each with its outcome, nothing lost, nothing twice, nobody brought back.
 */
class FileUploadTest {
    private static final String HEADING = "Email Address,City,Wants\n";

    @TempDir Path folder;
    private TestAccount account;
    private UploadService uploads;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
        uploads = account.withFiles();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @ParameterizedTest
    @EnumSource(names = "EQUAL", mode = EnumSource.Mode.EXCLUDE)
    void everyRowHasTheOutcomeItHasByCalls(UploadMode mode) {
        people();
        var foretold = account.uploads.check(account.plan(file(), mode), Progress.NONE);

        var done = run(begin(mode));

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.rows()).isEqualTo(8);
        assertThat(counts(done)).isEqualTo(counts(foretold));
        assertThat(account.statusOnList("left@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnList("gone@example.org")).isNull();
        assertThat(account.statusOnList("never@example.org")).isNull();
        assertThat(account.proxy.addresses("add")).isEmpty();
        assertThat(account.proxy.addresses("edit")).isEmpty();
        if (mode != UploadMode.ADD_ONLY) {
            assertThat(account.stored("other@example.org").attributes())
                    .containsEntry("City", "Ulm")
                    .as("of what the row says nothing")
                    .containsEntry("Region", "North")
                    .containsEntry("Wants", "True");
        }
        assertThat(run(begin(mode)).created()).as("there by now").isZero();
    }

    private static List<Long> counts(Upload upload) {
        return List.of(
                upload.created(),
                upload.updated(),
                upload.unchanged(),
                upload.skipped(),
                upload.rejected());
    }

    private void people() {
        account.person("same@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Ulm"));
        account.person(
                "other@example.org",
                Status.ACTIVE,
                Status.ACTIVE,
                Map.of("City", "Bonn", "Region", "North", "Wants", "True"));
        account.person("left@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
        account.person("gone@example.org", Status.UNSUBSCRIBED, null, Map.of());
        account.blocked("never@example.org");
        account.sync();
    }

    private Path file() {
        return account.file(
                HEADING
                        + "new@example.org,Ulm,yes\n"
                        + "newer@example.org,,\n"
                        + "same@example.org,Ulm,\n"
                        + "other@example.org,Ulm,\n"
                        + "left@example.org,Ulm,\n"
                        + "gone@example.org,Ulm,\n"
                        + "never@example.org,Ulm,\n"
                        + "nonsense,Ulm,\n");
    }

    private long begin(UploadMode mode) {
        return uploads.begin(account.plan(file(), mode), UploadWay.FTP, null, Progress.NONE);
    }

    private Upload run(long id) {
        return uploads.run(id, Progress.NONE);
    }

    @Test
    void whoChangedInTheAccountMeanwhileIsNotOverrun() {
        var imports = new AtomicInteger();
        account.proxy.fate(call -> {
            if (call.action().equals("import") && imports.getAndIncrement() == 0) {
                account.person("new@example.org", Status.ACTIVE, Status.UNSUBSCRIBED, Map.of());
                account.person(
                        "newer@example.org", Status.ACTIVE, Status.ACTIVE, Map.of("City", "Rom"));
                account.blocked("other@example.org");
            }
            return Fate.PASS;
        });

        var done = run(begin(UploadMode.ADD_UPDATE));

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(account.statusOnList("new@example.org")).isEqualTo(Status.UNSUBSCRIBED);
        assertThat(account.statusOnList("other@example.org")).isNull();
        assertThat(uploads.rows(done.id(), RowState.SKIPPED, 0, 9))
                .extracting(UploadRow::email)
                .contains("new@example.org", "other@example.org");
        assertThat(done.created()).as("not who the import found on the list").isEqualTo(4);
        assertThat(uploads.rows(done.id(), RowState.UNCHANGED, 0, 9))
                .filteredOn(row -> row.email().equals("newer@example.org"))
                .extracting(UploadRow::reason)
                .containsExactly("Was on this list already. The local copy did not know that.");
    }

    @Test
    void whatWasOrderedAndNotHeardOfIsNeitherLostNorDoneTwice() {
        people();
        lose(Fate.LOSE_ANSWER);
        long id = begin(UploadMode.ADD_UPDATE);
        assertThatThrownBy(() -> run(id)).isInstanceOf(Failure.Unreachable.class);
        assertThat(uploads.rows(id, RowState.CALLING, 0, 9)).hasSize(3);
        account.proxy.fate(_ -> Fate.PASS);

        var done = run(id);

        assertThat(done.created()).isEqualTo(2);
        assertThat(done.updated()).isEqualTo(1);
        assertThat(done.waiting()).isZero();
    }

    @Test
    void whatWasNotOrderedIsOrderedThen() {
        lose(Fate.LOSE_REQUEST);
        long id = begin(UploadMode.ADD_UPDATE);
        assertThatThrownBy(() -> run(id)).isInstanceOf(Failure.Unreachable.class);
        account.proxy.fate(_ -> Fate.PASS);

        assertThat(run(id).created()).isEqualTo(7);
        assertThat(account.proxy.addresses("add")).isEmpty();
    }

    private void lose(Fate fate) {
        var imports = new AtomicInteger();
        account.proxy.fate(call ->
                call.action().equals("import") && imports.getAndIncrement() == 0
                        ? fate
                        : Fate.PASS);
    }

    @Test
    void beforeAnImportIsAskedForAllOfItCanBeCancelled() {
        people();
        var imports = new AtomicInteger();
        account.proxy.fate(call -> {
            imports.addAndGet(call.action().equals("import") ? 1 : 0);
            return Fate.PASS;
        });
        long id = begin(UploadMode.ADD_UPDATE);
        uploads =
                TestAccount.withFiles(
                        account.cache, account.proxy.url(), URI.create("ftp://127.0.0.1:1"));
        assertThatThrownBy(() -> run(id)).isInstanceOf(Failure.Unreachable.class);
        assertThat(uploads.rows(id, RowState.CALLING, 0, 9)).as("made ready").hasSize(3);
        assertThat(uploads.course(id).cannotBeCalledBack()).isFalse();
        assertThat(uploads.course(id).isByFile()).isTrue();

        var done = uploads.cancel(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created() + done.updated()).isZero();
        assertThat(imports).as("imports asked for").hasValue(0);
        assertThat(account.proxy.addresses("add")).isEmpty();
        assertThat(account.stored("other@example.org").attributes()).containsEntry("City", "Bonn");
        assertThat(uploads.rows(id, RowState.SKIPPED, 0, 9))
                .extracting(UploadRow::reason)
                .filteredOn("Cancelled before it was sent."::equals)
                .hasSize(3);
        assertThat(uploads.outcomes().closes(id)).isTrue();
    }

    @Test
    void importsThatWereAskedForAreWaitedForAndTheRestGivenUp() {
        var imports = new AtomicInteger();
        account.proxy.fate(call -> {
            boolean isImport = call.action().equals("import");
            imports.addAndGet(isImport ? 1 : 0);
            return isImport ? Fate.LOSE_ANSWER : Fate.PASS;
        });
        int parts = 8;
        int rows = parts * TestAccount.ROWS_A_PART;
        long id =
                uploads.begin(
                        account.plan(many(rows), UploadMode.ADD_UPDATE),
                        UploadWay.FTP,
                        null,
                        Progress.NONE);
        assertThatThrownBy(() -> run(id)).isInstanceOf(Failure.Unreachable.class);
        assertThat(imports.get()).isBetween(1, parts / 2);
        assertThat(uploads.course(id).cannotBeCalledBack()).isTrue();
        account.proxy.fate(_ -> Fate.PASS);

        var done = uploads.cancel(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created())
                .as("asked for")
                .isBetween((long) TestAccount.ROWS_A_PART, rows / 2L);
        assertThat(done.skipped()).as("not asked for").isEqualTo(rows - done.created());
        assertThat(onList()).isEqualTo(done.created());
        assertThat(uploads.outcomes().closes(id)).isTrue();
        assertThat(uploads.undo().forecast(id, Progress.NONE).back()).isEqualTo(done.created());
    }

    /**
     * Who came onto the list by another way is in the parts asked for, and so not in later ones.
     */
    @Test
    void rowsAnImportLeftOpenAreNotTakenForThoseOfTheNext() {
        var imports = new AtomicInteger();
        int parts = 6;
        account.proxy.fate(call -> {
            if (!call.action().equals("import")) {
                return Fate.PASS;
            }
            if (imports.getAndIncrement() == 0) {
                for (int part = 0; part < parts; part++) {
                    account.person(
                            address(part * TestAccount.ROWS_A_PART),
                            Status.ACTIVE,
                            Status.ACTIVE,
                            Map.of("City", "Bonn"));
                    account.person(
                            address(part * TestAccount.ROWS_A_PART + 1),
                            Status.ACTIVE,
                            Status.ACTIVE,
                            Map.of("City", "Ulm"));
                }
            }
            return Fate.LOSE_ANSWER;
        });
        int rows = parts * TestAccount.ROWS_A_PART;
        long id =
                uploads.begin(
                        account.plan(many(rows), UploadMode.ADD_UPDATE),
                        UploadWay.FTP,
                        null,
                        Progress.NONE);
        assertThatThrownBy(() -> run(id)).isInstanceOf(Failure.Unreachable.class);
        account.proxy.fate(_ -> Fate.PASS);

        var done = run(id);

        assertThat(done.updated()).as("who was on the list already").isEqualTo(parts);
        assertThat(done.created() + done.unchanged()).isEqualTo(rows - parts);
        for (int part = 0; part < parts; part++) {
            assertSaidIfTakenAsCreated(done.id(), part * TestAccount.ROWS_A_PART + 1);
            assertThat(account.stored(address(part * TestAccount.ROWS_A_PART)).attributes())
                    .containsEntry("City", "Ulm");
        }
        assertThat(uploads.outcomes().closes(id)).isTrue();
    }

    /** Nobody can tell who of those put them there. */
    private void assertSaidIfTakenAsCreated(long id, int row) {
        var outcome = uploads.rows(id, null, row, 1).getFirst();
        if (outcome.state() == RowState.CREATED) {
            assertThat(outcome.reason()).contains("taken as created");
        } else {
            assertThat(outcome.state()).isEqualTo(RowState.UNCHANGED);
        }
    }

    @Test
    void partsAreOnThisComputerOnlyUntilTheyAreSettled() throws IOException {
        var passing = PassingFolder.beside(account.cache.file());
        var most = new AtomicInteger();
        account.proxy.fate(call -> {
            if (call.action().equals("import")) {
                most.accumulateAndGet(files(passing).size(), Math::max);
            }
            return Fate.PASS;
        });
        var plan = account.plan(many(8 * TestAccount.ROWS_A_PART), UploadMode.ADD_UPDATE);

        run(uploads.begin(plan, UploadWay.FTP, null, Progress.NONE));

        assertThat(most.get())
                .as("the lock, two being made, two and their results on their way")
                .isBetween(2, 7);
        assertThat(files(passing)).isEmpty();
    }

    private static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(int row) {
        return "p%04d@example.org".formatted(row);
    }

    private long onList() {
        return account.store.read(tables ->
                tables.lists()
                        .find(account.list, Instant.now())
                        .orElseThrow()
                        .counts()
                        .subscribers());
    }

    private Path many(int rows) {
        return account.file(
                IntStream.range(0, rows)
                        .mapToObj("p%04d@example.org,Ulm,"::formatted)
                        .collect(Collectors.joining("\n", HEADING, "\n")));
    }

    /** One the account refuses was not made, so it is not waited for. */
    @Test
    void anImportThatIsRefusedCanBeCancelled() {
        account.proxy.fate(call -> {
            if (call.action().equals("import")) {
                account.store.change(tables -> {
                    tables.lists().delete(account.list);
                    return 0;
                });
            }
            return Fate.PASS;
        });
        long id = begin(UploadMode.ADD_UPDATE);
        assertThatThrownBy(() -> run(id))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("not in the account any more");
        assertThat(uploads.course(id).cannotBeCalledBack()).isFalse();

        var done = uploads.cancel(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(done.created()).isZero();
    }

    @Test
    void aFileThatBreaksOffGoesOn() {
        account.server().faults().set(List.of(Fault.parse("drop:#1:ftp.stor")), 1);

        assertThat(run(begin(UploadMode.ADD_UPDATE)).created()).isEqualTo(7);
        account.server().faults().set(List.of(), 0);
    }

    @Test
    void autoTakesTheFileForManyRowsOnly() {
        uploads = account.withFiles(1200);
        long id =
                uploads.begin(
                        account.plan(many(1200), UploadMode.ADD_UPDATE),
                        UploadWay.AUTO,
                        null,
                        Progress.NONE);

        assertThat(run(id).created()).isEqualTo(1200);
        assertThat(account.proxy.addresses("add")).isEmpty();

        var few =
                uploads.begin(
                        account.plan(file(), UploadMode.ADD_UPDATE),
                        UploadWay.AUTO,
                        null,
                        Progress.NONE);
        assertThat(run(few).created()).isEqualTo(7);
        assertThat(account.proxy.addresses("add")).hasSize(7);
    }
}
