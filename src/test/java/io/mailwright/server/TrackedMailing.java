package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.send.JobState;
import io.mailwright.domain.tracking.Event;
import io.mailwright.server.engine.bounces.BounceSource;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.engine.tracking.Tokens;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.EmailTable.Email;
import io.mailwright.server.store.Job;
import io.mailwright.server.store.Store;
import io.mailwright.server.store.Tables;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A real server that has sent a job to files, and a visitor with the messages' links. */
final class TrackedMailing implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2010-08-31T14:50:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String FOOTER =
            "<p>%%Member_Busname%%, %%Member_Addr%%, %%Member_City%%"
                    + " <a href=\"%%profile_center_url%%\">profile</a>"
                    + " <a href=\"%%subscription_center_url%%\">lists</a>"
                    + " <a href=\"%%unsub_center_url%%\">leave</a>"
                    + " <a href=\"%%view_email_url%%\">web</a>"
                    + " <a href=\"%%ftaf_url%%\">forward</a>"
                    + " <a href=\"%%double_opt_in_url%%\">confirm</a></p>";

    final Path data;
    final Store store;
    final long list;
    volatile Instant now = BEGIN;
    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable LocalServer server;

    TrackedMailing(Path data) {
        this.data = data;
        this.store = Store.open(data.resolve("account.db"), () -> now);
        this.list =
                store.change(tables -> {
                    tables.settings().put(account());
                    return tables.lists().create("News & more", ListType.PUBLIC, tables.now());
                });
    }

    private static AccountSettings account() {
        return new AccountSettings(
                10_000_001,
                "Harbour & Pine",
                "1 Quay",
                "Cork",
                "",
                "T12",
                "Ireland",
                "Harbour",
                "news@example.org");
    }

    long subscriber(String email, Map<String, String> attributes) {
        return store.change(tables -> {
            long id = tables.subscribers().create(email, EmailType.HTML, attributes).id();
            for (long to : new long[] {tables.lists().master(), list}) {
                tables.memberships().put(to, id, Status.ACTIVE, null, now);
            }
            return id;
        });
    }

    /** A job of that HTML to the list, which is sent as soon as the server runs. */
    long job(String html) {
        return job(list, html);
    }

    long job(long to, String html) {
        var whole = "<html><body>" + html + FOOTER + "</body></html>";
        return store.change(tables -> {
            long email =
                    tables.emails().create(new Email(0, "March", "News", whole, null, null, now));
            var content =
                    new Job.Content(
                            email,
                            "March",
                            "News for %%First Name%%",
                            whole,
                            null,
                            "Ann",
                            "ann@example.org",
                            "spring",
                            true,
                            true);
            long job =
                    tables.jobs()
                            .create(
                                    new Job(
                                            0,
                                            Job.Kind.LISTS,
                                            content,
                                            false,
                                            false,
                                            now,
                                            null,
                                            null,
                                            JobState.SCHEDULED,
                                            null));
            tables.jobs().target(job, to, false);
            return job;
        });
    }

    /** Starts the server and waits until the jobs are sent. */
    void send(long... jobs) throws InterruptedException {
        send(new DeliverTo.Hold(), jobs);
    }

    void send(DeliverTo deliver, long... jobs) throws InterruptedException {
        start(options(data, deliver));
        for (long job : jobs) {
            await(() -> job(job).state() == JobState.COMPLETE);
        }
    }

    void start(LocalServer.Options options) {
        server = LocalServer.start(options, () -> now);
    }

    static LocalServer.Options options(Path data, DeliverTo deliver) {
        return options(data, deliver, List.of());
    }

    static LocalServer.Options options(Path data, DeliverTo deliver, List<BounceSource> bounces) {
        return new LocalServer.Options(
                        data, InetAddress.getLoopbackAddress(), 0, "user", "password", false)
                .withMail(new LocalServer.Mail(deliver, Overdue.SEND, null, bounces))
                .withTracking(0);
    }

    void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    Job job(long id) {
        return store.read(tables -> tables.jobs().find(id)).orElseThrow();
    }

    /** The message of one recipient, as it was written. */
    MimeMessage message(long job, long subscriber) throws Exception {
        var file = data.resolve("outbox/" + job + "/" + subscriber + ".eml");
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    String html(long job, long subscriber) throws Exception {
        var parts = (Multipart) message(job, subscriber).getContent();
        return (String) parts.getBodyPart(1).getContent();
    }

    /** The links of one purpose in a message, in their order. */
    List<URI> links(long job, long subscriber, char letter) throws Exception {
        return Pattern.compile("http://[^\"]+/" + letter + "/[^\"]+")
                .matcher(html(job, subscriber))
                .results()
                .map(hit -> URI.create(hit.group()))
                .toList();
    }

    URI link(long job, long subscriber, char letter) throws Exception {
        return links(job, subscriber, letter).getFirst();
    }

    URI root() {
        return running().tracking().orElseThrow();
    }

    LocalServer running() {
        assertThat(server).isNotNull();
        return Objects.requireNonNull(server);
    }

    Tokens tokens() {
        return Tokens.of(store);
    }

    HttpResponse<String> get(URI link) {
        return ask(HttpRequest.newBuilder(link));
    }

    HttpResponse<String> post(URI link, String... namesAndValues) {
        var form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return ask(
                HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Event> events(long job) {
        var all = new ArrayList<Event>();
        store.read(tables -> {
            tables.events().each(job, Instant.EPOCH, BEGIN.plus(Duration.ofDays(10_000)), all::add);
            return all;
        });
        return all;
    }

    Status standing(long subscriber, long of) {
        return store.read(tables -> tables.memberships().find(of, subscriber))
                .orElseThrow()
                .status();
    }

    long master() {
        return store.read(tables -> tables.lists().master());
    }

    boolean isBlocked(String email) {
        return store.read(tables -> tables.masterUnsubscribes().contains(email));
    }

    void change(Consumer<Tables> work) {
        store.change(tables -> {
            work.accept(tables);
            return true;
        });
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        stop();
        store.close();
        client.close();
    }
}
