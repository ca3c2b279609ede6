package io.mailwright.personalisation;

import io.mailwright.personalisation.script.Script;
import io.mailwright.personalisation.script.SyntaxException;

import java.util.List;

/**
 * A box of an e-mail that is filled by rules on the recipient's attributes ({@code
 * personalisation.md} P7): the first rule that matches wins (I), a default shows when none does
 * (V). It stands where the e-mail has {@code <custom type="content" name="…">} (P6).
 *
 * @param slot the name there, without case
 * @param otherwise the default content
 */
public record DynamicContent(String slot, List<Rule> rules, String otherwise) {
    /**
     * Which content is for whom. Contents may be personalised themselves.
     *
     * @param when a condition as in an {@code IF} of a script, such as {@code [City] == "Bath" AND
     *     Loyalty != "None"} (X)
     */
    public record Rule(String when, String content) {}

    public DynamicContent {
        rules = List.copyOf(rules);
    }

    /**
     * Reads rules and contents.
     *
     * @throws SyntaxException if one of them is not well-formed
     */
    Script compiled() {
        var options =
                rules.stream().map(rule -> new Script.Option(rule.when(), rule.content())).toList();
        return Script.firstOf(options, otherwise);
    }
}
