package io.mailwright.service;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.Feature;
import io.mailwright.xmlapi.XmlApi;
import io.mailwright.xmlapi.call.AddAttribute;
import io.mailwright.xmlapi.call.RetrieveAttributes;
import io.mailwright.xmlapi.call.RetrieveFeatures;
import io.mailwright.xmlapi.wire.ErrorCode;

import java.util.List;
import java.util.Set;

/**
 * What an account can do beyond the service's own calls, and what it knows of people. Thread-safe.
 */
public final class ProfileService {
    private final XmlApi api;
    private final AttributeStore attributes;

    public ProfileService(XmlApi api, Database cache) {
        this.api = api;
        this.attributes = new AttributeStore(cache);
    }

    /**
     * Which extensions of ours the account has. One that does not know the question has none.
     *
     * @throws Failure.Refused if the login is refused
     * @throws Failure.Unreachable if no answer came
     */
    public Set<Feature> features() {
        try {
            return api.send(new RetrieveFeatures());
        } catch (Failure.Refused refused) {
            if (saysNothing(refused.code())) {
                throw refused;
            }
            return Set.of();
        }
    }

    /** Whether a refusal is not about the question. */
    private static boolean saysNothing(int code) {
        return code == ErrorCode.LOGIN_FAILED.number()
                || code == ErrorCode.NOT_PERMITTED.number()
                || code == ErrorCode.INTERNAL.number();
    }

    /** Has the local copy know the attributes, also where nothing was synchronised yet. */
    public void bringAttributes() {
        if (attributes.all().isEmpty()) {
            attributes.replaceAll(api.send(new RetrieveAttributes()));
        }
    }

    /**
     * Asks whether attributes can be made.
     *
     * @throws Failure.Invalid if the account has no call for it
     */
    public void checkAdding() {
        if (!features().contains(Feature.ATTRIBUTES)) {
            throw new Failure.Invalid(
                    "This account takes no new attributes over the XML API: make it in the account's"
                            + " own application, then synchronise.");
        }
    }

    /**
     * Makes an attribute; answers all there are then, which the local copy has too.
     *
     * @throws Failure.Invalid if the account has no call for it
     * @throws Failure.Refused if the account will not
     */
    public List<Attribute> add(Attribute attribute) {
        checkAdding();
        api.send(new AddAttribute(attribute));
        attributes.replaceAll(api.send(new RetrieveAttributes()));
        return attributes.all();
    }
}
