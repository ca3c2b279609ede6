package io.mailwright.service.upload;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Stands between client and server, writes down every call, and loses what it is told to lose. */
public final class LossyProxy implements AutoCloseable {
    private static final Pattern ACTION = Pattern.compile("<action>(\\w+)</action>");
    private static final Pattern ADDRESS =
            Pattern.compile("<(Email__Address|search_value2)>([^<]+)</");

    private final HttpServer http;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private int inFlight;
    private volatile Function<Seen, Fate> fates = _ -> Fate.PASS;

    /** What happens to one call. */
    public enum Fate {
        PASS,
        /** The server never sees it. */
        LOSE_REQUEST,
        /** The server carries it out, the client never hears of it. */
        LOSE_ANSWER,
        /** The server carries it out, the client gets a page instead of an answer. */
        GARBLE_ANSWER,
        /** The server never sees it, the client gets a page instead of an answer. */
        GARBLE_REQUEST,
        /** The server is asked for something that no account knows. */
        UNKNOWN_REQUEST
    }

    /** One call, by what it does and to whom. */
    public record Seen(String action, String address) {}

    public LossyProxy(URI server) {
        this.server = server;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/integrate.aspx");
    }

    public void fate(Function<Seen, Fate> chosen) {
        fates = chosen;
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    List<String> addresses(String action) {
        return seen.stream().filter(s -> s.action.equals(action)).map(Seen::address).toList();
    }

    void forget() {
        seen.clear();
    }

    /** Until every call that came in has been carried out. */
    synchronized void awaitIdle() throws InterruptedException {
        while (inFlight > 0) {
            wait();
        }
    }

    private synchronized void begun() {
        inFlight++;
    }

    private synchronized void ended() {
        inFlight--;
        notifyAll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        begun();
        try {
            answer(exchange);
        } finally {
            ended();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var call = call(new String(body, StandardCharsets.UTF_8));
        seen.add(call);
        var fate = fates.apply(call);
        if (fate == Fate.LOSE_REQUEST) {
            exchange.close();
            return;
        }
        byte[] answer = new byte[0];
        int status = 200;
        if (fate == Fate.UNKNOWN_REQUEST) {
            body = unknown(body);
        }
        if (fate != Fate.GARBLE_REQUEST) {
            var forwarded = forward(body, exchange.getRequestHeaders().getFirst("Content-Type"));
            answer = forwarded.body();
            status = forwarded.statusCode();
        }
        if (fate == Fate.LOSE_ANSWER) {
            exchange.close();
            return;
        }
        if (fate == Fate.GARBLE_ANSWER || fate == Fate.GARBLE_REQUEST) {
            answer = "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
        }
        exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=utf-8");
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static byte[] unknown(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replace("accountinfo", "tealeaves")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> forward(byte[] body, String type) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(server)
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Seen call(String body) {
        var xml = URLDecoder.decode(body, StandardCharsets.UTF_8);
        var action = ACTION.matcher(xml);
        var address = ADDRESS.matcher(xml);
        return new Seen(
                action.find() ? action.group(1) : "", address.find() ? address.group(2) : "");
    }

    @Override
    public void close() {
        http.stop(0);
        client.close();
    }
}
