package io.mailwright.service;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.files.FileTransfer;
import io.mailwright.xmlapi.files.KnownServers;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** The place for an account's files, if it has one. Connects to nobody by itself. Thread-safe. */
public final class FilePlace {
    private final KnownServers known;
    private final @Nullable Function<KnownServers, FileTransfer> opening;

    FilePlace(KnownServers known, @Nullable Function<KnownServers, FileTransfer> opening) {
        this.known = known;
        this.opening = opening;
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
        return transfer(known);
    }

    private FileTransfer transfer(KnownServers servers) {
        if (opening == null) {
            throw new Failure.Invalid(
                    "The account has no place for files: give it one under Accounts, or with account add and --ftp");
        }
        return opening.apply(servers);
    }

    /**
     * Connects and logs in, and no more.
     *
     * @param fingerprint of a server that is to be known from now on; empty for none
     * @throws Failure if there is none, it does not answer, is not known, or refuses the login
     */
    public void test(String fingerprint) {
        transfer(fingerprint.isBlank() ? known : known.agreeingTo(fingerprint)).check();
    }
}
