package io.mailwright.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.cache.Database;
import io.mailwright.cache.SubscriberStore;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Status;
import io.mailwright.server.LocalServer;
import io.mailwright.server.store.Store;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;
import io.mailwright.xmlapi.call.RetrieveMasterUnsubscribes;
import io.mailwright.xmlapi.files.FileEndpoint;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** An account of which more is there than one answer may hold. */
class LargeAccountTest {
    private static final int PEOPLE = 3000;
    private static final int LEFT = 2400;

    @TempDir static Path data;
    @TempDir Path folder;
    private static LocalServer server;
    private static HttpTransport transport;
    private static XmlApi api;
    private static long master;

    @BeforeAll
    static void start() {
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        data, InetAddress.getLoopbackAddress(), 0, "u", "p", false)
                                .withFtp(0));
        var now = Instant.now();
        try (var store = Store.open(data.resolve("account.db"), InstantSource.system())) {
            master =
                    store.change(tables -> {
                        long list = tables.lists().master();
                        for (int i = 0; i < PEOPLE; i++) {
                            var person =
                                    tables.subscribers()
                                            .create(
                                                    "p%04d@example.org".formatted(i),
                                                    i % 2 == 0 ? EmailType.TEXT : EmailType.HTML,
                                                    Map.of("User Defined", "x".repeat(1900)));
                            var status = i % 3 == 0 ? Status.UNSUBSCRIBED : Status.ACTIVE;
                            tables.memberships().put(list, person.id(), status, null, now);
                        }
                        for (int i = 0; i < LEFT; i++) {
                            tables.masterUnsubscribes()
                                    .add(
                                            "gone%04d@example.org".formatted(i),
                                            "",
                                            "y".repeat(2500),
                                            now.minus(i % 900, ChronoUnit.DAYS));
                        }
                        return list;
                    });
        }
        transport = new HttpTransport(server.url());
        api = new XmlApi(transport, () -> new Credentials("u", "p"), 1);
    }

    @AfterAll
    static void stop() {
        transport.close();
        server.close();
    }

    @Test
    void anAnswerThatWouldBeTooLargeIsRefused() {
        assertThatThrownBy(() -> api.stream(new RetrieveListSubscribers(master, null), _ -> {}))
                .isInstanceOfSatisfying(
                        Failure.Refused.class, refused -> assertThat(refused.code()).isEqualTo(917))
                .hasMessageContaining("larger than 5 MB");
        assertThatThrownBy(() -> api.stream(new RetrieveMasterUnsubscribes(null, null), _ -> {}))
                .isInstanceOf(Failure.Refused.class);
    }

    @Test
    void whatIsTooLargeForAnAnswerComesAsAFile() {
        var files =
                FilePlace.of(
                        new KnownServers(folder),
                        known ->
                                new FileTransfer(
                                        FileEndpoint.of(server.ftp().orElseThrow()),
                                        () -> new Credentials("u", "p"),
                                        known));
        try (var cache = Database.open(folder.resolve("x.db"))) {
            var result = new SyncService(api, files, cache).sync(true, Progress.NONE);

            assertThat(result.subscribers()).isEqualTo(PEOPLE);
            var people = new SubscriberStore(cache);
            var person = people.find("p0003@example.org").orElseThrow();
            assertThat(person.subscriber().emailType()).isEqualTo(EmailType.HTML);
            assertThat(person.subscriber().attributes())
                    .containsEntry("User Defined", "x".repeat(1900));
            assertThat(person.memberships().getFirst().status()).isEqualTo(Status.UNSUBSCRIBED);
            assertThat(people.find("p0004@example.org").orElseThrow().subscriber().emailType())
                    .isEqualTo(EmailType.TEXT);
            for (var gone : List.of("gone0000@example.org", "gone2399@example.org")) {
                assertThat(people.standing(gone, master).masterUnsubscribed()).isTrue();
            }
        }
    }

    @Test
    void withoutAPlaceForFilesItIsSaidWhatToDo() {
        try (var cache = Database.open(folder.resolve("x.db"))) {
            assertThatThrownBy(() -> new SyncService(api, cache).sync(true, Progress.NONE))
                    .isInstanceOf(Failure.Invalid.class)
                    .hasMessageContaining("All Subscribers")
                    .hasMessageContaining("--ftp");
        }
    }
}
