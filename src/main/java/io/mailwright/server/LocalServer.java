package io.mailwright.server;

import io.mailwright.domain.Failure;
import io.mailwright.server.engine.Engine;
import io.mailwright.server.engine.sending.Overdue;
import io.mailwright.server.engine.sending.Sending;
import io.mailwright.server.engine.sending.delivery.DeliverTo;
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

/**
 * The XML API server: one account in one store. Several, in one process or in several, may serve
 * the same store at once. Closing one finishes what is in flight. Thread-safe.
 */
public final class LocalServer implements AutoCloseable {
    private final Store store;
    private final Engine engine;
    private final HttpServer http;
    private final URI url;

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
            @Nullable URI publicUrl) {
        /** What becomes of messages is simulated for the sample account, else they are held. */
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
                    null);
        }

        /** On loopback and any free port, with the sample account: for use within this process. */
        public static Options sample(Path data, String username, String password) {
            return new Options(data, InetAddress.getLoopbackAddress(), 0, username, password, true);
        }

        /** Without the login, so that it can never reach a log. */
        @Override
        public String toString() {
            return "Options[data=%s, bind=%s, port=%d, sample=%s, deliver=%s]"
                    .formatted(data, bind, port, sample, deliver);
        }

        private Sending.Options sending() {
            return new Sending.Options(
                    deliver,
                    overdue,
                    publicUrl == null ? LocalServer.root(bind, port) : publicUrl);
        }
    }

    private LocalServer(Store store, Engine engine, HttpServer http, URI url) {
        this.store = store;
        this.engine = engine;
        this.http = http;
        this.url = url;
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
            return serve(options, store, Engine.start(store, options.data(), options.sending()));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static LocalServer serve(Options options, Store store, Engine engine) {
        try {
            var calls = new Calls(new Login(options.username(), options.password()), engine);
            var http = HttpServer.start(options.bind(), options.port(), new Endpoint(calls));
            return new LocalServer(store, engine, http, url(options.bind(), http.port()));
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** The endpoint, such as {@code http://127.0.0.1:49152/integrate.aspx}. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        http.close();
        engine.close();
        store.close();
    }

    private static URI url(InetAddress bind, int port) {
        return root(bind, port).resolve("/integrate.aspx");
    }

    private static URI root(InetAddress bind, int port) {
        var local = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        var address = local.getHostAddress();
        var host = local instanceof Inet6Address ? "[" + address + "]" : address;
        return URI.create("http://" + host + ":" + port + "/");
    }
}
