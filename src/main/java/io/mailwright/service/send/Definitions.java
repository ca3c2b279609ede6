package io.mailwright.service.send;

import io.mailwright.cache.AttributeStore;
import io.mailwright.cache.Database;
import io.mailwright.cache.DefinitionStore;
import io.mailwright.domain.Attribute;
import io.mailwright.domain.Failure;
import io.mailwright.domain.OneLine;
import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.DefinitionValues;
import io.mailwright.domain.send.KnownDefinition;
import io.mailwright.domain.send.SendMail;
import io.mailwright.personalisation.Profile;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The definitions of triggered sends that are known here. No call lists them ({@code email-send.md}
 * M13), so each is written down when it is made from here, or noted by somebody who knows that the
 * account has it. Thread-safe.
 */
public final class Definitions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TriggeredSendService triggered;
    private final DefinitionStore store;
    private final AttributeStore attributes;
    private final InstantSource clock = InstantSource.system();

    Definitions(TriggeredSendService triggered, Database copy) {
        this.triggered = triggered;
        this.store = new DefinitionStore(copy);
        this.attributes = new AttributeStore(copy);
    }

    /** By their keys. */
    public List<KnownDefinition> all() {
        return store.all().stream().map(Definitions::read).toList();
    }

    /**
     * Has the account make one, and writes it down.
     *
     * @param values with a name, an e-mail and a list
     * @throws Failure.Invalid if something is missing
     * @throws Failure.Refused if the account will not, such as where it has one of that key
     * @throws Failure.Unreachable if no answer came; it may have been made
     */
    public KnownDefinition add(String key, DefinitionValues values) {
        requireWhole(key, values);
        triggered.add(key.strip(), values);
        return note(key, values);
    }

    /** Writes down what is known of one that the account has already; it is not asked. */
    public KnownDefinition note(String key, DefinitionValues values) {
        if (key.isBlank()) {
            throw new Failure.Invalid("A definition needs a key.");
        }
        store.save(key.strip(), JSON.writeValueAsString(values), clock.instant());
        return find(key);
    }

    private static void requireWhole(String key, DefinitionValues values) {
        if (key.isBlank() || values.name() == null || values.name().isBlank()) {
            throw new Failure.Invalid("A definition needs a key and a name.");
        }
        OneLine.require("The definition's key", key.strip());
        OneLine.require("The definition's name", values.name());
        if (values.emailId() == null || values.listId() == null) {
            throw new Failure.Invalid(
                    "Choose the e-mail it sends, and the list that new people join.");
        }
    }

    /**
     * One of them.
     *
     * @throws Failure.NotOne if none of that key is known
     */
    public KnownDefinition find(String key) {
        return store.find(key.strip())
                .map(Definitions::read)
                .orElseThrow(() ->
                        new Failure.NotOne(
                                "No definition with the key %s is known here.".formatted(key),
                                List.of()));
    }

    /**
     * Has it send, or not; its content becomes that of its e-mail now.
     *
     * @throws Failure.Refused if the account will not, such as for what is wrong with its e-mail
     */
    public KnownDefinition turn(String key, DefinitionStatus status) {
        var known = find(key);
        triggered.update(known.key(), DefinitionValues.of(status));
        return note(known.key(), known.values().with(status));
    }

    /** Forgets it here; the account keeps it. */
    public void forget(String key) {
        store.forget(key);
    }

    /** What a message may be given for its e-mail to print; the address comes by itself. */
    public List<String> asks(SendMail mail) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        seen.addAll(Profile.systemStrings());
        attributes.all().stream()
                .filter(Attribute::isIdentity)
                .map(Attribute::name)
                .forEach(seen::add);
        seen.add(Attribute.EMAIL_ADDRESS);
        seen.add(Attribute.EMAIL_TYPE);
        var asked = new ArrayList<String>();
        AskedNames.of(mail).filter(seen::add).forEach(asked::add);
        return asked;
    }

    private static KnownDefinition read(DefinitionStore.Kept kept) {
        return new KnownDefinition(
                kept.key(), JSON.readValue(kept.content(), DefinitionValues.class), kept.savedAt());
    }
}
