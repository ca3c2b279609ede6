package io.mailwright.xmlapi.wire.rule;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.Subscriber;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rule of a group, ready to be put to many subscribers ({@code subscribers-lists.md} S20, X).
 */
public final class GroupFilter implements Predicate<Subscriber> {
    private final Match match;
    private final List<Condition> conditions;

    private GroupFilter(Match match, List<Condition> conditions) {
        this.match = match;
        this.conditions = conditions;
    }

    /**
     * The rule by the account's attributes.
     *
     * @throws IllegalArgumentException if it does not fit them
     */
    public static GroupFilter of(GroupRule rule, List<Attribute> attributes) {
        return new GroupFilter(
                rule.match(),
                rule.conditions().stream()
                        .map(condition -> Condition.of(condition, attributes))
                        .toList());
    }

    @Override
    public boolean test(Subscriber subscriber) {
        return switch (match) {
            case ALL -> conditions.stream().allMatch(condition -> condition.test(subscriber));
            case ANY -> conditions.stream().anyMatch(condition -> condition.test(subscriber));
        };
    }
}
