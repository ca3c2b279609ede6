package io.mailwright.cache;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The definitions of the account's attributes as last seen. Thread-safe. */
public final class AttributeStore {
    private final Database db;

    public AttributeStore(Database db) {
        this.db = db;
    }

    /** In the account's order; empty before the first sync. */
    public List<Attribute> all() {
        return db.read(handle ->
                handle.select("select * from attribute order by position")
                        .map((row, _) -> read(row))
                        .list());
    }

    /** Makes these the attributes there are. */
    public void replaceAll(List<Attribute> attributes) {
        db.change(handle -> {
            handle.execute("delete from attribute");
            for (int i = 0; i < attributes.size(); i++) {
                insert(handle, i, attributes.get(i));
            }
        });
    }

    private static void insert(Handle handle, int position, Attribute attribute) {
        handle.execute(
                "insert into attribute values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position,
                attribute.name(),
                attribute.description(),
                attribute.defaultValue(),
                attribute.type().name(),
                attribute.required(),
                attribute.minSize(),
                attribute.maxSize(),
                attribute.editable(),
                attribute.display(),
                Json.of(attribute.values()));
    }

    private static Attribute read(ResultSet row) throws SQLException {
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
                Json.texts(row.getString("allowed")));
    }
}
