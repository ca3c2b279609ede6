package io.mailwright.settings;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * The keys of a home, in {@code signing-key.json}: with one of them its user signs what others are
 * to know again, by whatever account or window it is. Thread-safe, also against other processes.
 */
public final class SigningKeyFile {
    private final JsonFile<Page> file;

    public SigningKeyFile(Home home) {
        file = new JsonFile<>(home, "signing-key.json", Page.class, new Page(null), true);
    }

    /** What the file holds. */
    private record Page(@Nullable Keys keys) {}

    /** Both keys, in Base64. */
    public record Keys(String publicKey, String privateKey) {}

    /**
     * Those that are kept.
     *
     * @param fresh is kept if there are none yet
     * @throws io.mailwright.domain.Failure.FileUnusable if they cannot be read or kept
     */
    public Keys keep(Keys fresh) {
        var kept = file.read().keys();
        if (kept != null) {
            return kept;
        }
        file.change(page -> page.keys() == null ? new Page(fresh) : page);
        return Objects.requireNonNull(file.read().keys());
    }
}
