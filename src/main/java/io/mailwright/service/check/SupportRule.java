package io.mailwright.service.check;

import org.jsoup.nodes.Element;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that some mail programs do not know.
 *
 * @param shown as an author writes it
 * @param clients who does not know it
 * @param isHarmful whether a mail looks wrong there, rather than plain
 * @param instead what to do
 */
record SupportRule(What what, String shown, String clients, boolean isHarmful, String instead) {
    private static final String ANY = "*";

    enum Kind {
        ELEMENT,
        ATTRIBUTE,
        PROPERTY,
        AT_RULE
    }

    /**
     * What the rule is about.
     *
     * @param name of the element, attribute, property or at-rule, without case
     * @param value a selector of an element, else what is to be found in the value
     */
    record What(Kind kind, String name, String value, Pattern pattern) {}

    /** All of {@code client-support.tsv}. */
    static Map<Kind, List<SupportRule>> all() {
        return DataFile.rows("client-support.tsv").stream()
                .map(SupportRule::of)
                .collect(Collectors.groupingBy(rule -> rule.what().kind()));
    }

    private static SupportRule of(List<String> row) {
        var kind = Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
        var value = row.get(2);
        var pattern = kind == Kind.ELEMENT || value.equals(ANY) ? "" : value;
        return new SupportRule(
                new What(
                        kind,
                        row.get(1),
                        value,
                        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)),
                row.get(3),
                row.get(4),
                row.get(5).equals("wrong"),
                row.get(6));
    }

    boolean fits(Element element) {
        return isCalled(element.normalName()) && element.is(what.value());
    }

    boolean fits(String name, String value) {
        return isCalled(name) && what.pattern().matcher(value).find();
    }

    private boolean isCalled(String name) {
        return what.name().equals(ANY) || what.name().equalsIgnoreCase(name);
    }
}
