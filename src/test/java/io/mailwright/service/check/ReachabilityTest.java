package io.mailwright.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.mailwright.domain.check.CheckedMail;
import io.mailwright.service.Progress;
import io.mailwright.xmlapi.WebProbe;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What does not answer is told where it stands, and nobody's own network is asked. */
class ReachabilityTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (path.equals("/endless") && !isHead) {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        }
        if (path.equals("/inside")) {
            exchange.getResponseHeaders().add("Location", at("/kept").replace("0.0.1", "0.0.2"));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
            return;
        }
        boolean refuses = path.matches("/get|/endless") && isHead;
        int status = refuses ? 405 : path.startsWith("/gone") ? 404 : 200;
        exchange.getResponseHeaders().add("Content-Length", "307200");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path);
    }

    private CheckedMail mail() {
        var html =
                """
                <a href="%s">A</a> <a href="%s">B</a> <a href="%s">C</a> <a href="%s">again</a>
                <a href="%s?n=%%%%First Name%%%%">D</a>
                <img src="%s"> <img src="%s">
                %%%%httpget "%s"%%%%
                """
                        .formatted(
                                at("/good"),
                                at("/gone"),
                                at("/get"),
                                at("/good"),
                                at("/personal"),
                                at("/picture"),
                                at("/gone.png"),
                                at("/gone/fetch"));
        return new CheckedMail(null, html, null);
    }

    @Test
    void whatDoesNotAnswerIsTold() {
        try (var probe = new WebProbe(_ -> true)) {
            var reached = new Reachability(probe, _ -> true).check(mail(), Progress.NONE);

            assertThat(reached.findings())
                    .extracting(FaultyMail::of)
                    .containsExactlyInAnyOrder(
                            "fetch-unreachable html 4:12",
                            "link-unreachable html 1:%d".formatted(at("/good").length() + 27),
                            "image-unreachable html 3:%d".formatted(at("/picture").length() + 24));
            assertThat(reached.findings().getFirst().words()).contains("404");
            assertThat(reached.weights()).containsEntry(at("/picture"), 307_200L);
            assertThat(asked).contains("GET /get").doesNotContain("HEAD /personal");
            assertThat(asked.stream().filter("HEAD /good"::equals)).hasSize(1);
        }
    }

    @Test
    void nobodyLeadsIntoOnesOwnNetwork() {
        try (var probe = new WebProbe(address -> address.getHostAddress().endsWith(".1"))) {
            assertThat(probe.head(URI.create(at("/inside"))).trouble()).contains("private network");
        }
        assertThat(asked).containsExactly("HEAD /inside");
        try (var probe = new WebProbe()) {
            for (var host : List.of("127.0.0.1", "0.0.0.0", "[::ffff:127.0.0.1]", "localhost.")) {
                probe.head(URI.create(at("/kept").replace("127.0.0.1", host)));
            }
        }
        assertThat(asked).containsExactly("HEAD /inside");
    }

    @Test
    @Timeout(60)
    void aPageWithoutEndIsNoTrouble() {
        try (var probe = new WebProbe(_ -> true)) {
            assertThat(probe.head(URI.create(at("/endless"))).isGood()).isTrue();
        }
    }

    @Test
    void onesOwnNetworkIsNotAsked() {
        try (var probe = new WebProbe()) {
            assertThat(new Reachability(probe).check(mail(), Progress.NONE).findings()).isEmpty();
        }
        assertThat(asked).isEmpty();
    }
}
