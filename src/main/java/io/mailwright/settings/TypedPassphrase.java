package io.mailwright.settings;

import io.mailwright.domain.Failure;

/** A passphrase that is typed where the program was started. */
record TypedPassphrase(Prompt prompt) implements Passphrase {
    @Override
    public char[] choose() {
        return prompt.ask("Passphrase for the stored passwords")
                .filter(typed -> typed.length > 0)
                .orElseThrow(() ->
                        new Failure.NoPassword(
                                "No keychain runs here, so passwords are kept in a file"
                                        + " under a passphrase, and none is given: set"
                                        + " MAILWRIGHT_PASSPHRASE, or set"
                                        + " MAILWRIGHT_PASSWORD to keep none",
                                null));
    }

    @Override
    public char[] recall(boolean wrong) {
        if (wrong) {
            throw Vault.wrongPassphrase(null);
        }
        return choose();
    }
}
