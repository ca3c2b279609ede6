package io.mailwright.service.upload;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** All that a server's store says of who is to be mailed what, read past the server. */
final class StoreImage {
    private static final List<String> QUERIES =
            List.of(
                    "select id, email, email_key, email_type, attributes from subscriber"
                            + " where not deleted order by id",
                    "select list, subscriber, status, reason from membership"
                            + " order by list, subscriber",
                    "select list, status, subscribers from list_count where subscribers > 0"
                            + " order by list, status",
                    "select email_key, email, name, reason, at from master_unsubscribe"
                            + " order by email_key",
                    "select list_group, subscriber from group_member"
                            + " order by list_group, subscriber",
                    "select id, name, type from list order by id",
                    "select position, name, type, default_value from attribute order by position");

    private StoreImage() {}

    static List<String> of(Path store) {
        var rows = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            for (var query : QUERIES) {
                try (var found = statement.executeQuery(query)) {
                    int columns = found.getMetaData().getColumnCount();
                    while (found.next()) {
                        var row = new StringBuilder(query.replaceAll(".* from (\\w+).*", "$1:"));
                        for (int i = 1; i <= columns; i++) {
                            row.append(' ').append(cell(found.getString(i)));
                        }
                        rows.add(row.toString());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** The order of attributes says nothing. */
    private static String cell(String text) {
        return text != null && text.startsWith("{")
                ? JsonMapper.shared().readValue(text, TreeMap.class).toString()
                : String.valueOf(text);
    }
}
