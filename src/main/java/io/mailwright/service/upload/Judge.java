package io.mailwright.service.upload;

import io.mailwright.cache.Standing;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.EmailType;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;
import io.mailwright.domain.upload.Finding;
import io.mailwright.domain.upload.Recipe;
import io.mailwright.domain.upload.UploadMode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides what is to be done with a row, from what is known of its person. The dry run asks it with
 * what the cache knows, the upload once more with what the account says.
 */
final class Judge {
    /** Why somebody is skipped who is on the Master Unsubscribe list. */
    static final String NEVER_MAILED = "On the Master Unsubscribe list: never mailed again.";

    private static final String UNSUBSCRIBED_HERE =
            "Unsubscribed from this list: left as they are.";
    private final UploadMode mode;
    private final BoundMapping mapping;
    private final Recipe recipe;
    private final List<Attribute> asked;
    private final Map<String, Attribute> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Judge(UploadMode mode, BoundMapping mapping, Recipe recipe) {
        this.recipe = recipe;
        this.mode = mode;
        this.mapping = mapping;
        mapping.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
        asked = mapping.attributes().stream().filter(a -> a.required() && !a.isIdentity()).toList();
    }

    /** What would become of a row, by what the cache knows. */
    Outcome foresee(Checked.Fit row, Standing standing) {
        if (standing.masterUnsubscribed()) {
            return Outcome.skipped(NEVER_MAILED, Finding.NEVER_MAILED);
        }
        if (standing.overall().filter(Status.UNSUBSCRIBED::equals).isPresent()) {
            return Outcome.skipped(
                    "Unsubscribed from everything: left as they are.",
                    Finding.UNSUBSCRIBED_EVERYWHERE);
        }
        return isOnList(standing)
                ? present(row, standing.subscriber().orElseThrow(), standing.onList().orElseThrow())
                : absent(row, standing);
    }

    /** Whether people on the list may be changed at all. */
    boolean mayChange() {
        return mode != UploadMode.ADD_ONLY;
    }

    static boolean isOnList(Standing standing) {
        return standing.onList().filter(status -> status != Status.DELETED).isPresent();
    }

    /** What is to be done with a row whose person is on the list. */
    Outcome present(Checked.Fit row, Subscriber subscriber, Status onList) {
        if (onList == Status.UNSUBSCRIBED) {
            return Outcome.skipped(UNSUBSCRIBED_HERE, Finding.UNSUBSCRIBED_HERE);
        }
        if (mode == UploadMode.ADD_ONLY) {
            return Outcome.skipped(
                    "On this list already: only new people were to be added.",
                    Finding.ON_LIST_ALREADY);
        }
        var changes = changes(row, subscriber);
        for (var attribute : asked) {
            if ("".equals(changes.attributes().get(attribute.name()))) {
                return missing(
                        attribute, "%s is empty, and the account lets nobody be without it.");
            }
        }
        return isSame(changes) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private Outcome absent(Checked.Fit row, Standing standing) {
        if (mode == UploadMode.UPDATE_ONLY) {
            return Outcome.skipped(
                    "Not on this list: only people on it were to be updated.", Finding.NOT_ON_LIST);
        }
        for (var attribute : asked) {
            if (lacks(row, standing.subscriber(), attribute)) {
                return missing(attribute, "%s is empty, and the account asks it of everybody new.");
            }
        }
        return Outcome.CREATED;
    }

    private static boolean lacks(Checked.Fit row, Optional<Subscriber> known, Attribute attribute) {
        String given = row.attributes().get(attribute.name());
        if (given != null && !given.isEmpty()) {
            return false;
        }
        boolean had = known.filter(person -> has(person, attribute)).isPresent();
        return had ? given != null : attribute.defaultValue().isEmpty();
    }

    private Outcome missing(Attribute attribute, String reason) {
        var why =
                new Checked.Refusal(
                        column(attribute),
                        "",
                        reason.formatted(attribute.name()),
                        Finding.REQUIRED);
        return recipe.leavesOut(Finding.REQUIRED, why.column())
                ? Outcome.skipped(Checked.Refusal.leftOut(why))
                : Outcome.rejected(why);
    }

    private static boolean has(Subscriber subscriber, Attribute attribute) {
        return !subscriber.attributes().getOrDefault(attribute.name(), "").isBlank();
    }

    private String column(Attribute attribute) {
        return mapping.others().stream()
                .filter(target -> target.attribute().equals(attribute))
                .map(BoundMapping.Target::column)
                .findFirst()
                .orElse("");
    }

    /** Only what differs, and never a status: a change must not make anybody active again. */
    SubscriberValues changes(Checked.Fit row, Subscriber subscriber) {
        var changed = new LinkedHashMap<String, String>();
        row.attributes()
                .forEach((name, value) -> {
                    if (!isStored(name, value, subscriber)) {
                        changed.put(name, value);
                    }
                });
        EmailType emailType = row.emailType();
        boolean sameType = emailType == null || emailType == subscriber.emailType();
        return new SubscriberValues(null, sameType ? null : emailType, null, null, changed);
    }

    private boolean isStored(String name, String value, Subscriber subscriber) {
        var attribute = attributes.get(name);
        String stored = subscriber.attributes().getOrDefault(name, "");
        if (value.isEmpty() && attribute != null && !stored.isEmpty()) {
            return TypedValues.same(attribute, attribute.defaultValue(), stored);
        }
        return attribute == null
                ? value.equals(stored)
                : TypedValues.same(attribute, value, stored);
    }

    static boolean isSame(SubscriberValues changes) {
        return changes.attributes().isEmpty() && changes.emailType() == null;
    }
}
