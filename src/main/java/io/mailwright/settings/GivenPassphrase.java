package io.mailwright.settings;

/** A passphrase that was given with the process. */
record GivenPassphrase(String given, Passphrase otherwise) implements Passphrase {
    @Override
    public char[] choose() {
        return given.toCharArray();
    }

    @Override
    public char[] recall(boolean wrong) {
        return wrong ? otherwise.recall(true) : given.toCharArray();
    }

    /** Records write themselves out; a passphrase must not be. */
    @Override
    public String toString() {
        return "a passphrase given with the process";
    }
}
