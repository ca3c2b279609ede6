package io.mailwright.service.content;

import io.mailwright.cache.Database;
import io.mailwright.cache.ThumbnailStore;

import java.util.Optional;

/**
 * Small pictures of what mails look like, each drawn once: a version never changes, nor does an
 * e-mail of the account. Thread-safe.
 */
public final class Thumbnails {
    private final ThumbnailStore store;

    /** Of the library beside that local copy. */
    public Thumbnails(Database copy) {
        this.store = new ThumbnailStore(copy);
    }

    /** The PNG of a version. */
    public Optional<byte[]> ofVersion(long item, int version) {
        return store.find(family(item) + version);
    }

    /** Keeps that of a version, in place of those of older ones. */
    public void keepVersion(long item, int version, byte[] png) {
        store.save(family(item), family(item) + version, png);
    }

    /** The PNG of an e-mail of the account. */
    public Optional<byte[]> ofEmail(long emailId) {
        return store.find(key(emailId));
    }

    public void keepEmail(long emailId, byte[] png) {
        store.save(key(emailId), key(emailId), png);
    }

    private static String family(long item) {
        return "item-%d-".formatted(item);
    }

    /** No key is the beginning of another. */
    private static String key(long emailId) {
        return "email-%d-".formatted(emailId);
    }
}
