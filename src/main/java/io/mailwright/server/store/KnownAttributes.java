package io.mailwright.server.store;

import io.mailwright.domain.Attribute;

import org.jdbi.v3.core.config.JdbiConfig;

import java.util.List;

/**
 * The attributes a connection read last, since every call about a person needs them: they are only
 * ever added to, so they are still the same if the last one is. For the thread that has the
 * connection.
 */
public final class KnownAttributes implements JdbiConfig<KnownAttributes> {
    private int last = -1;
    private List<Attribute> all = List.of();

    /** Made by Jdbi, one a connection. */
    public KnownAttributes() {}

    boolean endsWith(int position) {
        return last == position;
    }

    List<Attribute> all() {
        return all;
    }

    void set(int position, List<Attribute> attributes) {
        last = position;
        all = attributes;
    }

    @Override
    public KnownAttributes createCopy() {
        return this;
    }
}
