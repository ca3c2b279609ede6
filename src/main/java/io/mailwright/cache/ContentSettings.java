package io.mailwright.cache;

import java.util.Optional;

/** What was said once for all of an account's content. Thread-safe. */
public final class ContentSettings {
    private final Database copy;

    /** Of the library beside that local copy. */
    public ContentSettings(Database copy) {
        this.copy = copy;
    }

    public Optional<String> find(String name) {
        return copy.library()
                .read(handle ->
                        handle.select("select value from setting where name = ?", name)
                                .mapTo(String.class)
                                .findOne());
    }

    public void save(String name, String value) {
        copy.library()
                .change(handle ->
                        handle.execute(
                                "insert or replace into setting values (?, ?)", name, value));
    }
}
