package io.mailwright.xmlapi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.files.FileEndpoint.Protocol;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The client against our own site, and an SSH server. */
@Timeout(60)
class FileTransferTest {
    private static final int SIZE = 1_500_000;
    private static final TransferProgress QUIET = (_, _) -> {};
    private static final TransferProgress HALFWAY =
            (done, _) -> {
                if (done >= SIZE / 2) {
                    throw new IllegalStateException("stopped");
                }
            };
    private static final Timeouts QUICK =
            new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(1));

    /** Of itself it does not give up while a test runs. */
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofMillis(1));

    @TempDir private static Path shared;
    private static Places places;

    @TempDir private Path folder;
    private KnownServers known;
    private Path file;
    private String remote;

    @BeforeAll
    static void start() throws IOException {
        places = new Places(shared);
    }

    @AfterAll
    static void stop() throws IOException {
        places.close();
    }

    @BeforeEach
    void make(TestInfo test) throws IOException {
        known = new KnownServers(Files.createDirectory(folder.resolve("home")));
        file = random("spring.csv", SIZE);
        remote = "import/" + name(test);
    }

    /** Another one for every test, because the places stay. */
    private static String name(TestInfo test) {
        return (test.getTestMethod().orElseThrow().getName() + test.getDisplayName())
                        .replaceAll("[^A-Za-z]", "")
                + ".csv";
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aFileGoesThereAndComesBack(Protocol protocol) throws IOException {
        var transfer = transfer(protocol);
        var steps = new ArrayList<Long>();

        transfer.upload(file, remote, Existing.REPLACE, (done, _) -> steps.add(done));

        assertThat(there(protocol)).hasSameBinaryContentAs(file);
        assertThat(steps).isSorted().startsWith(0L).endsWith((long) SIZE);
        assertThat(transfer.size(remote)).hasValue(SIZE);

        var back = folder.resolve("back.csv");
        transfer.download(remote, back, QUIET);
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(folder.resolve("back.csv.part")).doesNotExist();

        assertThat(transfer.delete(remote)).isTrue();
        assertThat(transfer.size(remote)).isEmpty();
        assertThat(transfer.delete(remote)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aSmallerFileTakesThePlaceOfALargerOne(Protocol protocol) throws IOException {
        var transfer = transfer(protocol);
        transfer.upload(file, remote, Existing.REPLACE, QUIET);
        var small = random("small.csv", 10);
        var empty = random("empty.csv", 0);

        transfer.upload(small, remote, Existing.CONTINUE, QUIET);
        assertThat(there(protocol)).hasSameBinaryContentAs(small);
        transfer.upload(empty, remote, Existing.REPLACE, QUIET);
        assertThat(there(protocol)).isEmptyFile();
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"FTP", "SFTP"})
    void whatABadNetworkBreaksOffIsContinued(Protocol protocol) throws Exception {
        try (var relay = new CuttingRelay(places.port(protocol))) {
            var transfer = transfer(protocol, relay.port(), QUICK);
            var starts = new ArrayList<Long>();

            relay.cutAfter(700_000, () -> awaitSome(protocol));
            transfer.upload(file, remote, Existing.REPLACE, jumps(starts));
            assertThat(there(protocol)).hasSameBinaryContentAs(file);

            var fetched = new CountDownLatch(1);
            relay.cutAfter(700_000, fetched::await);
            var back = folder.resolve("back.csv");
            transfer.download(remote, back, jumps(starts, fetched));
            assertThat(back).hasSameBinaryContentAs(file);

            // Both began at nothing, and again at something.
            assertThat(starts).hasSize(4);
            assertThat(starts.get(0)).isZero();
            assertThat(starts.get(1)).isPositive();
            assertThat(starts.get(2)).isZero();
            assertThat(starts.get(3)).isPositive();
        }
    }

    /** Notes where each try begins: the only steps that are no larger than the one before. */
    private static TransferProgress jumps(List<Long> starts) {
        return jumps(starts, new CountDownLatch(1));
    }

    /** As {@link #jumps(List)}, and tells when something is done. */
    private static TransferProgress jumps(List<Long> starts, CountDownLatch begun) {
        var last = new long[] {Long.MAX_VALUE};
        return (done, _) -> {
            if (done > 0) {
                begun.countDown();
            }
            if (done <= last[0]) {
                starts.add(done);
            }
            last[0] = done;
        };
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatWasStoppedIsContinuedByTheNextCall(Protocol protocol) {
        var transfer = transfer(protocol);
        stopped(() -> transfer.upload(file, remote, Existing.CONTINUE, stopWithSome(protocol)));
        assertThat(there(protocol)).satisfies(there -> assertThat(size(there)).isLessThan(SIZE));

        var starts = new ArrayList<Long>();
        transfer.upload(file, remote, Existing.CONTINUE, jumps(starts));
        assertThat(there(protocol)).hasSameBinaryContentAs(file);
        assertThat(starts).singleElement().satisfies(at -> assertThat(at).isPositive());

        var back = folder.resolve("back.csv");
        stopped(() -> transfer.download(remote, back, HALFWAY));
        assertThat(back).doesNotExist();
        starts.clear();
        transfer.download(remote, back, jumps(starts));
        assertThat(back).hasSameBinaryContentAs(file);
        assertThat(starts).singleElement().satisfies(at -> assertThat(at).isPositive());
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatIsNotTheBeginningIsSentAnew(Protocol protocol) throws IOException {
        var transfer = transfer(protocol);
        transfer.upload(random("other.csv", 100_000), remote, Existing.REPLACE, QUIET);
        var starts = new ArrayList<Long>();

        transfer.upload(file, remote, Existing.CONTINUE, jumps(starts));
        assertThat(there(protocol)).hasSameBinaryContentAs(file);
        assertThat(starts).containsExactly(0L);

        var back = folder.resolve("back.csv");
        Files.copy(random("another.csv", 100_000), folder.resolve("back.csv.part"));
        transfer.download(remote, back, QUIET);
        assertThat(back).hasSameBinaryContentAs(file);
    }

    /** Stops halfway, but not before the server has some: what it has not yet read is lost. */
    private TransferProgress stopWithSome(Protocol protocol) {
        return (done, total) -> {
            if (done >= SIZE / 2) {
                awaitSome(protocol);
            }
            HALFWAY.at(done, total);
        };
    }

    private void awaitSome(Protocol protocol) {
        var another = transfer(protocol);
        while (another.size(remote).orElse(0) == 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void stopped(Runnable transfer) {
        assertThatThrownBy(transfer::run).hasMessage("stopped");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"FTP", "SFTP"})
    void aNetworkThatStandsStillIsGivenUp(Protocol protocol) throws Exception {
        try (var relay = new CuttingRelay(places.port(protocol))) {
            var impatient =
                    new Timeouts(
                            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(1));
            var transfer = transfer(protocol, relay.port(), impatient);
            var large = random("large.csv", 12_000_000);

            relay.freezeAfter(1_000_000);
            transfer.upload(large, remote, Existing.REPLACE, QUIET);
            assertThat(there(protocol)).hasSameBinaryContentAs(large);
            assertThat(relay.connections()).isGreaterThan(1);

            relay.freezeAfter(1_000_000);
            var back = folder.resolve("back.csv");
            transfer.download(remote, back, QUIET);
            assertThat(back).hasSameBinaryContentAs(large);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"FTP", "SFTP"})
    void interruptingEndsItWhileTheNetworkStandsStill(Protocol protocol) throws Exception {
        var large = random("large.csv", 12_000_000);
        transfer(protocol).upload(large, remote, Existing.REPLACE, QUIET);
        var back = folder.resolve("back.csv");

        interruptedInMidst(protocol, transfer -> transfer.download(remote, back, QUIET));
        interruptedInMidst(
                protocol, transfer -> transfer.upload(large, remote, Existing.REPLACE, QUIET));
    }

    /** What stops it does not wait for a network that has stood still meanwhile. */
    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"FTP", "SFTP"})
    @Timeout(60)
    void stoppingWaitsForNothing(Protocol protocol) throws Exception {
        var large = random("large.csv", 12_000_000);
        transfer(protocol).upload(large, remote, Existing.REPLACE, QUIET);
        try (var relay = new CuttingRelay(places.port(protocol))) {
            relay.freezeAfter(1_000_000);
            var transfer = transfer(protocol, relay.port(), PATIENT);

            stopped(() ->
                    transfer.download(remote, folder.resolve("back.csv"), stopWhenFrozen(relay)));
        }
    }

    private static TransferProgress stopWhenFrozen(CuttingRelay relay) {
        return (done, _) -> {
            if (done > 0) {
                relay.awaitFrozen();
                throw new IllegalStateException("stopped");
            }
        };
    }

    private void interruptedInMidst(Protocol protocol, Consumer<FileTransfer> work)
            throws Exception {
        for (var threads : new Thread.Builder[] {Thread.ofPlatform(), Thread.ofVirtual()}) {
            try (var relay = new CuttingRelay(places.port(protocol))) {
                relay.freezeAfter(1_000_000);
                var transfer = transfer(protocol, relay.port(), PATIENT);
                var ended = new CompletableFuture<Throwable>();
                var thread =
                        threads.start(
                                () -> ended.complete(catchThrowable(() -> work.accept(transfer))));
                relay.awaitFrozen();
                thread.interrupt();
                assertThat(ended.get(60, TimeUnit.SECONDS))
                        .isInstanceOf(CancellationException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whoDoesNotAnswerIsGivenUp(Protocol protocol) throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var impatient =
                    new Timeouts(
                            Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofMillis(1));
            var transfer = transfer(protocol, silent.getLocalPort(), impatient);

            assertThatThrownBy(transfer::check)
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("127.0.0.1:" + silent.getLocalPort())
                    .hasMessageContaining("answer");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whoIsNotThereIsUnreachable(Protocol protocol) throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        var transfer = transfer(protocol, port, QUICK);

        assertThatThrownBy(transfer::check)
                .isInstanceOf(Failure.Unreachable.class)
                .hasMessageContaining("refused");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aWrongLoginIsRefusedOnce(Protocol protocol) {
        var wrong =
                new FileTransfer(
                        Places.endpoint(protocol, places.port(protocol)),
                        () -> new Credentials(Places.USER, "wrong"),
                        agreeing(protocol),
                        QUICK);

        assertThatThrownBy(wrong::check)
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertThat(refused.code()).isEqualTo(530))
                .hasMessageContaining("refused the login")
                .hasMessageNotContaining("wrong");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void whatIsNotThereCannotBeFetched(Protocol protocol) {
        var back = folder.resolve("back.csv");

        assertThatThrownBy(() -> transfer(protocol).download("import/none.csv", back, QUIET))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertThat(refused.code()).isEqualTo(550))
                .hasMessageContaining("none.csv");
        assertThat(back).doesNotExist();
    }

    @Test
    void whereNothingMayBePutIsSaidInTheServersWords() {
        assertThatThrownBy(() ->
                        transfer(Protocol.FTP)
                                .upload(file, "export/x.csv", Existing.REPLACE, QUIET))
                .isInstanceOf(Failure.Refused.class)
                .hasMessageContaining("does not take export/x.csv")
                .hasMessageContaining("No file of that name");
    }

    @Test
    void aFileThatChangesMeanwhileIsNotTakenForWhole() {
        TransferProgress touching =
                (done, total) -> {
                    if (done == total) {
                        touch(file);
                    }
                };

        assertThatThrownBy(() ->
                        transfer(Protocol.FTP).upload(file, remote, Existing.REPLACE, touching))
                .isInstanceOf(Failure.FileUnusable.class)
                .hasMessageContaining("changed");
        assertThat(there(Protocol.FTP)).doesNotExist();
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void interruptingEndsIt(Protocol protocol) throws Exception {
        var transfer = transfer(protocol);
        for (var threads : new Thread.Builder[] {Thread.ofPlatform(), Thread.ofVirtual()}) {
            var begun = new CountDownLatch(1);
            var ended = new CompletableFuture<Throwable>();
            var thread =
                    threads.start(() -> {
                        try {
                            transfer.upload(
                                    file,
                                    remote,
                                    Existing.REPLACE,
                                    (done, _) -> waitAfter(done, begun));
                            ended.complete(null);
                        } catch (Throwable thrown) {
                            ended.complete(thrown);
                        }
                    });
            begun.await();
            thread.interrupt();

            assertThat(ended.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
        if (protocol != Protocol.SFTP) {
            assertThat(there(Protocol.FTP)).doesNotExist();
        }
    }

    /** Keeps the transfer from ending by itself; the interrupt stays to be seen. */
    private static void waitAfter(long done, CountDownLatch begun) {
        if (done > 0) {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        }
    }

    @Test
    void aLargeFileNeedsNoMemory() throws IOException {
        var large = folder.resolve("large.bin");
        try (var channel =
                Files.newByteChannel(
                        large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.position(200_000_000 - 1).write(ByteBuffer.allocate(1));
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        transfer(Protocol.FTP).upload(large, remote, Existing.REPLACE, QUIET);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8_000_000);
        assertThat(size(there(Protocol.FTP))).isEqualTo(200_000_000);
    }

    private FileTransfer transfer(Protocol protocol) {
        return transfer(protocol, places.port(protocol), QUICK);
    }

    private FileTransfer transfer(Protocol protocol, int port, Timeouts timeouts) {
        return new FileTransfer(
                Places.endpoint(protocol, port), Places::credentials, agreeing(protocol), timeouts);
    }

    private KnownServers agreeing(Protocol protocol) {
        return protocol == Protocol.SFTP ? known.agreeingTo(places.fingerprint()) : known;
    }

    private Path there(Protocol protocol) {
        return places.file(protocol, remote.substring(remote.indexOf('/') + 1));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path random(String name, int size) throws IOException {
        var bytes = new byte[size];
        new Random(name.hashCode()).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }
}
