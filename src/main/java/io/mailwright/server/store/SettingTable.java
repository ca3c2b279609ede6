package io.mailwright.server.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/** What is known of the account itself, one value a name. */
public final class SettingTable {
    private final Handle handle;

    SettingTable(Handle handle) {
        this.handle = handle;
    }

    public Optional<String> find(String name) {
        return handle.createQuery("select value from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    public void put(String name, String value) {
        handle.execute(
                "insert into setting values (?, ?)"
                        + " on conflict do update set value = excluded.value",
                name,
                value);
    }

    /** What the account is; a value nobody has set is empty. */
    public AccountSettings account() {
        return new AccountSettings(
                Long.parseLong(text("member_id")),
                text("business_name"),
                text("address"),
                text("city"),
                text("state"),
                text("postal_code"),
                text("country"),
                text("from_name"),
                text("from_email"));
    }

    public void put(AccountSettings account) {
        put("member_id", Long.toString(account.memberId()));
        put("business_name", account.businessName());
        put("address", account.address());
        put("city", account.city());
        put("state", account.state());
        put("postal_code", account.postalCode());
        put("country", account.country());
        put("from_name", account.fromName());
        put("from_email", account.fromEmail());
    }

    private String text(String name) {
        return find(name).orElse("");
    }
}
