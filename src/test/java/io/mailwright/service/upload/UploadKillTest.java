package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.ChildJvm;
import io.mailwright.cache.ListStore;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.Failure;
import io.mailwright.domain.MailList;
import io.mailwright.domain.Status;
import io.mailwright.domain.fault.Fault;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.PassingFolder;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Real processes that upload, and take back, into a server that fails on purpose; killed at random
 * moments, again and again, and then gone on with. How often says {@code -Dmailwright.kills}: so
 * many kills each by calls and by file, {@value #USUAL} if it is not said.
 */
class UploadKillTest {
    private static final int USUAL = 4;
    private static final int KILLS = Integer.getInteger("mailwright.kills", USUAL);

    /** Of each upload; its undo is killed half as often. */
    private static final int KILLS_OF_ONE = 4;

    private static final int MOST_CALLS = 24;
    private static final int MOST_CALLS_OF_FILES = 12;
    private static final int NEW = 48;
    private static final int OLD = 16;
    private static final int GONE = 4;

    @TempDir Path folder;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private TestAccount account;

    @BeforeEach
    void open() {
        account = new TestAccount(folder);
    }

    @AfterEach
    void close() {
        account.server().faults().set(List.of(), 0);
        account.close();
    }

    @Test
    void everyRowOnceHoweverOftenItIsKilled() throws Exception {
        everyRowOnce(UploadWay.CALLS, MOST_CALLS);
    }

    @Test
    void everyRowOnceByFileTooHoweverOftenItIsKilled() throws Exception {
        everyRowOnce(UploadWay.FTP, MOST_CALLS_OF_FILES);
    }

    private void everyRowOnce(UploadWay way, int mostCalls) throws Exception {
        int kills = 0;
        for (int episode = 0; kills < KILLS; episode++) {
            kills += episode("e" + episode + "-", way, mostCalls);
        }
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        var passing = PassingFolder.beside(account.cache.file());
        PassingFolder.forgetLost(passing);
        assertThat(passing)
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        all -> assertThat(all).isEmptyDirectory());
    }

    /** One upload, killed, ended, proven, taken back, killed in that, ended, proven. */
    private int episode(String prefix, UploadWay way, int mostCalls) throws Exception {
        account.server().faults().set(List.of(), 0);
        people(prefix);
        var before = store();
        var uploads = way == UploadWay.FTP ? account.withFiles() : account.uploads;
        long id =
                uploads.begin(
                        account.plan(account.file(rows(prefix)), UploadMode.ADD_UPDATE),
                        way,
                        null,
                        Progress.NONE);
        account.server().faults().set(faults(way), seed);

        kill(KILLS_OF_ONE, mostCalls, way, id);
        var done = goOn(uploads, id);

        assertThat(
                        List.of(
                                done.rows(),
                                done.created(),
                                done.updated(),
                                done.skipped(),
                                done.rejected()))
                .as("seed %d", seed)
                .containsExactly(0L + NEW + OLD + GONE + 1, 0L + NEW, 0L + OLD, 0L + GONE, 1L);
        everybodyIsAsTheFileSays(prefix, before);

        long undo = uploads.undo().begin(id);
        kill(KILLS_OF_ONE / 2, MOST_CALLS, UploadWay.CALLS, undo);
        var undone = goOn(uploads, undo);
        assertThat(List.of(undone.rows(), undone.updated() + undone.unchanged()))
                .as("seed %d", seed)
                .containsExactly(0L + NEW + OLD, 0L + NEW + OLD);
        assertThat(store()).as("seed %d", seed).containsExactlyElementsOf(before);
        return KILLS_OF_ONE + KILLS_OF_ONE / 2;
    }

    private static List<Fault> faults(UploadWay way) {
        var words =
                way == UploadWay.FTP
                        ? List.of("lost:0.04", "busy:0.03", "drop:0.2:ftp.stor")
                        : List.of("lost:0.03", "busy:0.02", "cut:0.02", "slow=0.02:0.1");
        return words.stream().map(Fault::parse).toList();
    }

    private void kill(int times, int mostCalls, UploadWay way, long id) throws Exception {
        for (int kill = 0; kill < times; kill++) {
            killAfter(random.nextInt(mostCalls), random.nextInt(20), arguments(way, id));
        }
    }

    private String[] arguments(UploadWay way, long id) {
        return way == UploadWay.FTP
                ? new String[] {account.server().ftp().orElseThrow().toString(), id + ""}
                : new String[] {id + ""};
    }

    private Upload goOn(UploadService uploads, long id) {
        for (int tries = 0; tries < 200; tries++) {
            try {
                var done = uploads.run(id, Progress.NONE);
                assertThat(done.state()).isEqualTo(UploadState.DONE);
                return done;
            } catch (Failure.Unreachable | Failure.Refused _) {
                // The next try goes on from the ledger.
            }
        }
        throw new AssertionError("never done, seed " + seed);
    }

    private List<String> store() {
        return StoreImage.of(folder.resolve("server").resolve("account.db"));
    }

    private void people(String prefix) {
        for (int i = 0; i < OLD; i++) {
            account.person(
                    prefix + "old%d@example.org".formatted(i), Status.HELD, Status.HELD, Map.of());
        }
        for (int i = 0; i < GONE; i++) {
            account.person(
                    prefix + "gone%d@example.org".formatted(i),
                    Status.ACTIVE,
                    Status.UNSUBSCRIBED,
                    Map.of());
        }
        account.sync();
    }

    private static String rows(String prefix) {
        var people =
                IntStream.range(0, NEW)
                        .boxed()
                        .flatMap(i -> kinds(i).map(k -> prefix + k + i + "@example.org,Ulm " + i));
        return Stream.concat(Stream.of("Email Address,City", "nobody,Ulm"), people)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> kinds(int i) {
        if (i < GONE) {
            return Stream.of("new", "old", "gone");
        }
        return i < OLD ? Stream.of("new", "old") : Stream.of("new");
    }

    /** Kills when so many calls more have come in, and a moment later. */
    private void killAfter(int calls, int millis, String... what)
            throws IOException, InterruptedException {
        var calling = new CountDownLatch(calls + 1);
        account.proxy.fate(_ -> {
            calling.countDown();
            return LossyProxy.Fate.PASS;
        });
        var child = start(what);
        var _ =
                child.onExit()
                        .thenRun(() ->
                                LongStream.rangeClosed(0, calls).forEach(_ -> calling.countDown()));
        assertThat(calling.await(2, TimeUnit.MINUTES)).as("the child makes calls").isTrue();
        Thread.sleep(millis);
        child.destroyForcibly().waitFor();
        account.proxy.awaitIdle();
    }

    private void everybodyIsAsTheFileSays(String prefix, List<String> before) {
        for (int i = 0; i < NEW; i++) {
            assertPerson(prefix + "new" + i, "Ulm " + i, Status.ACTIVE);
        }
        for (int i = 0; i < OLD; i++) {
            assertPerson(prefix + "old" + i, "Ulm " + i, Status.HELD);
        }
        for (int i = 0; i < GONE; i++) {
            assertPerson(prefix + "gone" + i, "", Status.UNSUBSCRIBED);
        }
        assertThat(rowsOf("subscriber", store()))
                .as("each once, and nobody else")
                .isEqualTo(rowsOf("subscriber", before) + NEW);
        assertThat(rowsOf("membership", store())).isEqualTo(rowsOf("membership", before) + 2 * NEW);
    }

    private static long rowsOf(String table, List<String> image) {
        return image.stream().filter(row -> row.startsWith(table + ":")).count();
    }

    private void assertPerson(String name, String city, Status status) {
        var email = name + "@example.org";
        assertThat(account.stored(email).attributes().getOrDefault("City", ""))
                .as("seed %d", seed)
                .isEqualTo(city);
        assertThat(account.statusOnList(email)).as("seed %d", seed).isEqualTo(status);
    }

    @Test
    void uploadKilledWhileReadIsReadWhole() throws Exception {
        int rows = 40_000;
        var file = account.file("Email Address,City\n" + "nobody,Ulm\n".repeat(rows));
        var half = killedWhileRead(file);

        assertThat(half.state()).isEqualTo(UploadState.READING);
        assertThat(account.uploads.run(half.id(), Progress.NONE).rejected()).isEqualTo(rows);
        assertThat(account.uploads.rows(half.id(), null, rows - 1, 5))
                .singleElement()
                .extracting(UploadRow::line)
                .isEqualTo(rows + 1L);
    }

    /** A machine that stands still for a moment may be too late for it; then it is tried again. */
    private Upload killedWhileRead(Path file) throws Exception {
        Upload last;
        int tries = 0;
        do {
            int before = account.uploads.history().size();
            var child = start(file.toString(), String.valueOf(account.list));
            while (account.uploads.history().size() == before && child.isAlive()) {
                Thread.sleep(1);
            }
            child.destroyForcibly().waitFor();
            last = account.uploads.history().getFirst();
        } while (last.state() != UploadState.READING && ++tries < 5);
        return last;
    }

    /** Between the end of its rows and what the window shows of them. */
    @ParameterizedTest
    @EnumSource(names = {"CALLS", "FTP"})
    void killedBeforeTheLocalCopyFollowedIsMadeUp(UploadWay way) throws Exception {
        var uploads = way == UploadWay.FTP ? account.withFiles() : account.uploads;
        var file = account.file("Email Address,City\nann@example.org,Ulm\n");
        long id =
                uploads.begin(account.plan(file, UploadMode.ADD_UPDATE), way, null, Progress.NONE);
        var asOf = shown().asOf();
        killWhenDone(way, id);

        assertThat(account.statusOnList("ann@example.org")).isEqualTo(Status.ACTIVE);
        assertThat(shown().asOf()).isEqualTo(asOf);
        assertThat(shown().counts().subscribers())
                .as("who came by file is not known yet")
                .isEqualTo(way == UploadWay.FTP ? 0 : 1);
        assertThat(uploads.copy().behind()).containsExactly(file.toAbsolutePath());

        assertThat(uploads.copy().makeUp(Progress.NONE)).isTrue();
        assertThat(shown().asOf()).isAfter(asOf);
        assertThat(shown().counts().subscribers()).isOne();
        assertThat(new SubscriberStore(account.cache).find("ann@example.org")).isPresent();
        assertThat(uploads.copy().behind()).isEmpty();
    }

    private void killWhenDone(UploadWay way, long id) throws Exception {
        var done = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        account.proxy.fate(_ -> {
            if (account.uploads.show(id).state() != UploadState.DONE) {
                return LossyProxy.Fate.PASS;
            }
            done.countDown();
            await(killed);
            return LossyProxy.Fate.LOSE_REQUEST;
        });
        var child = start(arguments(way, id));
        assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
        child.destroyForcibly().waitFor();
        killed.countDown();
        account.proxy.awaitIdle();
        account.proxy.fate(_ -> LossyProxy.Fate.PASS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailList shown() {
        return new ListStore(account.cache).find(account.list).orElseThrow();
    }

    private Process start(String... arguments) throws IOException {
        return ChildJvm.of(
                        UploadChild.class,
                        Stream.concat(
                                        Stream.of(folder.resolve("cache.db"), account.proxy.url()),
                                        Stream.of(arguments))
                                .toArray())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }
}
