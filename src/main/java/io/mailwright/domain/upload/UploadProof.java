package io.mailwright.domain.upload;

import java.time.Instant;

/**
 * An upload's ledger held against what the account has on the list.
 *
 * @param people of the file that the ledger says are on the list
 * @param missing those of them that the account does not have on it
 * @param doubled those of them that the account has on it more than once
 * @param asOf when the account was asked
 */
public record UploadProof(long people, long missing, long doubled, Instant asOf) {
    /** Whether nothing is missing and nothing doubled. */
    public boolean holds() {
        return missing == 0 && doubled == 0;
    }
}
