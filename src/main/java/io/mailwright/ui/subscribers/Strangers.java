package io.mailwright.ui.subscribers;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.tracking.Happening;
import io.mailwright.domain.tracking.SubscriberHistory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Shows whom only tracking data and extracts know as if they were of the account, to be read. */
final class Strangers {
    private Strangers() {}

    /**
     * Somebody.
     *
     * @param id the number tracking data has for them
     */
    static PersonViewModel.Opened opened(long id, SubscriberHistory history) {
        var told = history.told();
        var person = new Subscriber(id, history.email(), type(history), told.attributes());
        var asOf = told.asOf() == null ? newest(history) : told.asOf();
        var names =
                Stream.concat(
                                Stream.of(Attribute.EMAIL_ADDRESS),
                                told.attributes().keySet().stream())
                        .distinct()
                        .map(Strangers::toRead)
                        .toList();
        return new PersonViewModel.Opened(
                names, new SubscriberDetail(person, told.lists(), asOf), history, true);
    }

    private static EmailType type(SubscriberHistory history) {
        var told = history.told().attributes().getOrDefault(Attribute.EMAIL_TYPE, "");
        return told.equalsIgnoreCase("Text") ? EmailType.TEXT : EmailType.HTML;
    }

    private static Instant newest(SubscriberHistory history) {
        return history.all(false).stream()
                .map(Happening::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    private static Attribute toRead(String name) {
        return new Attribute(name, "", "", DataType.TEXT, false, 0, 0, false, name, List.of());
    }
}
