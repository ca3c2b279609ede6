package io.mailwright.cache;

import io.mailwright.domain.content.EmailHeading;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What the account's e-mails are called, as the last synchronisation told. Thread-safe. */
public final class AccountEmailStore {
    private final Database copy;

    /** Of the library beside that local copy. */
    public AccountEmailStore(Database copy) {
        this.copy = copy;
    }

    /** Replaces what was known. */
    public void replaceAll(List<EmailHeading> emails) {
        copy.library()
                .change(handle -> {
                    handle.execute("delete from account_email");
                    try (var batch =
                            handle.prepareBatch(
                                    "insert into account_email values (?, ?, ?, ?, ?)")) {
                        for (var email : emails) {
                            batch.add(
                                    email.id(),
                                    email.name(),
                                    email.subject(),
                                    email.created() == null ? null : email.created().toString(),
                                    email.category());
                        }
                        batch.execute();
                    }
                });
    }

    /** All, the newest first. */
    public List<EmailHeading> all() {
        return copy.library()
                .read(handle ->
                        handle.select("select * from account_email order by email_id desc")
                                .map((row, _) -> heading(row))
                                .list());
    }

    private static EmailHeading heading(ResultSet row) throws SQLException {
        var created = row.getString("created");
        return new EmailHeading(
                row.getLong("email_id"),
                row.getString("name"),
                row.getString("subject"),
                created == null ? null : LocalDate.parse(created),
                category(row));
    }

    private static @Nullable Long category(ResultSet row) throws SQLException {
        long category = row.getLong("category");
        return row.wasNull() ? null : category;
    }
}
