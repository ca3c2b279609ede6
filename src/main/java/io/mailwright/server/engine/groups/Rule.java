package io.mailwright.server.engine.groups;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.Subscriber;
import io.mailwright.server.envelope.ApiError;

import java.util.List;
import java.util.function.Predicate;

/**
 * The rule of a group, ready to be put to many subscribers ({@code subscribers-lists.md} S20, X).
 */
final class Rule implements Predicate<Subscriber> {
    private final Match match;
    private final List<Condition> conditions;

    private Rule(Match match, List<Condition> conditions) {
        this.match = match;
        this.conditions = conditions;
    }

    /**
     * The rule by the account's attributes.
     *
     * @throws ApiError 924 if it does not fit them
     */
    static Rule of(GroupRule rule, List<Attribute> attributes) {
        return new Rule(
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
