package io.mailwright.server.engine.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.mailwright.personalisation.fetch.Fetched;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Against real servers on this computer, of which a test may call one public. */
class HttpFetcherTest {
    private static final FetchPolicy ANY =
            new FetchPolicy(Duration.ofSeconds(20), 10_000, Set.of(), true);
    private static final String PUBLIC = "127.0.0.2";

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        port = server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var target = exchange.getRequestURI().toString();
        asked.add(exchange.getLocalAddress().getAddress().getHostAddress() + target);
        var path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/to" -> {
                exchange.getResponseHeaders().set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            }
            case "/300" -> exchange.sendResponseHeaders(300, -1);
            case "/404" -> exchange.sendResponseHeaders(404, -1);
            case "/204" -> exchange.sendResponseHeaders(204, -1);
            case "/endless" -> {
                exchange.sendResponseHeaders(200, 0);
                var piece = new byte[4096];
                while (true) {
                    exchange.getResponseBody().write(piece);
                }
            }
            default -> {
                var type = path.endsWith("latin") ? "text/html; charset=ISO-8859-1" : "text/html";
                var charset = path.endsWith("utf") ? "UTF-8" : "windows-1252";
                byte[] body = ("ä " + target).getBytes(Charset.forName(charset));
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
        exchange.close();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static Fetched fetch(FetchPolicy policy, String url) {
        try (var fetcher = new HttpFetcher(policy)) {
            return fetcher.fetch(url);
        }
    }

    @Test
    void theBodyComesAsText() {
        assertThat(fetch(ANY, url("/latin"))).isEqualTo(new Fetched.Body("ä /latin"));
        assertThat(fetch(ANY, url("/utf"))).isEqualTo(new Fetched.Body("ä /utf"));
        assertThat(fetch(ANY, url("/western"))).isEqualTo(new Fetched.Body("ä /western"));
        assertThat(fetch(ANY, url("/204"))).isEqualTo(new Fetched.Body(""));
    }

    @Test
    void addressesAreTakenAsAuthorsWriteThem() {
        assertThat(fetch(ANY, " " + url("/utf?q=a b|ü&x=%zz#part ")))
                .isEqualTo(
                        new Fetched.Failed(
                                "this is no address of a page: it needs http:// or https://"));
        assertThat(fetch(ANY, " " + url("/utf?q=a b|ü&x=%20&c=1#part ")))
                .isEqualTo(new Fetched.Body("ä /utf?q=a%20b%7C%C3%BC&x=%20&c=1"));
    }

    @Test
    void whatIsNoAddressOfAPageIsRefused() {
        for (var url :
                new String[] {
                    "",
                    "x",
                    "/x",
                    "ftp://example.org/",
                    "file:///etc/passwd",
                    "http:///x",
                    "http://",
                    "jar:http://x!/",
                    "http://user:pass@127.0.0.1/",
                    "http://a b/",
                    "http://%31/",
                    "%"
                }) {
            assertThat(fetch(ANY, url)).as(url).isInstanceOf(Fetched.Failed.class);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyBodiesOfGoodAnswersCount() {
        assertThat(fetch(ANY, url("/404?email=ann@example.org")))
                .isEqualTo(new Fetched.Failed("127.0.0.1 answered 404"));
        assertThat(fetch(ANY, url("/300"))).isEqualTo(new Fetched.Failed("127.0.0.1 answered 300"));
    }

    @Test
    void redirectsAreFollowedButNotForEver() {
        assertThat(fetch(ANY, url("/to?/utf"))).isEqualTo(new Fetched.Body("ä /utf"));
        assertThat(fetch(ANY, url("/to?to?/utf"))).isInstanceOf(Fetched.Body.class);
        assertThat(fetch(ANY, url("/to?file:///etc/passwd")))
                .isEqualTo(new Fetched.Failed("127.0.0.1 answered 302"));
        assertThat(fetch(ANY, url("/to?/to?/to?/to?/to?/utf"))).isInstanceOf(Fetched.Body.class);
        asked.clear();
        assertThat(fetch(ANY, url("/to?/to?/to?/to?/to?/to?/utf")))
                .isEqualTo(
                        new Fetched.Failed("127.0.0.1 leads on to other pages more than 5 times"));
        assertThat(asked).hasSize(6);
    }

    @Test
    void aLargeAnswerIsCutOff() {
        assertThat(fetch(ANY, url("/endless")))
                .isEqualTo(new Fetched.Failed("127.0.0.1 answered with more than 10000 bytes"));
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hurried = new FetchPolicy(Duration.ofMillis(200), 10_000, Set.of(), true);
            assertThat(fetch(hurried, "http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isEqualTo(new Fetched.Failed("127.0.0.1 did not answer within 200 ms"));
        }
    }

    @Test
    void aServerThatSpeaksEverSoSlowlyIsGivenUp() throws IOException {
        try (var slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var speaker = Thread.ofVirtual().start(() -> drip(slow));
            var hurried = new FetchPolicy(Duration.ofMillis(300), 10_000, Set.of(), true);
            assertThat(fetch(hurried, "http://127.0.0.1:" + slow.getLocalPort() + "/"))
                    .isEqualTo(new Fetched.Failed("127.0.0.1 did not answer within 300 ms"));
            speaker.interrupt();
        }
    }

    /** A byte of the head every 50 ms, so that no single wait is long. */
    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            var head = "HTTP/1.1 200 OK\r\nX: " + "x".repeat(5_000);
            for (byte b : head.getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(b);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException _) {
            // given up
        }
    }

    @Test
    void nobodyThere() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(fetch(ANY, "http://127.0.0.1:" + free + "/?a=secret"))
                .isEqualTo(
                        new Fetched.Failed(
                                "127.0.0.1 cannot be reached, or its answer breaks off"));
        assertThat(fetch(ANY, "http://nobody.invalid/"))
                .isEqualTo(new Fetched.Failed("nobody.invalid is not known"));
    }

    @Test
    void thisComputerAndItsNetworkAreNotAsked() {
        var policy = new FetchPolicy(Duration.ofSeconds(20), 10_000, Set.of(), false);
        for (var host :
                new String[] {
                    "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"
                }) {
            assertThat(fetch(policy, "http://" + host + ":" + port + "/utf"))
                    .as(host)
                    .isEqualTo(
                            new Fetched.Failed(
                                    host + " is at an address that content is not fetched from"));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void otherPortsThanThoseOfTheWebAreNotAsked() {
        assertThat(fetch(FetchPolicy.ofPublic(), url("/utf")))
                .isEqualTo(
                        new Fetched.Failed(
                                "127.0.0.1 is to be asked at a port that content is not fetched from"));
        assertThat(fetch(FetchPolicy.ofPublic(), "http://127.0.0.1/"))
                .isEqualTo(
                        new Fetched.Failed(
                                "127.0.0.1 is at an address that content is not fetched from"));
        assertThat(asked).isEmpty();
    }

    @Test
    void aPublicPageCannotLeadToAPrivateOne() {
        try (var fetcher = guarded(new Names("www.example.org", PUBLIC, PUBLIC))) {
            assertThat(fetcher.fetch("http://www.example.org:" + port + "/to?" + url("/utf")))
                    .isEqualTo(
                            new Fetched.Failed(
                                    "127.0.0.1 is at an address that content is not fetched from"));
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void ofSeveralAddressesOnlyAnAllowedOneIsAsked() {
        try (var fetcher = guarded(new Names("www.example.org", "127.0.0.3," + PUBLIC))) {
            assertThat(fetcher.fetch("http://www.example.org:" + port + "/utf"))
                    .isInstanceOf(Fetched.Body.class);
        }
        assertThat(asked).containsExactly(PUBLIC + "/utf");
    }

    /** The name is looked up once a connection; what passed the check is what is connected to. */
    @Test
    void aNameThatChangesItsAddressGainsNothing() {
        try (var fetcher = guarded(new Names("www.example.org", PUBLIC, "127.0.0.3"))) {
            assertThat(fetcher.fetch("http://www.example.org:" + port + "/utf"))
                    .isInstanceOf(Fetched.Body.class);
        }
        assertThat(asked).containsExactly(PUBLIC + "/utf");

        try (var fetcher = guarded(new Names("www.example.org", "127.0.0.3", PUBLIC))) {
            assertThat(fetcher.fetch("http://www.example.org:" + port + "/utf"))
                    .isInstanceOf(Fetched.Failed.class);
        }
        assertThat(asked).hasSize(1);
    }

    private static HttpFetcher guarded(DnsResolver names) {
        return new HttpFetcher(ANY, names, address -> address.getHostAddress().equals(PUBLIC));
    }

    /** Answers each question for a host with the next addresses; all others as the system does. */
    private static final class Names implements DnsResolver {
        private final String host;
        private final Queue<String> answers;

        Names(String host, String... answers) {
            this.host = host;
            this.answers = new ArrayDeque<>(Arrays.asList(answers));
        }

        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            if (!name.equals(host)) {
                return InetAddress.getAllByName(name);
            }
            var addresses = answers.remove().split(",", -1);
            var resolved = new InetAddress[addresses.length];
            for (int i = 0; i < addresses.length; i++) {
                resolved[i] = InetAddress.getByName(addresses[i]);
            }
            return resolved;
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }
}
