package io.mailwright.service.check;

import io.mailwright.domain.check.Finding;
import io.mailwright.domain.check.Place;
import io.mailwright.domain.check.Rule;
import io.mailwright.domain.check.Severity;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What some mail programs do not know: elements, attributes, and what stands in styles. Which
 * programs know what is data: {@code client-support.tsv}.
 */
final class ClientSupport implements Check {
    private static final Map<SupportRule.Kind, List<SupportRule>> RULES = SupportRule.all();

    @Override
    public void look(MailView view, Consumer<Finding> found) {
        var places = new LinkedHashMap<SupportRule, List<Place>>();
        for (var element : view.elements()) {
            look(view, element, places);
        }
        for (var style : Styles.of(view)) {
            of(style.kind()).stream()
                    .filter(rule -> rule.fits(style.name(), style.value()))
                    .forEach(rule -> add(places, rule, view.inHtml(style.start(), style.end())));
        }
        places.forEach((rule, where) -> found.accept(finding(rule, where)));
    }

    private static void look(MailView view, Element element, Map<SupportRule, List<Place>> places) {
        of(SupportRule.Kind.ELEMENT).stream()
                .filter(rule -> rule.fits(element))
                .forEach(rule -> add(places, rule, view.tag(element)));
        for (var attribute : element.attributes()) {
            of(SupportRule.Kind.ATTRIBUTE).stream()
                    .filter(rule -> rule.fits(attribute.getKey(), attribute.getValue()))
                    .forEach(
                            rule -> add(places, rule, view.attribute(element, attribute.getKey())));
        }
    }

    private static List<SupportRule> of(SupportRule.Kind kind) {
        return RULES.getOrDefault(kind, List.of());
    }

    private static void add(Map<SupportRule, List<Place>> places, SupportRule rule, Place place) {
        places.computeIfAbsent(rule, _ -> new ArrayList<>()).add(place);
    }

    /** Once for a rule, at its first place. */
    private static Finding finding(SupportRule rule, List<Place> places) {
        var times = places.size() == 1 ? "" : " (%d times)".formatted(places.size());
        return new Finding(
                Rule.CLIENT_SUPPORT,
                rule.isHarmful() ? Severity.WARNING : Severity.ADVICE,
                places.getFirst(),
                "%s%s is not known to %s: %s"
                        .formatted(rule.shown(), times, rule.clients(), rule.instead()),
                List.of());
    }
}
