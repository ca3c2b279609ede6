package io.mailwright.service.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.cache.Database;
import io.mailwright.cache.RawEvents;
import io.mailwright.domain.tracking.AddressedEvent;
import io.mailwright.domain.tracking.Event;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.service.BulkExports;
import io.mailwright.service.FilePlace;
import io.mailwright.service.FilePlaces;
import io.mailwright.service.PassingFolder;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.Transport;
import io.mailwright.xmlapi.XmlApi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An account on a server of our own, of which tests can see all, and which may tell less. */
final class TellingAccount implements Transport {
    private static final String LOGIN = "tester";
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    final Store store;
    final List<String> asked = new ArrayList<>();

    /** Sub-actions, and with a job's number those of the job, that are refused as unknown. */
    final Set<String> refused = new HashSet<>();

    private final Path file;
    private final LocalServer server;
    private final HttpTransport line;

    TellingAccount(Path data, boolean sample) {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        data,
                                        InetAddress.getLoopbackAddress(),
                                        0,
                                        LOGIN,
                                        LOGIN,
                                        sample)
                                .withFtp(0));
        file = data.resolve("account.db");
        store = Store.open(file, InstantSource.system());
        line = new HttpTransport(server.url());
    }

    TrackingSync byCalls(Database cache, Instant now) {
        return sync(FilePlace.NONE, cache, now);
    }

    TrackingSync byFile(Database cache, Instant now) {
        return sync(FilePlaces.of(server.ftp().orElseThrow(), LOGIN), cache, now);
    }

    /** With a place for files that is not there. */
    TrackingSync byBrokenFile(Database cache, Instant now) {
        return sync(FilePlaces.of(URI.create("ftp://127.0.0.1:1/"), LOGIN), cache, now);
    }

    private TrackingSync sync(FilePlace files, Database cache, Instant now) {
        var api = new XmlApi(this, () -> new Credentials(LOGIN, LOGIN), 1);
        var exports = new BulkExports(api, files, PassingFolder.beside(cache.file()));
        return new TrackingSync(api, exports, cache, InstantSource.fixed(now));
    }

    List<Job> jobs() {
        var jobs = new ArrayList<Job>();
        store.read(tables -> {
            tables.jobs().each(Instant.EPOCH, FAR, jobs::add);
            return jobs;
        });
        return jobs;
    }

    /** What the account has of them, from its own tables. */
    RawEvents events() {
        var events = new ArrayList<Event>();
        for (var job : jobs()) {
            store.read(tables -> {
                tables.events().each(job.id(), Instant.EPOCH, FAR, events::add);
                tables.sent()
                        .each(
                                job.id(),
                                false,
                                Instant.EPOCH,
                                FAR,
                                (AddressedEvent sent) -> events.add(sent.event()));
                return job;
            });
        }
        return new RawEvents(events);
    }

    /** Has one of the recipients of a job have been sent to later. */
    void sendOneLater(long job, Duration later) throws SQLException {
        try (var line = DriverManager.getConnection("jdbc:sqlite:" + file);
                var update =
                        line.prepareStatement(
                                "update recipient set at = at + ? where job = ? and subscriber = (select"
                                        + " min(subscriber) from recipient where job = ? and state ="
                                        + " 'SENT')")) {
            update.setLong(1, later.toMillis());
            update.setLong(2, job);
            update.setLong(3, job);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Override
    public <T> T exchange(String document, Reading<T> reading) {
        var what = value(document, "sub_action");
        var whose = what + " " + value(document, "search_value");
        asked.add(whose);
        if (!refused.contains(what) && !refused.contains(whose)) {
            return line.exchange(document, reading);
        }
        int code = refused.contains(what) ? 910 : 950;
        var answer =
                "<exacttarget><system><tracking><error>%d</error></tracking></system></exacttarget>"
                        .formatted(code);
        try {
            return reading.read(
                    new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(String document, String element) {
        int start = document.indexOf("<" + element + ">");
        return start < 0
                ? ""
                : document.substring(
                        start + element.length() + 2, document.indexOf("</" + element + ">"));
    }

    @Override
    public String host() {
        return line.host();
    }

    @Override
    public void close() {
        line.close();
        store.close();
        server.close();
    }
}
