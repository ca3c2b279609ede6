package io.mailwright.domain.send;

import java.time.Instant;

/**
 * A definition of triggered sends as it is known here: the account does not list those it has.
 *
 * @param values as they were set from here, or noted by who knows it; nothing where nobody said
 * @param savedAt when that was
 */
public record KnownDefinition(String key, DefinitionValues values, Instant savedAt) {}
