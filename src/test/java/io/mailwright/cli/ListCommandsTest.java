package io.mailwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailwright.Typed;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.server.LocalServer;
import io.mailwright.xmlapi.Credentials;
import io.mailwright.xmlapi.HttpTransport;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddGroup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ListCommandsTest {
    @TempDir Path home;
    private LocalServer server;
    private Typed typed;

    @BeforeEach
    void open() {
        server = Typed.server(home.resolve("server"));
        typed = Typed.withAccount(home, server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void listsAreShownWithThePromisedFields() {
        typed.run("list", "add", "Spring news", "--type", "private");

        var lists = typed.json("list", "ls");

        assertThat(lists.findValuesAsString("name"))
                .containsExactly("All Subscribers", "Spring news");
        for (var list : lists) {
            assertThat(list.propertyNames())
                    .containsExactly(
                            "id",
                            "name",
                            "type",
                            "subscribers",
                            "active",
                            "unsubscribed",
                            "bounced",
                            "held",
                            "modified",
                            "asOf");
        }
        assertThat(lists.get(1).get("type").asString()).isEqualTo("private");
    }

    @Test
    void aListIsNamedByIdOrName() {
        var made = typed.json("list", "add", "Spring news");

        var byName = typed.json("list", "show", "spring NEWS");
        var byId = typed.json("list", "show", made.get("id").asString());

        assertThat(byName).isEqualTo(byId);
    }

    @Test
    void anAmbiguousNameIsRefusedWithTheCandidates() {
        var one = typed.json("list", "add", "Spring").get("id").asString();
        var two = typed.json("list", "add", one).get("id").asString();

        var result = typed.run("list", "rm", one, "--yes");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains(one + " Spring", two + " " + one);
        assertThat(typed.json("list", "show", two).get("name").asString()).isEqualTo(one);
    }

    @Test
    void aListIsRenamed() {
        typed.run("list", "add", "Spring");

        var renamed = typed.json("list", "rename", "Spring", "Été");

        assertThat(renamed.get("name").asString()).isEqualTo("Été");
        assertThat(typed.run("list", "ls").out()).contains("Été").doesNotContain("Spring");
    }

    @Test
    void aListIsCalledInOneLine() {
        var added = typed.run("list", "add", "Spring\nnews");

        assertThat(added.code()).isEqualTo(1);
        assertThat(added.line()).contains("The list's name holds a line break");
        assertThat(typed.run("list", "ls").out()).doesNotContain("Spring");
    }

    @Test
    void aListIsDeletedOnlyWithAYes() {
        typed.run("list", "add", "Spring");

        var refused = typed.run("list", "rm", "Spring");
        var kept = typed.json("list", "ls").size();
        var deleted = typed.run("list", "rm", "Spring", "--yes");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.line()).contains("--yes");
        assertThat(kept).isEqualTo(2);
        assertThat(deleted.code()).isZero();
        assertThat(typed.json("list", "ls")).hasSize(1);
    }

    @Test
    void anUnknownListIsSaid() {
        var result = typed.run("list", "show", "Nowhere", "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).contains("Nowhere");
    }

    @Test
    void readingGoesOnOffline() {
        typed.run("list", "ls");
        server.close();

        assertThat(typed.json("list", "ls")).hasSize(1);

        var refused = typed.run("list", "add", "Spring");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.line()).startsWith("mailwright: ");
    }

    @Test
    void withoutAnythingReadYetOfflineIsSaid() {
        server.close();

        var result = typed.run("list", "ls", "--quiet");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.line()).startsWith("mailwright: ");
    }

    @Test
    void groupsAreShownWithThePromisedFields() {
        assertThat(typed.json("list", "groups")).isEmpty();
        var list = typed.json("list", "add", "Spring news").get("id").asString();
        addGroup(list);

        var groups = typed.json("list", "groups");

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).propertyNames())
                .containsExactly("id", "listId", "name", "description");
        assertThat(groups.get(0).get("listId").asString()).isEqualTo(list);
        assertThat(typed.run("list", "groups").out()).contains("Spring north", "north only");
    }

    /** No command makes groups. */
    private void addGroup(String list) {
        var rule =
                new GroupRule(
                        Match.ALL, List.of(new Condition("First Name", Operator.EQUALS, "Bath")));
        var credentials = new Credentials("anna", Typed.PASSWORD);
        try (var transport = new HttpTransport(server.url())) {
            new XmlApi(transport, () -> credentials, 1)
                    .send(new AddGroup(Long.parseLong(list), "Spring north", "north only", rule));
        }
    }
}
