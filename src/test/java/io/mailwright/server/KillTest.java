package io.mailwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.xmlapi.wire.Element;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What was acknowledged is there after a {@code kill -9}, whenever it came. */
class KillTest {
    private static final int ROUNDS = 20;
    private static final int LONGEST_MILLIS = 150;

    @TempDir private Path data;
    private final Map<String, String> acknowledged = new HashMap<>();

    @Test
    void everyAcknowledgedAddSurvives() throws Exception {
        var random = new Random(4711);
        try (var client = HttpClient.newHttpClient();
                var killer = Executors.newSingleThreadScheduledExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                try (var process = new ServedProcess(data)) {
                    assertAllThere(client, process.url());
                    add(client, process.url(), "first%d@example.org".formatted(round));
                    var kill =
                            killer.schedule(
                                    process::kill,
                                    random.nextInt(LONGEST_MILLIS),
                                    TimeUnit.MILLISECONDS);
                    addUntilKilled(client, process.url(), round);
                    kill.get();
                }
            }
            try (var process = new ServedProcess(data)) {
                assertAllThere(client, process.url());
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private void addUntilKilled(HttpClient client, URI url, int round) throws InterruptedException {
        try {
            for (int i = 0; ; i++) {
                add(client, url, "p%d.%d@example.org".formatted(round, i));
            }
        } catch (IOException _) {
            // Killed: the last one was not acknowledged.
        }
    }

    private void add(HttpClient client, URI url, String email)
            throws IOException, InterruptedException {
        var answer = send(client, url, add(email));
        acknowledged.put(email, answer.find("subscriber_description").orElseThrow().text());
    }

    private void assertAllThere(HttpClient client, URI url) throws Exception {
        var answer =
                send(
                        client,
                        url,
                        "<system_name>list</system_name><action>retrieve_sub</action>"
                                + "<search_type>listid</search_type><search_value>1</search_value>");
        var stored =
                answer.everything()
                        .filter(element -> element.child("id").isPresent())
                        .collect(
                                Collectors.toMap(
                                        row -> row.text("Email__Address"), row -> row.text("id")));
        assertThat(stored).containsAllEntriesOf(acknowledged);
    }

    private static String add(String email) {
        return """
        <system_name>subscriber</system_name><action>add</action><search_type>listid</search_type>
        <search_value>1</search_value><values><Email__Address>%s</Email__Address></values>\
        """
                .formatted(email);
    }

    private static Element send(HttpClient client, URI url, String system)
            throws IOException, InterruptedException {
        var form = "qf=xml&xml=" + TestServer.encoded(TestServer.document(system));
        var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(form)).build();
        return TestServer.parsed(client.send(request, BodyHandlers.ofString()).body());
    }
}
