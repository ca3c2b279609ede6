package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.server.LocalServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

class SubscriberCommandsTest {
    private static final String ANN = "ann+news@example.org";

    @TempDir Path home;
    private LocalServer server;
    private Typed typed;

    @BeforeEach
    void open() {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
        typed.json("list", "add", "Spring");
        typed.json("sync");
        typed.json("subscriber", "add", ANN, "--list", "Spring", "--set", "first name=Ann");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aPersonIsShownWithThePromisedFields() {
        var person = typed.json("subscriber", "show", ANN);

        assertThat(person.propertyNames())
                .containsExactly(
                        "subscriberId", "email", "emailType", "attributes", "lists", "asOf");
        assertThat(person.get("lists").get(0).propertyNames())
                .containsExactly("listId", "listName", "status");
        assertThat(person.get("attributes").get("First Name").asString()).isEqualTo("Ann");
        assertThat(statuses(person))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("All Subscribers", "active", "Spring", "active"));
        assertThat(typed.json("subscriber", "show", person.get("subscriberId").asString()))
                .isEqualTo(person);
    }

    @Test
    void peopleAreFoundByPartsOfAnything() {
        assertThat(typed.json("subscriber", "search", "ANN").findValuesAsString("email"))
                .containsExactly(ANN);
        assertThat(typed.json("subscriber", "search", "nn+new", "--list", "Spring")).hasSize(1);
        assertThat(typed.json("subscriber", "search", "", "--status", "held")).isEmpty();
        assertThat(typed.json("subscriber", "search", "").get(0).propertyNames())
                .startsWith("subscriberId", "email");
    }

    @Test
    void theTableSaysAsOfWhen() {
        assertThat(typed.run("subscriber", "search", "ann").out()).contains("AS OF", ANN);
    }

    @Test
    void attributesAreChangedByNameWithoutCase() {
        var edited =
                typed.json("subscriber", "edit", ANN, "--list", "Spring", "--set", "LAST NAME=Ö=1");

        assertThat(edited.get("attributes").get("Last Name").asString()).isEqualTo("Ö=1");
        assertThat(edited.get("attributes").get("First Name").asString()).isEqualTo("Ann");
    }

    @Test
    void anUnknownAttributeIsRefusedWithTheKnownOnes() {
        var result = typed.run("subscriber", "edit", ANN, "--set", "Shoe size=41");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.line()).contains("Shoe size", "First Name");
    }

    @Test
    void aPersonIsUnsubscribedFromOneList() {
        var person = typed.json("subscriber", "unsubscribe", ANN, "--list", "Spring");

        assertThat(statuses(person)).containsEntry("Spring", "unsubscribed");
        assertThat(statuses(person)).containsEntry("All Subscribers", "active");
    }

    @Test
    void withoutAListItIsAllSubscribers() {
        var person = typed.json("subscriber", "unsubscribe", ANN);

        assertThat(statuses(person)).containsEntry("All Subscribers", "unsubscribed");
    }

    @Test
    void aPersonIsUnsubscribedEverywhere() {
        assertThat(typed.run("subscriber", "unsubscribe", ANN, "--everywhere").code()).isZero();

        var again = typed.run("subscriber", "add", ANN, "--list", "All Subscribers");
        assertThat(again.code()).isEqualTo(1);
    }

    @Test
    void aPersonIsTakenOffAListAndOutOfTheAccount() {
        assertThat(typed.run("subscriber", "rm", ANN, "--list", "Spring", "--yes").code()).isZero();
        assertThat(statuses(typed.json("subscriber", "show", ANN))).doesNotContainKey("Spring");

        assertThat(typed.run("subscriber", "rm", ANN, "--everywhere", "--yes").code()).isZero();
        assertThat(typed.run("subscriber", "show", ANN).line()).contains(ANN, "sync");
    }

    @Test
    void addingTwiceIsRefusedInTheAccountsWords() {
        var result = typed.run("subscriber", "add", ANN, "--list", "Spring");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("refused", "14");
    }

    private static Map<String, String> statuses(JsonNode person) {
        var statuses = new TreeMap<String, String>();
        for (var list : person.get("lists")) {
            statuses.put(list.get("listName").asString(), list.get("status").asString());
        }
        return statuses;
    }
}
