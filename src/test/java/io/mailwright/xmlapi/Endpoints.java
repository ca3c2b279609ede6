package io.mailwright.xmlapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server that answers as a test wants, and remembers what it was asked. */
final class Endpoints implements AutoCloseable {
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    Endpoints(Answer answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        bodies.add(
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.US_ASCII));
                        answer.to(exchange, bodies.size());
                    }
                });
        server.start();
    }

    /** What to answer to the so-manieth request, counted from 1. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange, int request) throws IOException;
    }

    /** An answer with status 200. */
    static Answer document(String document) {
        return (exchange, _) -> send(exchange, 200, document);
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/integrate.aspx");
    }

    /** Requests so far, undecoded. */
    List<String> bodies() {
        return bodies;
    }

    HttpTransport transport() {
        return transport(Duration.ofSeconds(20));
    }

    HttpTransport transport(Duration response) {
        return new HttpTransport(new Endpoint(url()), Duration.ofSeconds(20), response);
    }

    static XmlApi api(Transport transport) {
        var credentials = new Credentials("api.user", "api.pass");
        return new XmlApi(transport, () -> credentials, 1, Duration.ofMillis(1));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
