package io.mailwright.server.store;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What the account knows about each subscriber, in its order. */
public final class AttributeTable {
    private final Handle handle;
    private @Nullable List<Attribute> all;

    /** Whether this transaction has added some, which may yet be rolled back. */
    private boolean isAddedTo;

    AttributeTable(Handle handle) {
        this.handle = handle;
    }

    public List<Attribute> all() {
        if (all == null) {
            all = isAddedTo ? read() : known();
        }
        return all;
    }

    private List<Attribute> known() {
        int last =
                Statements.find(
                                handle,
                                "select coalesce(max(position), 0) from attribute",
                                row -> row.getInt(1))
                        .orElseThrow();
        var known = handle.getConfig(KnownAttributes.class);
        if (!known.endsWith(last)) {
            known.set(last, read());
        }
        return known.all();
    }

    private List<Attribute> read() {
        return List.copyOf(
                Statements.list(
                        handle,
                        "select * from attribute order by position",
                        AttributeTable::attribute));
    }

    /** Adds one after those there are. */
    public void add(Attribute attribute) {
        all = null;
        isAddedTo = true;
        handle.createUpdate(
                        """
                        insert into attribute values (
                            (select coalesce(max(position), 0) + 1 from attribute),
                            :name, :key, :description, :default, :type, :required,
                            :min, :max, :editable, :display, :choices)
                        """)
                .bind("name", attribute.name())
                .bind("key", attribute.name().toLowerCase(Locale.ROOT))
                .bind("description", attribute.description())
                .bind("default", attribute.defaultValue())
                .bind("type", attribute.type().name())
                .bind("required", attribute.required())
                .bind("min", attribute.minSize())
                .bind("max", attribute.maxSize())
                .bind("editable", attribute.editable())
                .bind("display", attribute.display())
                .bind("choices", Json.of(attribute.values()))
                .execute();
    }

    private static Attribute attribute(ResultSet row) throws SQLException {
        return new Attribute(
                row.getString("name"),
                row.getString("description"),
                row.getString("default_value"),
                DataType.valueOf(row.getString("type")),
                row.getBoolean("required"),
                row.getInt("min_size"),
                row.getInt("max_size"),
                row.getBoolean("editable"),
                row.getString("display"),
                Json.texts(row.getString("choices")));
    }
}
