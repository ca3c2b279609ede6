package io.mailwright.xmlapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.xmlapi.call.AddSubscriber;
import io.mailwright.xmlapi.call.DeleteList;
import io.mailwright.xmlapi.call.Ping;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.call.RetrieveListSubscribers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What goes over HTTP, and what every fault on the way is called. */
class HttpTransportTest {
    private static final String RUNNING =
            "<?xml version='1.0'?>\r\n<exacttarget>\r\n<system><diagnostics><Ping>Running</Ping>"
                    + "</diagnostics></system>\r\n</exacttarget>\r\n";

    @Test
    void postsTheDocumentPercentEncoded() throws Exception {
        var values = SubscriberValues.of(Map.of("First Name", "A&B <c> 'd' \"e\" +1 50% ~*ä 🎈"));
        var expected =
                "<?xml version=\"1.0\"?><exacttarget><authorization><username>api.user</username>"
                        + "<password>api.pass</password></authorization><system>"
                        + "<system_name>subscriber</system_name><action>add</action>"
                        + "<search_type>listid</search_type><search_value>7</search_value>"
                        + "<search_value2></search_value2><values><First__Name>A&amp;B &lt;c&gt;"
                        + " 'd' \"e\" +1 50% ~*ä 🎈</First__Name></values>"
                        + "<update>false</update></system></exacttarget>";
        var method = new CompletableFuture<String>();
        var headers = new CompletableFuture<Map<String, ?>>();
        try (var server =
                        new Endpoints((exchange, _) -> {
                            method.complete(exchange.getRequestMethod());
                            headers.complete(Map.copyOf(exchange.getRequestHeaders()));
                            Endpoints.send(exchange, 200, done());
                        });
                var transport = server.transport()) {
            Endpoints.api(transport).send(new AddSubscriber(7, values, false));
            var body = server.bodies().getFirst();
            assertThat(body).startsWith("qf=xml&xml=%3C").matches("[A-Za-z0-9._~%=&-]+");
            var document = body.substring(body.indexOf("&xml=") + 5);
            assertThat(URLDecoder.decode(document, StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        assertThat(method.get()).isEqualTo("POST");
        assertThat(headers.get().get("Content-type"))
                .hasToString("[application/x-www-form-urlencoded]");
        assertThat(headers.get()).doesNotContainKeys("Authorization", "Cookie");
    }

    private static String done() {
        return "<exacttarget><system><subscriber><subscriber_description>5</subscriber_description>"
                + "</subscriber></system></exacttarget>";
    }

    @Test
    void keepsNoCookiesAndReusesTheConnection() throws Exception {
        var ports = new CopyOnWriteArrayList<Integer>();
        var cookies = new CopyOnWriteArrayList<String>();
        try (var server =
                        new Endpoints((exchange, _) -> {
                            ports.add(exchange.getRemoteAddress().getPort());
                            cookies.addAll(
                                    exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
                            exchange.getResponseHeaders().add("Set-Cookie", "id=1; path=/");
                            Endpoints.send(exchange, 200, RUNNING);
                        });
                var transport = server.transport()) {
            var api = Endpoints.api(transport);
            for (int i = 0; i < 3; i++) {
                assertThat(api.send(new Ping())).isEqualTo("Running");
            }
        }
        assertThat(ports).hasSize(3).containsOnly(ports.getFirst());
        assertThat(cookies).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408, 429})
    void troubleOfTheServerIsTriedThreeTimes(int status) throws Exception {
        try (var server = new Endpoints((exchange, _) -> Endpoints.send(exchange, status, "Oops"));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContainingAll("127.0.0.1", "" + status);
            assertThat(server.bodies()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 307, 401, 403, 404, 405})
    void anotherStatusIsNoXmlApiAndIsNotFollowed(int status) throws Exception {
        try (var server =
                        new Endpoints((exchange, _) -> {
                            exchange.getResponseHeaders().add("Location", "/elsewhere");
                            Endpoints.send(exchange, status, "");
                        });
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Malformed.class)
                    .hasMessageContainingAll("127.0.0.1", "" + status, "check the address");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n  \r\n", "\uFEFF"})
    void anEmptyAnswerIsTriedAgain(String body) throws Exception {
        try (var server = new Endpoints(Endpoints.document(body));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("empty answer");
            assertThat(server.bodies()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Hello</body></html>",
                "\r\n<HTML><body>Hello</body></HTML>",
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'></html>",
                "{\"error\": 5}",
                "<soap/>"
            })
    void somethingElseThanThisApiSaysSo(String body) throws Exception {
        try (var server = new Endpoints(Endpoints.document(body));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Malformed.class)
                    .hasMessageContaining("127.0.0.1");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE exacttarget [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<exacttarget><system><Ping>&x;</Ping></system></exacttarget>",
                "<!DOCTYPE exacttarget [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
                        + "<exacttarget><system><Ping>&b;</Ping></system></exacttarget>",
                "<!DOCTYPE exacttarget SYSTEM 'http://127.0.0.1:1/x.dtd'>"
                        + "<exacttarget><system><Ping>Running</Ping></system></exacttarget>",
                "<exacttarget><system><Ping>&x;</Ping></system></exacttarget>",
                "<exacttarget><system><Ping>Running</Pong></system></exacttarget>",
                "<exacttarget><system><Ping>Running</Ping></system></exacttarget><more/>",
                "<exacttarget></exacttarget>"
            })
    void doctypesEntitiesAndBrokenXmlAreRefused(String body) throws Exception {
        try (var server = new Endpoints(Endpoints.document(body));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Malformed.class)
                    .hasMessageContaining("127.0.0.1");
            assertThatThrownBy(() ->
                            Endpoints.api(transport).stream(
                                    new RetrieveListSubscribers(1, null), _ -> {}))
                    .isInstanceOf(Failure.Malformed.class);
        }
    }

    @Test
    void aBodyCutOffIsUnreachable() throws Exception {
        var half = RUNNING.substring(0, RUNNING.length() / 2);
        try (var server =
                        new Endpoints((exchange, _) -> {
                            exchange.sendResponseHeaders(200, RUNNING.length());
                            exchange.getResponseBody().write(half.getBytes(StandardCharsets.UTF_8));
                            exchange.getResponseBody().flush();
                        });
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("broke off");
            assertThat(server.bodies()).hasSize(3);
        }
    }

    @Test
    void aDocumentCutOffInAWholeBodyIsUnreachable() throws Exception {
        var half = RUNNING.substring(0, RUNNING.length() / 2);
        try (var server = new Endpoints(Endpoints.document(half));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("broke off");
        }
    }

    @Test
    @Timeout(60)
    void aSlowAnswerTimesOut() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = new Endpoints((_, _) -> await(over));
                var transport = server.transport(Duration.ofMillis(100))) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new DeleteList(4)))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("too long");
            // It is given up whether or not the server has come to read it.
            while (server.bodies().size() < 3) {
                Thread.sleep(5);
            }
            assertThat(server.bodies()).hasSize(3);
            over.countDown();
        }
    }

