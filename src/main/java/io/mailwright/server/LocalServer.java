package io.mailwright.server;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.Sending;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
import io.mailwright.server.ftp.FtpSite;
import io.mailwright.server.handler.Calls;
import io.mailwright.server.handler.Login;
import io.mailwright.server.http.Endpoint;
import io.mailwright.server.http.HttpServer;
import io.mailwright.server.sample.SampleAccount;
import io.mailwright.server.store.Store;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The XML API server: one account in one store. Several, in one process or in several, may serve
 * the same store at once. Closing one finishes what is in flight. Thread-safe.
 */
public final class LocalServer implements AutoCloseable {
    private final Options options;
    private final Store store;
    private final Engine engine;
    private final HttpServer http;
    private final URI url;
    private @Nullable FtpSite ftp;
    private boolean closed;

    /**
     * How to serve.
     *
     * @param data the folder of the store; made if it is not there
     * @param bind the address to listen on; loopback, unless others are to reach it
     * @param port 0 for any free one
     * @param username of the account's one login; neither it nor the password may be empty
     * @param sample whether an empty store is filled with the sample account
     * @param deliver where messages are to go
     * @param overdue what becomes of jobs whose time has passed meanwhile
     * @param publicUrl where recipients reach the server; {@code null} if it is not known
     * @param ftpPort of the FTP site, 0 for any free one; {@code null} for no site
     */
    public record Options(
            Path data,
            InetAddress bind,
            int port,
            String username,
            String password,
            boolean sample,
            DeliverTo deliver,
            Overdue overdue,
            @Nullable URI publicUrl,
            @Nullable Integer ftpPort) {
        /**
         * Without an FTP site. What becomes of messages is simulated for the sample account, else
         * they are held.
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
                    sample ? DeliverTo.Simulate.USUAL : new DeliverTo.Hold(),
                    Overdue.WAIT,
                    null,
                    null);
        }

        /** On loopback and any free port, with the sample account: for use within this process. */
        public static Options sample(Path data, String username, String password) {
            return new Options(data, InetAddress.getLoopbackAddress(), 0, username, password, true);
        }

        /** The same with an FTP site on that port, 0 for any free one. */
        public Options withFtp(int ftpPort) {
            return new Options(
                    data, bind, port, username, password, sample, deliver, overdue, publicUrl,
                    ftpPort);
        }

        /** Without the login, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Options[data=%s, bind=%s, port=%d, sample=%s, deliver=%s, ftpPort=%s]"
                    .formatted(data, bind, port, sample, deliver, ftpPort);
        }

        private Sending.Options sending() {
            return new Sending.Options(
                    deliver, overdue, publicUrl == null ? LocalServer.root(bind, port) : publicUrl);
        }
    }

    private LocalServer(Options options, Store store, Engine engine, HttpServer http) {
        this.options = options;
        this.store = store;
        this.engine = engine;
        this.http = http;
        this.url = URI.create("http://" + host() + ":" + http.port() + "/integrate.aspx");
    }

    /**
     * Starts to serve; when it returns, requests are answered.
     *
     * @throws Failure.Invalid if the port or address cannot be had, or the login is empty
     * @throws Failure.FileUnusable if the folder cannot be used
     * @throws Failure.CacheUnusable if the store in it cannot be opened
     */
    public static LocalServer start(Options options) {
        return start(options, InstantSource.system());
    }

    static LocalServer start(Options options, InstantSource clock) {
        if (options.username().isEmpty() || options.password().isEmpty()) {
            throw new Failure.Invalid("The server needs a user name and a password, not empty");
        }
        var store = Store.open(options.data().resolve("account.db"), clock);
        try {
            if (options.sample()) {
                SampleAccount.fill(store);
            }
            return serve(
                    options, store, Engine.start(store, options.data(), clock, options.sending()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static LocalServer serve(Options options, Store store, Engine engine) {
        try {
            var calls = new Calls(login(options), engine);
            var http = HttpServer.start(options.bind(), options.port(), new Endpoint(calls));
            return new LocalServer(options, store, engine, http);
        } catch (RuntimeException e) {
            engine.close();
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
        if (options.ftpPort() == null) {
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
                            options.ftpPort(),
                            login(options),
                            engine.files(),
                            options.data().resolve("ftp.p12"));
            ftp = site;
        }
        return Optional.of(URI.create("ftp://" + host() + ":" + site.port() + "/"));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (ftp != null) {
            ftp.close();
        }
        http.close();
        engine.close();
        store.close();
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
