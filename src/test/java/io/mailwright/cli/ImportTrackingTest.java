package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.service.tracking.extract.TestExtract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** An extract, browsed with an account that no server answers for. */
class ImportTrackingTest {
    private static final String ROWS =
            "SendID,SubscriberID,EmailAddress,EventDate\n7,5,ann@example.org,3/2/2010 9:15:00 AM\n";

    @TempDir Path home;
    private Typed typed;

    @BeforeEach
    void open() {
        typed = Typed.in(home).with("MAILWRIGHT_PASSWORD", Typed.PASSWORD);
        typed.run("account", "add", "Own", "--url", "http://127.0.0.1:1/", "--username", "anna");
    }

    private String zip(String rows) throws IOException {
        return new TestExtract()
                .file("Sent.csv", rows)
                .file("Opens.csv", rows)
                .zip(home.resolve("extract.zip"))
                .toString();
    }

    @Test
    void anExtractIsBrowsedWithNoAccountInReach() throws IOException {
        var imported = typed.json("import-tracking", zip(ROWS));

        assertThat(imported.propertyNames())
                .containsExactly("file", "jobs", "events", "added", "seconds");
        assertThat(imported.get("events").asInt()).isEqualTo(2);
        assertThat(typed.json("import-tracking", zip(ROWS)).get("added").asInt()).isZero();
        var report = typed.json("report", "show", "7");
        assertThat(report.get("sent").asInt()).isEqualTo(1);
        assertThat(report.get("rates").get("open").asDouble()).isEqualTo(1.0);
        assertThat(report.get("rates").get("clickToOpen").asDouble()).isZero();
        assertThat(
                        typed.json("report", "people", "7", "--event", "open")
                                .findValuesAsString("email"))
                .containsExactly("ann@example.org");
    }

    @Test
    void whatIsLeftOutOfItIsNamed() throws IOException {
        var zip = home.resolve("more.zip");
        new TestExtract().file("Sent.csv", ROWS).file("Surveys.csv", "Question,Answer\n").zip(zip);

        var result = typed.run("import-tracking", zip.toString(), "--json", "--quiet");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("Surveys.csv").doesNotContain("Sent.csv");
    }

    @Test
    void clientsAndPlacesAreShownWhereTheyAreTold() throws IOException {
        var rows =
                """
                SendID,SubscriberID,EmailAddress,EventDate,Country,Region,EmailClient
                7,5,ann@example.org,3/2/2010 9:15:00 AM,Austria,Tyrol,Apple Mail
                """;
        typed.json("import-tracking", zip(rows));
        var clients = typed.json("report", "clients", "7");
        assertThat(clients).hasSize(1);
        assertThat(clients.get(0).propertyNames())
                .containsExactly("kind", "name", "opened", "opens", "clicked", "clicks");
        assertThat(clients.get(0).get("name").asString()).isEqualTo("Apple Mail");
        assertThat(clients.get(0).get("opened").asInt()).isEqualTo(1);
        assertThat(typed.json("report", "places", "7").findValuesAsString("name"))
                .containsExactly("Austria", "Tyrol, Austria");
        assertThat(typed.run("report", "places", "7").out()).contains("KIND", "country  Austria");
    }

    @Test
    void aBrokenOneIsRefusedInWords() throws IOException {
        var result = typed.run("import-tracking", zip(ROWS + "7,5\n"), "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("extract.zip", "Line 3 of Sent.csv");
    }
}
