package io.mailwright.service.send;

import io.mailwright.cache.Database;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.server.LocalServer;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.RecipientTable.Recipient;
import io.mailwright.server.store.Store;
import io.mailwright.service.Progress;
import io.mailwright.service.SyncService;
import io.mailwright.service.content.AccountEmails;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddEmail;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small account on a server of its own, and its local copy. */
final class SendAccount implements AutoCloseable {
    static final String FOOTER =
            "<p><a href=\"%%unsub_center_url%%\">Leave</a> %%member_busname%% %%member_addr%%"
                    + " %%member_city%%</p>";

    final LocalServer server;
    final Store store;
    final LossyLine line;
    final XmlApi api;
    final Database copy;
    final GuidedSends guided;
    final SendService sends;

    SendAccount(Path folder, DeliverTo deliver) {
        var data = folder.resolve("server");
        server =
                LocalServer.start(
                        new LocalServer.Options(
                                        data, InetAddress.getLoopbackAddress(), 0, "a", "a", false)
                                .withMail(
                                        new LocalServer.Mail(
                                                deliver, Overdue.WAIT, null, List.of()))
                                .withAccount(SendAccount::named));
        store = Store.open(data.resolve("account.db"), InstantSource.system());
        line = new LossyLine(new HttpTransport(server.url()));
        api = new XmlApi(line, () -> new Credentials("a", "a"), 1);
        copy = Database.open(folder.resolve("copy.db"));
        sends = new SendService(api, copy);
        guided =
                new GuidedSends(
                        copy, new AccountEmails(api, copy), sends, new Audiences(api, copy));
    }

    private static AccountSettings named(AccountSettings fresh) {
        return new AccountSettings(
                fresh.memberId(), "Harbour", "", "", "", "", "", "Harbour", "news@example.org");
    }

    long list(String name) {
        return store.change(tables -> tables.lists().create(name, ListType.PUBLIC, Instant.now()));
    }

    /** A person with a standing on All Subscribers, and on some lists. */
    long person(String name, Status everywhere, Map<Long, Status> on) {
        return store.change(tables -> {
            var address = name.toLowerCase(Locale.ROOT).replace('é', 'e') + "@example.org";
            long id =
                    tables.subscribers()
                            .create(address, EmailType.HTML, Map.of("First Name", name))
                            .id();
            tables.memberships().put(tables.lists().master(), id, everywhere, null, Instant.now());
            on.forEach((list, status) ->
                    tables.memberships().put(list, id, status, null, Instant.now()));
            return id;
        });
    }

    long email(String html) {
        return api.send(new AddEmail("March", "News for %%First Name%%", html + FOOTER));
    }

    long jobs() {
        var jobs = new long[1];
        store.read(tables -> {
            tables.jobs().each(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE), _ -> jobs[0]++);
            return true;
        });
        return jobs[0];
    }

    void sync() {
        new SyncService(api, copy).sync(true, Progress.NONE);
    }

    /** Waits for the end of a job. */
    void await(long job) {
        if (!server.finish(Duration.ofSeconds(20))
                || store.read(tables -> tables.jobs().find(job)).orElseThrow().state()
                        != JobState.COMPLETE) {
            throw new IllegalStateException("The job does not end");
        }
    }

    Optional<Recipient> recipient(long job, long person) {
        return store.read(tables -> tables.recipients().find(job, 0, person));
    }

    @Override
    public void close() {
        copy.close();
        line.close();
        store.close();
        server.close();
    }
}
