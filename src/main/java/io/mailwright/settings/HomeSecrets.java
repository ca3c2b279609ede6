package io.mailwright.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Keeps one home's passwords apart from another's in a place that all homes share: two homes may
 * each have an account of the same name. A password that was kept before homes were told apart goes
 * to the home that asks for it first.
 */
final class HomeSecrets implements Secrets {
    private static final int DIGEST = 4;

    private final Secrets shared;
    private final String mark;

    HomeSecrets(Secrets shared, Home home) {
        this.shared = shared;
        this.mark = " (" + digest(home.folder()) + ")";
    }

    private static String digest(Path folder) {
        try {
            var path = folder.toAbsolutePath().normalize().toString();
            var bytes =
                    MessageDigest.getInstance("SHA-256")
                            .digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, DIGEST);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String own(String account) {
        return account.strip() + mark;
    }

    @Override
    public Optional<String> password(String account) {
        return shared.password(own(account)).or(() -> taken(account));
    }

    /** Kept anew before the old one is forgotten, so that a crash in between loses nothing. */
    private Optional<String> taken(String account) {
        var old = shared.password(account);
        old.ifPresent(password -> {
            shared.keep(own(account), password);
            shared.forget(account);
        });
        return old;
    }

    @Override
    public void keep(String account, String password) {
        shared.keep(own(account), password);
    }

    @Override
    public void forget(String account) {
        if (shared.password(own(account)).isEmpty()) {
            shared.forget(account);
        }
        shared.forget(own(account));
    }

    @Override
    public String place() {
        return shared.place();
    }
}
