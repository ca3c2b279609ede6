package io.mailwright.cli.subscriber;

import io.mailwright.domain.Failure;
import io.mailwright.domain.SubscriberDetail;
import io.mailwright.service.Services;

import java.util.List;

/** Finds the person that was named. */
final class Person {
    private Person() {}

    /**
     * The one of that address or id, from the local copy.
     *
     * @throws Failure.NotOne if there is none
     */
    static SubscriberDetail named(Services services, String emailOrId) {
        return services.subscribers()
                .saved(emailOrId)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "The local copy has nobody named '"
                                        + emailOrId
                                        + "'. For newer data run 'mailwright sync'",
                                List.of()));
    }

    /**
     * The person, and that they are on the list.
     *
     * @throws Failure.Invalid if they are not
     */
    static SubscriberDetail onList(Services services, String emailOrId, long listId) {
        var person = named(services, emailOrId);
        if (person.memberships().stream().noneMatch(each -> each.listId() == listId)) {
            throw new Failure.Invalid(
                    emailOrId + " is not on the list " + listId + ", says the local copy");
        }
        return person;
    }
}
