package io.mailwright.service;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** The place for an account's files, if it has one. Connects to nobody by itself. Thread-safe. */
public final class FilePlace {
    /** That of an account that has none. */
    public static final FilePlace NONE = new FilePlace(null, null);

    private final @Nullable KnownServers known;
    private final @Nullable Function<KnownServers, FileTransfer> opening;

    private FilePlace(
            @Nullable KnownServers known, @Nullable Function<KnownServers, FileTransfer> opening) {
        this.known = known;
        this.opening = opening;
    }

    /** One that is opened when it is first needed, if its server can be known by those. */
    static FilePlace of(KnownServers known, Function<KnownServers, FileTransfer> opening) {
        return new FilePlace(known, opening);
    }

    /** Whether the account has one. */
    public boolean exists() {
        return opening != null;
    }

    /**
     * Carries files to and from it.
     *
     * @throws Failure.Invalid if the account has none, or its address cannot be used
     */
    public FileTransfer transfer() {
        return transfer("");
    }

    private FileTransfer transfer(String fingerprint) {
        if (opening == null || known == null) {
            throw new Failure.Invalid(
                    "The account has no place for files: give it one under Accounts, or with account add and --ftp");
        }
        return opening.apply(fingerprint.isBlank() ? known : known.agreeingTo(fingerprint));
    }

    /**
     * Connects and logs in, and no more.
     *
     * @param fingerprint of a server that is to be known from now on; empty for none
     * @throws Failure if there is none, it does not answer, is not known, or refuses the login
     */
    public void test(String fingerprint) {
        transfer(fingerprint).check();
    }
}
