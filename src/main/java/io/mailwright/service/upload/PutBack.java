package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Membership;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.domain.SubscriberValues;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be done to have a person as they were, and what is left because somebody else has
 * changed it since. Done once, there is nothing to be done any more: so it can be found out again
 * at any time.
 *
 * @param values to be written
 * @param left why something stays as it is, a sentence each; empty if all is put back
 */
record PutBack(SubscriberValues values, Move move, List<String> left) {
    private static final SubscriberValues NOTHING = SubscriberValues.of(Map.of());

    PutBack {
        left = List.copyOf(left);
    }

    /** What becomes of the person's place on the list, and in the account. */
    enum Move {
        NONE,
        OFF_LIST,
        ONTO_LIST,
        OUT_OF_ACCOUNT
    }

    /** Whether the person is as they were, but for what is left. */
    boolean isDone() {
        return move == Move.NONE && values.equals(NOTHING);
    }

    /**
     * Finds it out.
     *
     * @param person all that is known of them now; nothing if the account does not have the address
     * @param attributes the account's definitions
     */
    static PutBack of(
            BeforeImage image,
            Optional<SubscriberDetail> person,
            long list,
            List<Attribute> attributes) {
        if (person.isEmpty()) {
            return new PutBack(
                    NOTHING,
                    Move.NONE,
                    image.existed()
                            ? List.of("The account does not have this address any more.")
                            : List.of());
        }
        var comparison = new Comparison(image, person.get(), list, attributes);
        return image.existed() ? comparison.changed() : comparison.created();
    }

    /** One person now beside the same person then. */
    private static final class Comparison {
        private final BeforeImage image;
        private final Subscriber now;
        private final List<Membership> lists;
        private final long list;
        private final List<Attribute> attributes;
        private final List<String> left = new ArrayList<>();

        Comparison(BeforeImage image, SubscriberDetail now, long list, List<Attribute> attributes) {
            this.image = image;
            this.now = now.subscriber();
            this.lists = now.memberships();
            this.list = list;
            this.attributes = attributes;
        }

        /** Of one the account had before. */
        PutBack changed() {
            var values = values();
            var move = image.removed() ? backOn() : image.onList() == null ? off() : Move.NONE;
            return new PutBack(values, move, left);
        }

        private SubscriberValues values() {
            var back = new LinkedHashMap<String, String>();
            image.written()
                    .forEach((name, written) -> {
                        var old = image.old().getOrDefault(name, "");
                        var value = now.attributes().getOrDefault(name, "");
                        if (same(name, written, value) && !same(name, old, value)) {
                            back.put(name, old);
                        } else if (!same(name, old, value)) {
                            left.add(name + " was changed since.");
                        }
                    });
            boolean respelled =
                    !now.email().equals(image.email()) && now.email().equals(image.writtenEmail());
            return new SubscriberValues(respelled ? image.email() : null, type(), null, null, back);
        }

        private @Nullable EmailType type() {
            boolean written = image.writtenType() == now.emailType();
            return written && image.type() != now.emailType() ? image.type() : null;
        }

        private Move off() {
            return switch (status().orElse(null)) {
                case null -> Move.NONE;
                case ACTIVE -> Move.OFF_LIST;
                case UNSUBSCRIBED, BOUNCED, HELD, DELETED -> {
                    left.add("Is no longer active on this list: that is kept.");
                    yield Move.NONE;
                }
            };
        }

        private Move backOn() {
            if (status().isPresent()) {
                return Move.NONE;
            }
            if (image.onList() != Status.ACTIVE) {
                left.add(
                        "Was %s on this list. The account takes people only as active, so they stay off."
                                .formatted(word(image.onList())));
                return Move.NONE;
            }
            if (Truth.overall(lists).filter(Status.ACTIVE::equals).isEmpty()) {
                left.add("Is not to be mailed any more.");
                return Move.NONE;
            }
            return Move.ONTO_LIST;
        }

        private static String word(@Nullable Status status) {
            return status == null ? "not" : status.name().toLowerCase(Locale.ROOT);
        }

        /** Of one whom the row brought into the account. */
        PutBack created() {
            now.attributes().forEach(this::compareWritten);
            if (lists.stream().anyMatch(each -> each.listId() != list && !Truth.isOfAll(each))) {
                left.add("Is on another list by now, so stays in the account.");
            }
            if (Truth.overall(lists).filter(status -> status != Status.ACTIVE).isPresent()) {
                left.add("Is not active in the account any more: that is kept.");
            }
            var move = off();
            return new PutBack(NOTHING, left.isEmpty() ? Move.OUT_OF_ACCOUNT : move, left);
        }

        private void compareWritten(String name, String value) {
            var written = image.written().getOrDefault(name, preset(name));
            if (!same(name, written, value)) {
                left.add(name + " was changed since, so the person stays in the account.");
            }
        }

        private String preset(String name) {
            return attribute(name).map(Attribute::defaultValue).orElse("");
        }

        private boolean same(String name, String one, String other) {
            return attribute(name)
                    .map(attribute -> TypedValues.same(attribute, one, other))
                    .orElseGet(() -> one.equals(other));
        }

        private Optional<Attribute> attribute(String name) {
            return attributes.stream()
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        private Optional<Status> status() {
            return lists.stream()
                    .filter(each -> each.listId() == list)
                    .map(Membership::status)
                    .filter(status -> status != Status.DELETED)
                    .findFirst();
        }
    }
}
