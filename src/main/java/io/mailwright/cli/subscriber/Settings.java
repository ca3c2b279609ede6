package io.mailwright.cli.subscriber;

import io.mailwright.cli.frame.UsageException;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.SubscriberValues;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values given with {@code --set}. */
final class Settings {
    @Option(
            names = "--set",
            paramLabel = "Attribute=value",
            description = "Sets an attribute, also Email Address and Email Type; repeat for more.")
    private Map<String, String> set = new LinkedHashMap<>();

    boolean isEmpty() {
        return set.isEmpty();
    }

    /**
     * What was set, each name spelled as the account spells it.
     *
     * @param email the address unless one was set
     */
    SubscriberValues values(@Nullable String email, List<Attribute> known) {
        var address = email;
        EmailType type = null;
        var attributes = new LinkedHashMap<String, String>();
        for (var entry : set.entrySet()) {
            var name = spelled(entry.getKey(), known);
            switch (name) {
                case Attribute.EMAIL_ADDRESS -> address = entry.getValue();
                case Attribute.EMAIL_TYPE -> type = emailType(entry.getValue());
                default -> attributes.put(name, entry.getValue());
            }
        }
        return new SubscriberValues(address, type, null, null, attributes);
    }

    private static String spelled(String name, List<Attribute> known) {
        var identity = List.of(Attribute.EMAIL_ADDRESS, Attribute.EMAIL_TYPE);
        for (var one : identity) {
            if (one.equalsIgnoreCase(name.strip())) {
                return one;
            }
        }
        return known.stream()
                .map(Attribute::name)
                .filter(name.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> unknown(name, known));
    }

    private static UsageException unknown(String name, List<Attribute> known) {
        var names = String.join(", ", known.stream().map(Attribute::name).toList());
        return new UsageException(
                "The account has no attribute '" + name + "'. It has: " + names + ".");
    }

    private static EmailType emailType(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "html" -> EmailType.HTML;
            case "text" -> EmailType.TEXT;
            default -> throw new UsageException("Email Type must be HTML or Text.");
        };
    }
}
