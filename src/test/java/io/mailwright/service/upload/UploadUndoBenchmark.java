package io.mailwright.service.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.SubscriberSearch;
import io.mailwright.domain.SubscriberQuery;
import io.mailwright.domain.upload.Upload;
import io.mailwright.domain.upload.UploadMode;
import io.mailwright.domain.upload.UploadWay;
import io.mailwright.service.FilePlaces;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.HttpTransport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What comes after a large upload by file: whom it created, and taking it back by calls. */
@Tag("benchmark")
class UploadUndoBenchmark {
    private static final int UNDONE = Integer.getInteger("undone", 20_000);
    private static final int CREATED = Integer.getInteger("created", 100_000);
    private static final int CONNECTIONS = 5;

    @TempDir Path folder;

    @Test
    void takesBack() {
        try (var account = new TestAccount(folder);
                var transport = new HttpTransport(account.server().url())) {
            var uploads = uploads(account, transport);
            var done = upload(account, uploads, "undone", UNDONE);
            var forecast = uploads.undo().forecast(done.id(), Progress.NONE);
            long began = System.nanoTime();
            var undone = uploads.run(uploads.undo().begin(done.id()), Progress.NONE);
            double took = (System.nanoTime() - began) / 1e9;
            assertThat(undone.updated()).isEqualTo(UNDONE);
            System.out.printf(
                    "  undo of %,d rows with %d connections: %.1f s, %,.0f rows/s; foretold %.1f s%n",
                    UNDONE, CONNECTIONS, took, UNDONE / took, forecast.expected().toMillis() / 1e3);
        }
    }

    @Test
    void findsWhoWasCreated() {
        try (var account = new TestAccount(folder);
                var transport = new HttpTransport(account.server().url())) {
            var done = upload(account, uploads(account, transport), "created", CREATED);
            var search = new SubscriberSearch(account.cache);
            var query = new SubscriberQuery("", Set.of(), null, done.id());
            time("first question", () -> search.count(query));
            time("first page", () -> search.page(query, 0, 50).size());
            time("last page", () -> search.page(query, CREATED - 50, 50).size());
            time("a page in the midst", () -> search.page(query, CREATED / 2, 50).size());
        }
    }

    private static void time(String what, LongSupplier work) {
        long began = System.nanoTime();
        long found = work.getAsLong();
        System.out.printf(
                "  created people, %s: %,d in %,d ms%n",
                what, found, (System.nanoTime() - began) / 1_000_000);
    }

    private static UploadService uploads(TestAccount account, HttpTransport transport) {
        return new UploadService(
                account.cache,
                TestAccount.api(transport, CONNECTIONS),
                CONNECTIONS,
                FilePlaces.of(account.server().ftp().orElseThrow(), TestAccount.LOGIN));
    }

    private static Upload upload(
            TestAccount account, UploadService uploads, String name, int rows) {
        var file =
                account.file(
                        name + ".csv",
                        IntStream.range(0, rows)
                                .mapToObj("p%06d@example.org,Ulm"::formatted)
                                .collect(Collectors.joining("\n", "Email Address,City\n", "\n")));
        long id =
                uploads.begin(
                        account.plan(file, UploadMode.ADD_UPDATE),
                        UploadWay.FTP,
                        null,
                        Progress.NONE);
        var done = uploads.run(id, Progress.NONE);
        assertThat(done.created()).isEqualTo(rows);
        return done;
    }
}
