package io.mailwright.server;

import io.mailwright.xmlapi.wire.Element;
import io.mailwright.xmlapi.wire.ElementReader;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

import javax.xml.stream.XMLStreamException;

/** A real server on a free port, whose clock stands still, and a plain client for it. */
final class TestServer implements AutoCloseable {
    static final String USERNAME = "api.user";
    static final String PASSWORD = "s3cret-password";
    static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");

    private final LocalServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    TestServer(Path data) {
        this(data, false);
    }

    TestServer(Path data, boolean sample) {
        server = LocalServer.start(options(data, sample), InstantSource.fixed(NOW));
    }

    static LocalServer.Options options(Path data, boolean sample) {
        return new LocalServer.Options(
                data, InetAddress.getLoopbackAddress(), 0, USERNAME, PASSWORD, sample);
    }

    URI url() {
        return server.url();
    }

    /** The answer to what stands in {@code system}, as it came. */
    String call(String system) {
        return post(document(system));
    }

    /** The text of the first element of that name in the answer. */
    String call(String system, String element) {
        return parsed(call(system)).find(element).map(Element::text).orElse("");
    }

    /** The answer to a whole document, as it came. */
    String post(String document) {
        return send(form("qf=xml&xml=" + encoded(document))).body();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder form(String body) {
        return request("").POST(BodyPublishers.ofString(body));
    }

    HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(url() + query))
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    static String document(String system) {
        return "<?xml version=\"1.0\"?><exacttarget>%s<system>%s</system></exacttarget>"
                .formatted(authorization(), system);
    }

    static String authorization() {
        return "<authorization><username>%s</username><password>%s</password></authorization>"
                .formatted(USERNAME, PASSWORD);
    }

    static String encoded(String document) {
        return URLEncoder.encode(document, StandardCharsets.UTF_8);
    }

    static Element parsed(String answer) {
        try {
            var in = ElementReader.open(new StringReader(answer));
            ElementReader.toRoot(in);
            return ElementReader.read(in);
        } catch (XMLStreamException e) {
            throw new AssertionError("no XML: " + answer, e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
