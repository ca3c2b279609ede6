package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;

import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.FilePlaces;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.call.Ping;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whole uploads, from reading the file to the sum that closes, by calls and by file; client and
 * server in this process. The reference is what one connection pings in the same run.
 */
@Tag("benchmark")
class UploadWaysBenchmark {
    private static final int BY_CALLS = Integer.getInteger("calls", 60_000);
    private static final int BY_FILE = Integer.getInteger("file", 1_000_000);
    private static final boolean AGAIN = !Boolean.getBoolean("once");
    private static final int CONNECTIONS = 5;
    private static final int PINGS = 3_000;

    @TempDir Path folder;

    @Test
    void uploads() {
        try (var account = new TestAccount(folder);
                var transport = new HttpTransport(account.server().url())) {
            var uploads =
                    new UploadService(
                            account.cache,
                            TestAccount.api(transport, CONNECTIONS),
                            CONNECTIONS,
                            FilePlaces.of(account.server().ftp().orElseThrow(), TestAccount.LOGIN));
            upload(account, uploads, "warm", BY_CALLS / 10, "Ulm", UploadWay.CALLS);
            pings(transport);
            upload(account, uploads, "new", BY_CALLS, "Ulm", UploadWay.CALLS);
            upload(account, uploads, "new", BY_CALLS, "Bonn", UploadWay.CALLS);
            upload(account, uploads, "new", BY_CALLS, "Bonn", UploadWay.CALLS);
            pings(transport);
            upload(account, uploads, "many", BY_FILE, "Ulm", UploadWay.FTP);
            upload(account, uploads, "many", AGAIN ? BY_FILE : 0, "Bonn", UploadWay.FTP);
        }
    }

    private static void pings(HttpTransport transport) {
        var api = TestAccount.api(transport, 1);
        long began = System.nanoTime();
        for (int i = 0; i < PINGS; i++) {
            api.send(new Ping());
        }
        System.out.printf("  pings: %,.0f a second%n", PINGS * 1e9 / (System.nanoTime() - began));
    }

    private static void upload(
            TestAccount account,
            UploadService uploads,
            String who,
            int rows,
            String city,
            UploadWay way) {
        if (rows == 0) {
            return;
        }
        var file =
                account.file(
                        who + ".csv",
                        IntStream.range(0, rows)
                                .mapToObj(i ->
                                        "%s%07d@example.org,%s"
                                                .formatted(who, i * 7_919L % rows, city))
                                .collect(Collectors.joining("\n", "Email Address,City\n", "\n")));
        long began = System.nanoTime();
        long processors = processors();
        long id =
                uploads.begin(account.plan(file, UploadMode.ADD_UPDATE), way, null, Progress.NONE);
        double read = (System.nanoTime() - began) / 1e9;
        var processed = new AtomicLong();
        var done =
                uploads.run(
                        id,
                        (at, all, what) -> {
                            if (at == all && what.equals(who + ".csv")) {
                                processed.compareAndSet(0, processors());
                            }
                        });
        double took = (System.nanoTime() - began) / 1e9;
        assertThat(done.rejected() + done.skipped()).isZero();
        System.out.printf(
                "  %s, %,d rows, %,d created, %,d updated: read in %.1f s, done after %.1f s, %,.0f"
                        + " rows/s, %.1f s of processors; the local copy after %.1f s%n",
                way,
                rows,
                done.created(),
                done.updated(),
                read,
                read + done.seconds(),
                rows / (read + done.seconds()),
                (processed.get() - processors) / 1e9,
                took);
    }

    private static long processors() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
