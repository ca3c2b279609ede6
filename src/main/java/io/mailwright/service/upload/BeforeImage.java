package io.mailwright.service.upload;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.mailwright.domain.EmailType;
import io.mailwright.domain.ListedSubscriber;
import io.mailwright.domain.Status;
import io.mailwright.domain.Subscriber;
import io.mailwright.domain.SubscriberValues;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person was like before a row changed them, and what the row wrote: enough to take it back,
 * and to see what somebody else has changed since. Kept in the ledger as JSON.
 *
 * @param existed whether the account had the address
 * @param email as the account spelled it; as the row spells it if the account did not have it
 * @param type as it was; {@code null} if the person did not exist
 * @param onList as they stood on the list; {@code null} if they were not on it
 * @param old the values that were written over; one that is missing was empty
 * @param written the values that were written
 * @param writtenEmail the address as the row spells it
 * @param writtenType {@code null} if none was written
 * @param removed whether the row took the person off the list
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record BeforeImage(
        boolean existed,
        String email,
        @Nullable EmailType type,
        @Nullable Status onList,
        Map<String, String> old,
        Map<String, String> written,
        String writtenEmail,
        @Nullable EmailType writtenType,
        boolean removed) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = JSON.writerFor(BeforeImage.class);

    /** What is missing from the JSON is as it is of one who was not there. */
    BeforeImage {
        old = requireNonNullElse(old, Map.of());
        written = requireNonNullElse(written, Map.of());
    }

    /** Of one who is about to be put on the list, if the account knows them. */
    static BeforeImage ofAdded(Checked.Fit row, Optional<Subscriber> known) {
        return new BeforeImage(
                known.isPresent(),
                known.map(Subscriber::email).orElse(row.email()),
                known.map(Subscriber::emailType).orElse(null),
                null,
                old(row.attributes(), known),
                row.attributes(),
                row.email(),
                row.emailType(),
                false);
    }

    /** Of one on the list who is about to be changed. */
    static BeforeImage ofChanged(
            Checked.Fit row, Subscriber before, Optional<Status> onList, SubscriberValues changes) {
        return new BeforeImage(
                true,
                before.email(),
                before.emailType(),
                onList.orElse(null),
                old(changes.attributes(), Optional.of(before)),
                changes.attributes(),
                row.email(),
                changes.emailType(),
                false);
    }

    /** Of one who is about to be taken off the list. */
    static BeforeImage ofRemoved(ListedSubscriber before) {
        var person = before.subscriber();
        return new BeforeImage(
                true,
                person.email(),
                person.emailType(),
                before.membership().status(),
                Map.of(),
                Map.of(),
                person.email(),
                null,
                true);
    }

    private static Map<String, String> old(Map<String, String> written, Optional<Subscriber> who) {
        var old = new LinkedHashMap<String, String>();
        who.ifPresent(person ->
                written.keySet().stream()
                        .filter(person.attributes()::containsKey)
                        .forEach(name -> old.put(name, person.attributes().get(name))));
        return old;
    }

    static BeforeImage of(String json) {
        return JSON.readValue(json, BeforeImage.class);
    }

    String json() {
        return WRITER.writeValueAsString(this);
    }
}
