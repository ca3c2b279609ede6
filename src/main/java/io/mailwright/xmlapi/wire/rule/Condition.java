package io.mailwright.xmlapi.wire.rule;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Operator;
import io.mailwright.domain.Subscriber;
import io.mailwright.xmlapi.wire.WireTime;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One condition of a rule, ready to be put to many subscribers. */
final class Condition implements Predicate<Subscriber> {
    private final Attribute attribute;
    private final Predicate<String> test;

    private Condition(Attribute attribute, Predicate<String> test) {
        this.attribute = attribute;
        this.test = test;
    }

    /**
     * The condition by the account's attributes.
     *
     * @throws IllegalArgumentException if there is no such attribute, or the value is not of its
     *     type
     */
    static Condition of(GroupRule.Condition condition, List<Attribute> attributes) {
        var attribute =
                attributes.stream()
                        .filter(known -> known.name().equalsIgnoreCase(condition.attribute()))
                        .findFirst()
                        .orElseThrow(
                                () -> invalid("there is no attribute " + condition.attribute()));
        return new Condition(attribute, test(condition, attribute.type()));
    }

    private static Predicate<String> test(GroupRule.Condition condition, DataType type) {
        return switch (condition.operator()) {
            case IS_EMPTY -> String::isEmpty;
            case IS_NOT_EMPTY -> value -> !value.isEmpty();
            case CONTAINS -> text(condition, String::contains);
            case STARTS_WITH -> text(condition, String::startsWith);
            case ENDS_WITH -> text(condition, String::endsWith);
            case NOT_EQUALS -> compared(condition, type).negate();
            case EQUALS, GREATER_THAN, LESS_THAN -> compared(condition, type);
        };
    }

    private static Predicate<String> text(GroupRule.Condition condition, TextTest test) {
        var wanted = key(condition.value());
        return value -> test.holds(key(value), wanted);
    }

    /** What has no value, or none of its type, is neither equal nor greater nor less. */
    private static Predicate<String> compared(GroupRule.Condition condition, DataType type) {
        return switch (type) {
            case NUMBER -> compared(condition, Condition::number);
            case DATE -> compared(condition, Condition::date);
            case TEXT, BOOLEAN -> compared(condition, value -> value.isEmpty() ? null : key(value));
        };
    }

    private static <V extends Comparable<? super V>> Predicate<String> compared(
            GroupRule.Condition condition, Reading<V> reading) {
        var wanted = reading.of(condition.value());
        if (wanted == null) {
            throw invalid(
                    "%s cannot be compared with %s"
                            .formatted(condition.attribute(), condition.value()));
        }
        return value -> {
            var own = reading.of(value);
            return own != null && holds(condition.operator(), own.compareTo(wanted));
        };
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case GREATER_THAN -> order > 0;
            case LESS_THAN -> order < 0;
            default -> order == 0;
        };
    }

    @Override
    public boolean test(Subscriber subscriber) {
        return test.test(value(subscriber));
    }

    private String value(Subscriber subscriber) {
        if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_ADDRESS)) {
            return subscriber.email();
        }
        if (attribute.name().equalsIgnoreCase(Attribute.EMAIL_TYPE)) {
            return subscriber.emailType() == EmailType.HTML ? "HTML" : "Text";
        }
        return subscriber.attributes().getOrDefault(attribute.name(), "");
    }

    private static @Nullable BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String value) {
        return WireTime.parseDate(value).orElse(null);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException invalid(String reason) {
        return new IllegalArgumentException(reason);
    }

    @FunctionalInterface
    private interface TextTest {
        boolean holds(String value, String wanted);
    }

    @FunctionalInterface
    private interface Reading<V> {
        @Nullable V of(String value);
    }
}
