package io.mailwright.server.http;

import io.mailwright.domain.Failure;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens for HTTP; each request has a virtual thread of its own. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    /** In bytes; a GET has its whole document there. */
    private static final int MAX_HEADER = 256 * 1024;

    private static final int THREADS = 16;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration FINISH = Duration.ofSeconds(30);

    private final Server server;
    private final ServerConnector connector;
    private final GracefulHandler requests;

    private HttpServer(Server server, ServerConnector connector, GracefulHandler requests) {
        this.server = server;
        this.connector = connector;
        this.requests = requests;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws Failure.Invalid if the address or port cannot be had
     */
    public static HttpServer start(InetAddress bind, int port, Endpoint endpoint) {
        var server = new Server(threads());
        var connector = connector(server, bind, port);
        server.addConnector(connector);
        var requests = new GracefulHandler(endpoint);
        server.setHandler(requests);
        server.setErrorHandler(errors());
        try {
            connector.open();
            server.start();
        } catch (IOException e) {
            throw new Failure.Invalid(
                    "The server cannot listen on port %d of %s (%s): choose another port, or 0 for any free one"
                            .formatted(port, bind.getHostAddress(), reason(e)));
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
        return new HttpServer(server, connector, requests);
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
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }

    private static QueuedThreadPool threads() {
        var pool = new QueuedThreadPool(THREADS, 2);
        pool.setName("xml-api");
        pool.setDaemon(true);
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        return pool;
    }

    private static ServerConnector connector(Server server, InetAddress bind, int port) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADER);
        var connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(bind.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
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
