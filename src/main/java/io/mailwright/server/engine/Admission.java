package io.mailwright.server.engine;

import io.mailwright.domain.ListImport.Mode;
import io.mailwright.domain.Status;
import io.mailwright.server.envelope.ApiError;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.Map;
import java.util.Objects;

/** By which rules an address comes onto a list ({@code subscribers-lists.md} S3, S21). */
public final class Admission {
    private final Profile profile;
    private final Mode mode;

    public Admission(Profile profile, Mode mode) {
        this.profile = profile;
        this.mode = mode;
    }

    /**
     * Puts an address on a list. Without a status a new member is active and an old one keeps
     * theirs (I).
     *
     * @return whether it came onto the list, rather than being on it already
     * @throws ApiError 931, 1, 933, 934, 935, 14; nothing has changed then
     */
    public boolean admit(People people, long list, Offer offer) {
        if (!offer.isAddress()) {
            throw new ApiError(ErrorCode.INVALID_EMAIL, offer.email());
        }
        var person = people.person(offer.key());
        int place = people.place(list);
        boolean isOn = person.isKnown() && (place == People.MASTER || person.isOn(place));
        if (mode == Mode.UPDATE_ONLY && !isOn) {
            throw new ApiError(ErrorCode.SUBSCRIBER_NOT_FOUND, list, offer.email());
        }
        var attributes = attributes(person, offer.given());
        if (offer.status() != Status.UNSUBSCRIBED && person.isBlocked()) {
            throw new ApiError(ErrorCode.MASTER_UNSUBSCRIBED, offer.email());
        }
        if (mode == Mode.ADD_ONLY && isOn) {
            throw new ApiError(ErrorCode.ALREADY_ON_LIST);
        }
        store(person, offer, attributes);
        join(person, place, isOn, offer);
        return !isOn;
    }

    private Map<String, String> attributes(Person person, Given given) {
        if (!person.isKnown()) {
            return profile.created(given);
        }
        return profile.changed(given.isWhole() ? Map.of() : person.attributes(), given);
    }

    private void store(Person person, Offer offer, Map<String, String> attributes) {
        boolean isKnown = person.isKnown();
        var type = isKnown ? person.emailType() : profile.defaultEmailType();
        person.become(
                offer.email(), Objects.requireNonNullElse(offer.emailType(), type), attributes);
        if (!isKnown) {
            person.put(
                    People.MASTER, person.isBlocked() ? Status.UNSUBSCRIBED : Status.ACTIVE, null);
        }
    }

    private static void join(Person person, int place, boolean isOn, Offer offer) {
        var status = offer.status();
        if (status != null) {
            person.put(place, status, offer.reason());
        } else if (!isOn && place != People.MASTER) {
            person.put(place, Status.ACTIVE, null);
        }
    }
}
