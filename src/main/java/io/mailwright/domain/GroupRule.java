package io.mailwright.domain;

import java.util.List;

/**
 * Who of a list is in a group.
 *
 * @param conditions one or more
 */
public record GroupRule(Match match, List<Condition> conditions) {
    public GroupRule {
        conditions = List.copyOf(conditions);
    }

    /** How many of the conditions have to hold. */
    public enum Match {
        ALL,
        ANY
    }

    /** How the value of an attribute is compared: without case, or as a number or date. */
    public enum Operator {
        EQUALS,
        NOT_EQUALS,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        GREATER_THAN,
        LESS_THAN,
        IS_EMPTY,
        IS_NOT_EMPTY;

        /** Whether there is something to compare with. */
        public boolean needsValue() {
            return this != IS_EMPTY && this != IS_NOT_EMPTY;
        }
    }

    /**
     * What one attribute of a subscriber has to be.
     *
     * @param value empty for the operators that need none
     */
    public record Condition(String attribute, Operator operator, String value) {}
}
