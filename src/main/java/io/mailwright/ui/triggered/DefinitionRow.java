package io.mailwright.ui.triggered;

import io.mailwright.domain.send.DefinitionStatus;
import io.mailwright.domain.send.KnownDefinition;

import org.jspecify.annotations.Nullable;

/**
 * A definition in the table.
 *
 * @param email what the e-mail it sends is called; empty where that is not known
 */
record DefinitionRow(KnownDefinition definition, String email) {
    String key() {
        return definition.key();
    }

    /** Empty where nobody said. */
    String name() {
        var name = definition.values().name();
        return name == null ? "" : name;
    }

    /** As it was set from here last; {@code null} where it was not. */
    @Nullable DefinitionStatus status() {
        return definition.values().status();
    }

    boolean isCanceled() {
        return status() == DefinitionStatus.CANCELED;
    }
}
