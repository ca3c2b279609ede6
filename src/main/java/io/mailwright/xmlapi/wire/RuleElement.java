package io.mailwright.xmlapi.wire;

import io.mailwright.domain.GroupRule;
import io.mailwright.domain.GroupRule.Condition;
import io.mailwright.domain.GroupRule.Match;
import io.mailwright.domain.GroupRule.Operator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The {@code rule} of a group as an element and back ({@code subscribers-lists.md} S20, X). */
public final class RuleElement {
    public static final String NAME = "rule";

    private RuleElement() {}

    public static Element of(GroupRule rule) {
        var conditions = rule.conditions().stream().map(RuleElement::condition).toList();
        return Element.of(NAME, conditions).with("match", word(rule.match()));
    }

    private static Element condition(Condition condition) {
        var children = new ArrayList<Element>();
        children.add(Element.of("attribute", condition.attribute()));
        children.add(Element.of("operator", word(condition.operator())));
        if (condition.operator().needsValue()) {
            children.add(Element.of("value", condition.value()));
        }
        return Element.of("condition", children);
    }

    /**
     * The rule an element means; names and words without case.
     *
     * @param refusal what to throw if it means none, given the reason
     */
    public static GroupRule parse(Element rule, Function<String, RuntimeException> refusal) {
        var match = one(Match.values(), rule.attribute("match"), "match", refusal);
        var conditions = new ArrayList<Condition>();
        for (var condition : rule.all("condition")) {
            conditions.add(condition(condition, refusal));
        }
        if (conditions.isEmpty()) {
            throw refusal.apply("it has no condition");
        }
        return new GroupRule(match, conditions);
    }

    private static Condition condition(
            Element condition, Function<String, RuntimeException> refusal) {
        var attribute = condition.text("attribute");
        if (attribute.isEmpty()) {
            throw refusal.apply("a condition has no attribute");
        }
        var operator = one(Operator.values(), condition.text("operator"), "operator", refusal);
        var value = operator.needsValue() ? condition.text("value") : "";
        if (operator.needsValue() && value.isEmpty()) {
            throw refusal.apply("%s %s has no value".formatted(attribute, word(operator)));
        }
        return new Condition(attribute, operator, value);
    }

    private static <E extends Enum<E>> E one(
            E[] known, String word, String what, Function<String, RuntimeException> refusal) {
        return Arrays.stream(known)
                .filter(candidate -> word(candidate).equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        refusal.apply(
                                "%s \"%s\" is none of %s".formatted(what, word, words(known))));
    }

    private static <E extends Enum<E>> String words(E[] known) {
        return String.join(", ", List.of(known).stream().map(RuleElement::word).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
