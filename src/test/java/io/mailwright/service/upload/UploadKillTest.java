package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.Status;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadRow;
import io.mailwright.domain.upload.UploadState;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
 * A real process that uploads, killed at random moments, again and again, and then gone on with.
 */
class UploadKillTest {
    private static final int ROUNDS = 20;
    private static final int MOST_CALLS_A_ROUND = 20;
    private static final int FILE_ROUNDS = 4;
    private static final int MOST_CALLS_OF_FILES = 12;
    private static final int NEW = 400;
    private static final int OLD = 100;
    private static final int GONE = 20;

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
    void everyRowOnceHoweverOftenItIsKilled() throws Exception {
        people();
        long id = account.begin(account.file(rows()));
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(random.nextInt(MOST_CALLS_A_ROUND), random.nextInt(3), String.valueOf(id));
        }
        assertThat(account.uploads.show(id).waiting()).as("seed %d", seed).isPositive();
        var done = account.uploads.run(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(
                        List.of(
                                done.rows(),
                                done.created(),
                                done.updated(),
                                done.skipped(),
                                done.rejected()))
                .as("seed %d", seed)
                .containsExactly(0L + NEW + OLD + GONE + 1, 0L + NEW, 0L + OLD, 0L + GONE, 1L);
        assertThat(account.proxy.addresses("add")).hasSize(NEW).doesNotHaveDuplicates();
        assertThat(account.proxy.addresses("edit")).hasSize(OLD).doesNotHaveDuplicates();
        everybodyIsAsTheFileSays();
    }

    /** Each round goes on where the one before was killed, up to the end of the upload. */
    @Test
    void everyRowOnceByFileTooHoweverOftenItIsKilled() throws Exception {
        people();
        var files = account.server().ftp().orElseThrow().toString();
        var uploads = account.withFiles();
        long id =
                uploads.begin(
                        account.plan(account.file(rows()), UploadMode.ADD_UPDATE),
                        UploadWay.FTP,
                        null,
                        Progress.NONE);
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < FILE_ROUNDS; round++) {
            killAfter(random.nextInt(MOST_CALLS_OF_FILES), random.nextInt(40), files, id + "");
        }
        var done = uploads.run(id, Progress.NONE);

        assertThat(done.state()).isEqualTo(UploadState.DONE);
        assertThat(
                        List.of(
                                done.rows(),
                                done.created(),
                                done.updated(),
                                done.skipped(),
                                done.rejected()))
                .as("seed %d", seed)
                .containsExactly(0L + NEW + OLD + GONE + 1, 0L + NEW, 0L + OLD, 0L + GONE, 1L);
        assertThat(account.proxy.addresses("add")).as("seed %d", seed).isEmpty();
        everybodyIsAsTheFileSays();
    }

    private void people() {
        for (int i = 0; i < OLD; i++) {
            account.person("old%d@example.org".formatted(i), Status.HELD, Status.HELD, Map.of());
        }
        for (int i = 0; i < GONE; i++) {
            account.person(
                    "gone%d@example.org".formatted(i),
                    Status.ACTIVE,
                    Status.UNSUBSCRIBED,
                    Map.of());
        }
        account.sync();
    }

    private static String rows() {
        var people =
                IntStream.range(0, NEW)
                        .boxed()
                        .flatMap(i -> kinds(i).map(k -> k + i + "@example.org,Ulm " + i));
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

    private void everybodyIsAsTheFileSays() {
        for (int i = 0; i < NEW; i++) {
            assertPerson("new" + i, "Ulm " + i, Status.ACTIVE);
        }
        for (int i = 0; i < OLD; i++) {
            assertPerson("old" + i, "Ulm " + i, Status.HELD);
        }
        for (int i = 0; i < GONE; i++) {
            assertPerson("gone" + i, "", Status.UNSUBSCRIBED);
        }
    }

    private void assertPerson(String name, String city, Status status) {
        var email = name + "@example.org";
        assertThat(account.stored(email).attributes().getOrDefault("City", "")).isEqualTo(city);
        assertThat(account.statusOnList(email)).isEqualTo(status);
    }

    @Test
    void uploadKilledWhileReadIsReadWhole() throws Exception {
        int rows = 60_000;
        var file = account.file("Email Address,City\n" + "nobody,Ulm\n".repeat(rows));
        var child = start(file.toString(), String.valueOf(account.list));
        while (account.uploads.history().isEmpty() && child.isAlive()) {
            Thread.sleep(1);
        }
        child.destroyForcibly().waitFor();
        var half = account.uploads.history().getFirst();

        assertThat(half.state()).isEqualTo(UploadState.READING);
        assertThat(account.uploads.run(half.id(), Progress.NONE).rejected()).isEqualTo(rows);
        assertThat(account.uploads.rows(half.id(), null, rows - 1, 5))
                .singleElement()
                .extracting(UploadRow::line)
                .isEqualTo(rows + 1L);
    }

    private Process start(String... arguments) throws IOException {
        var command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        UploadChild.class.getName(),
                                        folder.resolve("cache.db").toString(),
                                        account.proxy.url().toString()),
                                Stream.of(arguments))
                        .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }
}
