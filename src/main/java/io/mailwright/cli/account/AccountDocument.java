package io.mailwright.cli.account;

import io.mailwright.settings.Account;

import org.jspecify.annotations.Nullable;

/** An account as {@code --json} shows it. */
record AccountDocument(
        String name,
        String url,
        String username,
        @Nullable String ftp,
        int connections,
        boolean sample) {
    static AccountDocument of(Account account) {
        return new AccountDocument(
                account.name(),
                account.url().toString(),
                account.username(),
                account.ftp() == null ? null : account.ftp().toString(),
                account.connections(),
                account.name().equals(Account.SAMPLE));
    }
}
