package io.mailwright.server.http;

import io.mailwright.domain.Failure;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens for HTTP; each request has a virtual thread of its own. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final int THREADS = 16;
    private static final Duration FINISH = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler requests = new GracefulHandler();

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Takes the port; who connects waits until {@link #serve}.
     *
     * @throws Failure.Invalid if the address or port cannot be had
     */
    public static HttpServer listen(Listening listening) {
        var server = new Server(threads(listening.name()));
        var connector = connector(server, listening);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(listening.mostConnections(), connector));
        server.setErrorHandler(errors());
        try {
            connector.open();
        } catch (IOException e) {
            throw new Failure.Invalid(
                    "The server cannot listen on port %d of %s (%s): choose another port, or 0 for any free one"
                            .formatted(
                                    listening.port(),
                                    listening.bind().getHostAddress(),
                                    reason(e)));
        }
        return new HttpServer(server, connector);
    }

    /** Begins to answer. */
    public void serve(Handler handler) {
        requests.setHandler(handler);
        server.setHandler(requests);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /**
     * Takes no more requests, and waits until those in flight are answered, but not for ever.
     * Connections are closed after that only, because closing would cut answers off.
     */
    @Override
    public void close() {
        try {
            if (server.isStarted()) {
                requests.shutdown().get(FINISH.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (TimeoutException _) {
            LOG.warn("Some answers were not finished within {}", FINISH);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the server did not finish", e);
        } finally {
            stop();
        }
    }

    private void stop() {
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    private static QueuedThreadPool threads(String name) {
        var pool = new QueuedThreadPool(THREADS, 2);
        pool.setName(name);
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }

    private static ServerConnector connector(Server server, Listening listening) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(listening.largestHeader());
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(listening.bind().getHostAddress());
        connector.setPort(listening.port());
        connector.setIdleTimeout(listening.idle().toMillis());
        return connector;
    }

    private static ErrorHandler errors() {
        var errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowOrigin(false);
        return errors;
    }

    private static String reason(IOException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage());
    }
}
