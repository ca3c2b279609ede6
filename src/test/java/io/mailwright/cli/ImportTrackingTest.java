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
                .containsExactly("file", "jobs", "events", "added", "told", "leftOut", "seconds");
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
        new TestExtract()
                .file("Sent.csv", ROWS)
                .file("Journeys.csv", "Question,Answer\n")
                .file("StatusChanges.csv", "SubscriberID,Status\n5,Held\n")
                .zip(zip);

        var result = typed.run("import-tracking", zip.toString(), "--json", "--quiet");

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .contains("Journeys.csv, StatusChanges.csv (no NewStatus, no DateChanged)")
                .doesNotContain("Sent.csv");
        assertThat(result.out()).contains("\"missing\" : [ \"NewStatus\", \"DateChanged\" ]");
    }

    @Test
    void clientsAndPlacesAreShownWhereTheyAreTold() throws IOException {
        var rows =
                """
                SendID,SubscriberID,EmailAddress,EventDate,Country,Region,City,EmailClient
                7,5,ann@example.org,3/2/2010 9:15:00 AM,Austria,Tyrol,Hall,Apple Mail
                """;
        typed.json("import-tracking", zip(rows));
        var clients = typed.json("report", "clients", "7");
        assertThat(clients).hasSize(1);
        assertThat(clients.get(0).propertyNames())
                .containsExactly("kind", "name", "opened", "opens", "clicked", "clicks");
        assertThat(clients.get(0).get("name").asString()).isEqualTo("Apple Mail");
        assertThat(clients.get(0).get("opened").asInt()).isEqualTo(1);
        assertThat(typed.json("report", "places", "7").findValuesAsString("name"))
                .containsExactly("Austria", "Tyrol, Austria", "Hall, Tyrol, Austria");
        assertThat(typed.run("report", "places", "7").out()).contains("KIND", "country  Austria");
    }

    @Test
    void whatItTellsOfAPersonIsShown() throws IOException {
        var zip = home.resolve("people.zip");
        new TestExtract()
                .file(
                        "Sent.csv",
                        """
                        SendID,SubscriberKey,SubscriberID,EmailAddress,ListID,EventDate
                        7,crm-5,5,ann@example.org,31,3/2/2010 9:15:00 AM
                        """)
                .file(
                        "Surveys.csv",
                        """
                        SendID,SubscriberID,EmailAddress,EventDate,Question,Answer
                        7,5,ann@example.org,3/2/2010 9:20:00 AM,Milk?,Yes
                        """)
                .file(
                        "StatusChanges.csv",
                        """
                        SubscriberID,EmailAddress,OldStatus,NewStatus,DateChanged
                        5,ann@example.org,Active,Held,3/3/2010 9:20:00 AM
                        """)
                .file(
                        "Lists.csv",
                        """
                        ListID,Name,Description,DateCreated,Status,ListType
                        31,Teas,All of them,1/2/2010,Deleted,Private
                        """)
                .file(
                        "ListMembership.csv",
                        "SubscriberID,EmailAddress,ListID,ListName,DateUnsubscribed,"
                                + "UnsubscribeReason\n"
                                + "5,ann@example.org,31,Teas,3/4/2010 9:00:00 AM,Enough\n")
                .zip(zip);
        var imported = typed.run("import-tracking", zip.toString());
        assertThat(imported.out()).contains(", and 3 rows on people");

        var told = typed.json("report", "subscriber", "ann@example.org");
        assertThat(told.propertyNames())
                .containsExactly("email", "key", "events", "status", "attributes", "lists");
        assertThat(told.get("key").asString()).isEqualTo("crm-5");
        var events = told.get("events");
        assertThat(events.findValuesAsString("event"))
                .startsWith("left", "status", "survey")
                .hasSize(4);
        assertThat(events.get(0).get("reason").asString()).isEqualTo("Enough");
        assertThat(events.get(0).get("list").asString()).isEqualTo("Teas");
        assertThat(events.get(1).get("after").asString()).isEqualTo("Held");
        assertThat(events.get(2).get("question").asString()).isEqualTo("Milk?");
        assertThat(events.get(2).get("jobId").asLong()).isEqualTo(7);
        assertThat(told.get("lists").get(0).get("status").asString()).isEqualTo("unsubscribed");
        assertThat(typed.json("report", "people", "7", "--event", "sent"))
                .first()
                .extracting(person -> person.get("key").asString())
                .isEqualTo("crm-5");
        assertThat(typed.json("report", "lists", "7"))
                .first()
                .asString()
                .endsWith(
                        "\"type\":\"Private\",\"status\":\"Deleted\",\"description\":\"All of them\","
                                + "\"createdAt\":\"2010-01-02T06:00:00Z\"}");
        assertThat(typed.run("report", "lists", "7").out()).contains("Private", "Deleted");
        assertThat(typed.run("report", "subscriber", "ann@example.org").out())
                .contains(
                        "crm-5",
                        "Milk?: Yes",
                        "Active → Held",
                        "Teas: Enough",
                        "Teas: unsubscribed");
    }

    @Test
    void aBrokenOneIsRefusedInWords() throws IOException {
        var result = typed.run("import-tracking", zip(ROWS + "7,5\n"), "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("extract.zip", "Line 3 of Sent.csv");
    }
}
