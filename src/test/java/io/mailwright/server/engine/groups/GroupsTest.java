package io.mailwright.server.engine.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.ListType;
import io.mailwright.domain.Status;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.server.engine.Subscriptions;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.server.store.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class GroupsTest {
    private static final Instant NOW = Instant.parse("2010-08-31T14:50:00Z");

    @TempDir private Path folder;
    private Store store;
    private Groups groups;
    private long list;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("account.db"), InstantSource.fixed(NOW));
        groups = new Groups(store);
        list =
                store.change(tables -> {
                    for (var type : DataType.values()) {
                        tables.attributes().add(attribute("My " + type.name(), type));
                    }
                    return tables.lists().create("Spring", ListType.PUBLIC, NOW);
                });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "My Text, EQUALS, north, NORTH, true",
                "my text, EQUALS, Ärger, äRGER, true",
                "My Text, EQUALS, north, northern, false",
                "My Text, EQUALS, north, none, false",
                "My Text, NOT_EQUALS, north, NORTH, false",
                "My Text, NOT_EQUALS, north, none, true",
                "My Text, CONTAINS, ORT, north, true",
                "My Text, CONTAINS, x, none, false",
                "My Text, STARTS_WITH, no, North, true",
                "My Text, STARTS_WITH, or, North, false",
                "My Text, ENDS_WITH, TH, North, true",
                "My Text, ENDS_WITH, nor, North, false",
                "My Text, GREATER_THAN, m, North, true",
                "My Text, GREATER_THAN, 9, 10, false",
                "My Text, LESS_THAN, a, none, false",
                "My Text, IS_EMPTY, '', none, true",
                "My Text, IS_EMPTY, '', x, false",
                "My Text, IS_NOT_EMPTY, '', x, true",
                "My Text, IS_NOT_EMPTY, '', none, false",
                "My Number, GREATER_THAN, 9, 10, true",
                "My Number, GREATER_THAN, 10, 10.0, false",
                "My Number, EQUALS, 10, 10.0, true",
                "My Number, LESS_THAN, -1, -2.5, true",
                "My Number, LESS_THAN, 5, none, false",
                "My Number, NOT_EQUALS, 5, none, true",
                "My Number, CONTAINS, 0., 10.0, true",
                "My Date, GREATER_THAN, 9/1/2010, 10/1/2010, true",
                "My Date, GREATER_THAN, 9/1/2010, 10/1/2009, false",
                "My Date, LESS_THAN, 01/02/2010, 1/1/2010, true",
                "My Date, EQUALS, 01/02/2010, 1/2/2010, true",
                "My Date, LESS_THAN, 1/1/2010, none, false",
                "My Boolean, EQUALS, TRUE, True, true",
                "Email Address, ENDS_WITH, @EXAMPLE.ORG, none, true",
                "Email Type, EQUALS, html, none, true",
                "Email Type, NOT_EQUALS, Text, none, true"
            })
    void whoFits(String attribute, Operator operator, String value, String own, boolean expected) {
        long ann = add("ann@example.org", own == null ? Map.of() : Map.of(attribute, own));

        long group = groups.add(list, "Group", "", rule(Match.ALL, attribute, operator, value));

        assertThat(members(group)).isEqualTo(expected ? List.of(ann) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Region, EQUALS, North, there is no attribute Region",
        "My Number, GREATER_THAN, many, My Number cannot be compared with many",
        "My Date, LESS_THAN, 13/13/2010, My Date cannot be compared with 13/13/2010"
    })
    void aRuleThatDoesNotFitTheAccountIsRefused(
            String attribute, Operator operator, String value, String reason) {
        assertThatThrownBy(() ->
                        groups.add(list, "Group", "", rule(Match.ANY, attribute, operator, value)))
                .isInstanceOf(ApiError.class)
                .hasMessage("Invalid group rule: " + reason);
        assertThat(store.<List<?>>read(tables -> tables.groups().all())).isEmpty();
    }

    @Test
    void allConditionsHaveToHoldOrAny() {
        var north = new Condition("My Text", Operator.EQUALS, "North");
        var rich = new Condition("My Number", Operator.GREATER_THAN, "100");
        long both = add("both@example.org", Map.of("My Text", "North", "My Number", "101"));
        long one = add("one@example.org", Map.of("My Text", "North"));
        add("neither@example.org", Map.of());

        long all = groups.add(list, "All", "", new GroupRule(Match.ALL, List.of(north, rich)));
        long any = groups.add(list, "Any", "", new GroupRule(Match.ANY, List.of(north, rich)));

        assertThat(members(all)).containsExactly(both);
        assertThat(members(any)).containsExactly(both, one);
    }

    @Test
    void laterChangesNeedARefresh() {
        var rule = rule(Match.ALL, "My Text", Operator.EQUALS, "North");
        long ann = add("ann@example.org", Map.of("My Text", "North"));
        long bob = add("bob@example.org", Map.of());
        long group = groups.add(list, "North", "", rule);

        add("ann@example.org", Map.of("My Text", "South"));
        add("bob@example.org", Map.of("My Text", "North"));
        assertThat(members(group)).containsExactly(ann);

        groups.refresh(group);
        assertThat(members(group)).containsExactly(bob);

        add("ann@example.org", Map.of("My Text", "North"));
        store.change(tables -> {
            Groups.refresh(tables, group);
            return group;
        });
        assertThat(members(group)).containsExactly(ann, bob);
    }

    @Test
    void anEditFindsOutAnew() {
        long ann = add("ann@example.org", Map.of("My Text", "North"));
        long bob = add("bob@example.org", Map.of("My Text", "South"));
        long group =
                groups.add(list, "N", "", rule(Match.ALL, "My Text", Operator.EQUALS, "North"));
        assertThat(members(group)).containsExactly(ann);

        var south = rule(Match.ALL, "My Text", Operator.EQUALS, "South");
        groups.edit(group, new Groups.Change("S", null, south));

        assertThat(members(group)).containsExactly(bob);
        var changed = store.read(tables -> Groups.existing(tables, group));
        assertThat(changed.group().name()).isEqualTo("S");
    }

    @Test
    void whoLeavesTheListLeavesItsGroups() {
        var everybody = rule(Match.ALL, "Email Address", Operator.IS_NOT_EMPTY, "");
        long ann = add("ann@example.org", Map.of());
        long bob = add("bob@example.org", Map.of());
        long group = groups.add(list, "Here", "", everybody);
        long all = groups.add(1, "Everywhere", "", everybody);

        store.change(tables -> {
            var subscriptions = new Subscriptions(tables);
            subscriptions.remove(list, tables.subscribers().find(ann).orElseThrow());
            return ann;
        });
        assertThat(members(group)).containsExactly(bob);
        assertThat(members(all)).containsExactly(ann, bob);

        store.change(tables -> {
            tables.subscribers().deleteThoseOnlyOn(list, 1);
            tables.lists().delete(list);
            return list;
        });
        assertThat(members(all)).containsExactly(ann);
        assertThat(store.<List<?>>read(tables -> tables.groups().all())).hasSize(1);
    }

    @Test
    void aGroupDeletedTouchesNobody() {
        long ann = add("ann@example.org", Map.of());
        long group = groups.add(list, "A", "", rule(Match.ALL, "My Text", Operator.IS_EMPTY, ""));

        groups.delete(group);

        var membership = store.read(tables -> tables.memberships().find(list, ann));
        assertThat(membership).isPresent();
        assertThatThrownBy(() -> groups.delete(group))
                .isInstanceOf(ApiError.class)
                .hasMessage("Group not found with GroupID = " + group);
    }

    private long add(String email, Map<String, String> attributes) {
        return store.change(tables ->
                new Subscriptions(tables)
                        .add(
                                list,
                                new SubscriberValues(
                                        email, EmailType.HTML, Status.ACTIVE, null, attributes),
                                true));
    }

    private List<Long> members(long group) {
        var members = new ArrayList<Long>();
        store.read(tables -> {
            tables.groups()
                    .find(group)
                    .ifPresent(detail ->
                            tables.groups()
                                    .each(
                                            detail.group().parentListId(),
                                            group,
                                            (subscriber, isIn) -> {
                                                if (isIn) {
                                                    members.add(subscriber.id());
                                                }
                                            }));
            assertThat(tables.groups().size(group)).isEqualTo(members.size());
            return members;
        });
        return members;
    }

    private static GroupRule rule(Match match, String attribute, Operator operator, String value) {
        return new GroupRule(match, List.of(new Condition(attribute, operator, value)));
    }

    private static Attribute attribute(String name, DataType type) {
        return new Attribute(name, "", "", type, false, 0, 100, true, "", List.of());
    }
}
