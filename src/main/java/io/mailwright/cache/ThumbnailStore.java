package io.mailwright.cache;

import java.util.Optional;

/** Small pictures of what mails look like, kept so that each is drawn once. Thread-safe. */
public final class ThumbnailStore {
    private final Database copy;

    /** Of the library beside that local copy. */
    public ThumbnailStore(Database copy) {
        this.copy = copy;
    }

    /** The PNG of one. */
    public Optional<byte[]> find(String of) {
        return copy.library()
                .read(handle ->
                        handle.select("select png from thumbnail where of = ?", of)
                                .mapTo(byte[].class)
                                .findOne());
    }

    /**
     * Keeps one.
     *
     * @param family the beginning of its key; others that begin so are forgotten
     */
    public void save(String family, String of, byte[] png) {
        copy.library()
                .change(handle -> {
                    handle.execute(
                            "delete from thumbnail where of >= ? and of < ?",
                            family,
                            family + "\uffff");
                    handle.execute("insert or replace into thumbnail values (?, ?)", of, png);
                });
    }
}