    @Test
    void aValueOverEightMegabytesIsRefusedBeforeItsEnd() throws Exception {
        var sent = new AtomicLong();
        try (var server = new Endpoints((exchange, _) -> endless(exchange, sent));
                var transport = server.transport()) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Malformed.class);
            assertThat(server.bodies()).hasSize(1);
        }
        assertThat(sent.get()).isBetween(8L << 20, 32L << 20);
    }

    private static void endless(HttpExchange exchange, AtomicLong sent) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        out.write("<exacttarget><system><Ping>".getBytes(StandardCharsets.US_ASCII));
        var block = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        while (sent.get() < 64L << 20) {
            out.write(block);
            sent.addAndGet(block.length);
        }
    }

    @Test
    void anUnknownOrWrongCharsetIsMalformed() throws Exception {
        var latin = RUNNING.replace("Running", "Läuft").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answered("text/xml; charset=iso-8859-1", latin)).isEqualTo("Läuft");
        assertThat(answered("text/xml", RUNNING.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Running");
        assertThatThrownBy(() -> answered("text/xml; charset=klingon", latin))
                .isInstanceOf(Failure.Malformed.class)
                .hasMessageContaining("klingon");
        assertThatThrownBy(() -> answered("text/xml; charset=utf-8", latin))
                .isInstanceOf(Failure.Malformed.class)
                .hasMessageContaining("characters");
        var named =
                RUNNING.replace("'1.0'", "'1.0' encoding='klingon'")
                        .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> answered("text/xml", named)).isInstanceOf(Failure.Malformed.class);
    }

    private static String answered(String type, byte[] body) throws IOException {
        try (var server =
                        new Endpoints((exchange, _) -> {
                            exchange.getResponseHeaders().add("Content-Type", type);
                            exchange.sendResponseHeaders(200, body.length);
                            exchange.getResponseBody().write(body);
                        });
                var transport = server.transport()) {
            return Endpoints.api(transport).send(new Ping());
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var url = URI.create("http://localhost:" + port + "/integrate.aspx");
        try (var transport = new HttpTransport(url)) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new Ping()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessage("localhost:%d cannot be reached: the connection was refused", port);
        }
        try (var transport = new HttpTransport(URI.create("https://no-such-host.invalid/i.aspx"))) {
            assertThatThrownBy(() -> Endpoints.api(transport).send(new RetrieveAttributes()))
                    .isInstanceOf(Failure.Unreachable.class)
                    .hasMessageContaining("no-such-host.invalid cannot be found")
                    .hasMessageNotContaining("api.pass");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void interruptingEndsACallAtOnce(boolean virtual) throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var server =
                        new Endpoints((_, _) -> {
                            asked.countDown();
                            await(over);
                        });
                var transport = server.transport()) {
            var thrown = new CompletableFuture<Throwable>();
            var builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform();
            var caller =
                    builder.start(() -> {
                        try {
                            Endpoints.api(transport).send(new Ping());
                        } catch (Throwable e) {
                            thrown.complete(e);
                        }
                    });
            asked.await();
            caller.interrupt();
            assertThat(thrown.get(60, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
            assertThat(server.bodies()).hasSize(1);
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
