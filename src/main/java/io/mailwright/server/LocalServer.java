package io.mailwright.server;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.bounces.BounceSource;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.Sending;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.fault.Faults;
import io.mailwright.server.ftp.FtpSite;
import io.mailwright.server.handler.Calls;
import io.mailwright.server.handler.Login;
import io.mailwright.server.http.Endpoint;
import io.mailwright.server.http.HttpServer;
import io.mailwright.server.http.Listening;
import io.mailwright.server.http.tracking.TrackingSite;
import io.mailwright.server.sample.SampleAccount;
import io.mailwright.server.store.AccountSettings;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The XML API server: one account in one store. Several, in one process or in several, may serve
 * the same store at once. Closing one finishes what is in flight. Thread-safe.
 */
public final class LocalServer implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Options options;
    private final Parts parts;
    private final URI url;
    private @Nullable FtpSite ftp;
    private boolean closed;

    /** What a server is made of. */
    private record Parts(
            Store store,
            Engine engine,
            HttpServer http,
            Optional<TrackingSite> tracking,
            Faults faults) {
        LocalServer serve(Options options, URI publicUrl) {
            try {
                http.serve(new Endpoint(new Calls(login(options), engine), faults));
                tracking.ifPresent(site -> site.serve(engine, publicUrl));
                return new LocalServer(options, this);
            } catch (RuntimeException e) {
                engine.close();
                throw e;
            }
        }

        /** Who asks first, then who works, then what both write to. */
        void close() {
            http.close();
            tracking.ifPresent(TrackingSite::close);
            engine.close();
            store.close();
        }
    }

    /**
     * How mail goes out, and comes back.
     *
     * @param deliver where messages are to go
     * @param overdue what becomes of jobs whose time has passed meanwhile
     * @param publicUrl where recipients reach the server; {@code null} for its own tracking port
     * @param bounces where messages come back to
     * @param fetches whether content of other servers is fetched for messages
     */
    public record Mail(
            DeliverTo deliver,
            Overdue overdue,
            @Nullable URI publicUrl,
            List<BounceSource> bounces,
            boolean fetches) {
        /** With the content of other servers. */
        public Mail(
                DeliverTo deliver,
                Overdue overdue,
                @Nullable URI publicUrl,
                List<BounceSource> bounces) {
            this(deliver, overdue, publicUrl, bounces, true);
        }

        /** Simulated for the sample account, else held. */
        public static Mail usual(boolean sample) {
            return new Mail(
                    sample ? DeliverTo.Simulate.USUAL : new DeliverTo.Hold(),
                    Overdue.WAIT,
                    null,
                    List.of());
        }

        /** Without a tracking port links lead nowhere. */
        private Sending.Options sending(URI reached) {
            var root = publicUrl == null ? reached : publicUrl;
            return new Sending.Options(deliver, overdue, root, fetches);
        }
    }

    /**
     * Which ports there are besides that of the API, each 0 for any free one, {@code null} for
     * none.
     *
     * @param ftp of the FTP site
     * @param tracking where the links of messages lead
     */
    public record Ports(@Nullable Integer ftp, @Nullable Integer tracking) {}

    /**
     * How to serve.
     *
     * @param data the folder of the store; made if it is not there
     * @param bind the address to listen on; loopback, unless others are to reach it
     * @param port 0 for any free one
     * @param username of the account's one login; neither it nor the password may be empty
     * @param sample whether an empty store is filled with the sample account
     * @param account makes what the account is from what it was
     */
    public record Options(
            Path data,
            InetAddress bind,
            int port,
            String username,
            String password,
            boolean sample,
            Mail mail,
            Ports ports,
            UnaryOperator<AccountSettings> account) {
        /**
         * Without an FTP site and a tracking port. What becomes of messages is simulated for the
         * sample account, else they are held.
         */
        public Options(
                Path data,
                InetAddress bind,
                int port,
                String username,
                String password,
                boolean sample) {
            this(
                    data,
                    bind,
                    port,
                    username,
                    password,
                    sample,
                    Mail.usual(sample),
                    new Ports(null, null),
                    UnaryOperator.identity());
        }

        /** On loopback and any free port, with the sample account: for use within this process. */
        public static Options sample(Path data, String username, String password) {
            return new Options(data, InetAddress.getLoopbackAddress(), 0, username, password, true);
        }

        /** The same with an FTP site on that port, 0 for any free one. */
        public Options withFtp(int port) {
            return with(mail, new Ports(port, ports.tracking()), account);
        }

        /** The same with a tracking port, 0 for any free one. */
        public Options withTracking(int port) {
            return with(mail, new Ports(ports.ftp(), port), account);
        }

        /** The same, but mail goes another way. */
        public Options withMail(Mail other) {
            return with(other, ports, account);
        }

        /** The same, but the account becomes what this makes of it. */
        public Options withAccount(UnaryOperator<AccountSettings> change) {
            return with(mail, ports, change);
        }

        private Options with(Mail mail, Ports ports, UnaryOperator<AccountSettings> account) {
            return new Options(data, bind, port, username, password, sample, mail, ports, account);
        }

        /** Without the login, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Options[data=%s, bind=%s, port=%d, sample=%s, mail=%s, ports=%s]"
                    .formatted(data, bind, port, sample, mail, ports);
        }
    }

    private LocalServer(Options options, Parts parts) {
        this.options = options;
        this.parts = parts;
        this.url = URI.create("http://" + host() + ":" + parts.http.port() + "/integrate.aspx");
    }

    /**
     * Starts to serve; when it returns, requests are answered.
     *
     * @throws Failure.Invalid if the port or address cannot be had, or the login is empty
     * @throws Failure.FileUnusable if the folder cannot be used
     * @throws Failure.CacheUnusable if the store in it cannot be opened
     */
    public static LocalServer start(Options options) {
        return start(options, new Faults());
    }

    /** The same, which goes wrong on purpose as these say, now and while it runs. */
    public static LocalServer start(Options options, Faults faults) {
        return start(options, InstantSource.system(), faults);
    }

    static LocalServer start(Options options, InstantSource clock) {
        return start(options, clock, new Faults());
    }

    private static LocalServer start(Options options, InstantSource clock, Faults faults) {
        if (options.username().isEmpty() || options.password().isEmpty()) {
            throw new Failure.Invalid("The server needs a user name and a password, not empty");
        }
        var store = Store.open(options.data().resolve("account.db"), clock);
        try {
            if (options.sample()) {
                SampleAccount.fill(store);
            }
            store.change(tables -> {
                var settings = tables.settings();
                settings.put(options.account().apply(settings.account()));
                return true;
            });
            return listen(options, store, clock, faults);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Both ports are had before anything is sent, since messages say where links lead. */
    private static LocalServer listen(
            Options options, Store store, InstantSource clock, Faults faults) {
        var http = HttpServer.listen(Listening.forClients(options.bind(), options.port()));
        Optional<TrackingSite> tracking = Optional.empty();
        try {
            tracking =
                    Optional.ofNullable(options.ports().tracking())
                            .map(port -> TrackingSite.listen(options.bind(), port, store));
            int reached = tracking.map(TrackingSite::port).orElse(options.port());
            var mail = options.mail();
            var sending = mail.sending(root(options.bind(), reached));
            var engine = Engine.start(store, options.data(), clock, sending, mail.bounces());
            var parts = new Parts(store, engine, http, tracking, faults);
            return parts.serve(options, sending.publicUrl());
        } catch (RuntimeException e) {
            tracking.ifPresent(TrackingSite::close);
            http.close();
            throw e;
        }
    }

    /** The endpoint, such as {@code http://127.0.0.1:49152/integrate.aspx}. */
    public URI url() {
        return url;
    }

    /**
     * The FTP site, such as {@code ftp://127.0.0.1:49153/}, started when it is first asked for;
     * empty if none is wanted.
     *
     * @throws Failure.Invalid if its port cannot be had, or the server is closed
     */
    public synchronized Optional<URI> ftp() {
        var port = options.ports().ftp();
        if (port == null) {
            return Optional.empty();
        }
        if (closed) {
            throw new Failure.Invalid("The server has been closed");
        }
        var site = ftp;
        if (site == null) {
            site =
                    FtpSite.start(
                            options.bind(),
                            port,
                            login(options),
                            parts.engine.files(),
                            options.data().resolve("ftp.p12"),
                            parts.faults);
            ftp = site;
        }
        return Optional.of(URI.create("ftp://" + host() + ":" + site.port() + "/"));
    }

    /** Where the links of messages lead, such as {@code http://127.0.0.1:49154/}. */
    public Optional<URI> tracking() {
        return parts.tracking.map(site -> root(options.bind(), site.port()));
    }

    /** What goes wrong on purpose. */
    public Faults faults() {
        return parts.faults;
    }

    /**
     * Waits until all that is due by now has been sent, but no longer than that.
     *
     * @return whether it has; an interrupt ends the waiting
     */
    public boolean finish(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        boolean due = isDue();
        try {
            while (due && System.nanoTime() < until) {
                Thread.sleep(LOOK);
                due = isDue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return !due;
    }

    private boolean isDue() {
        var now = Instant.now();
        return parts.store.read(tables ->
                !tables.jobs().scheduled(now).isEmpty()
                        || !tables.queue().jobs(now).isEmpty()
                        || (!tables.jobs().unfinished().isEmpty()
                                && tables.queue().next().isEmpty()));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ftp != null) {
            ftp.close();
        }
        parts.close();
    }

    private static Login login(Options options) {
        return new Login(options.username(), options.password());
    }

    private String host() {
        return host(options.bind());
    }

    private static String host(InetAddress bind) {
        var local = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        var address = local.getHostAddress();
        return local instanceof Inet6Address ? "[" + address + "]" : address;
    }

    private static URI root(InetAddress bind, int port) {
        return URI.create("http://" + host(bind) + ":" + port + "/");
    }
}
