package io.mailwright.cache;

import io.mailwright.domain.SetAside;

/** What a database file is kept for, and how it is treated for that. */
enum Purpose {
    /**
     * What the account has, to be found at once. After a loss of power the last changes may be
     * missing; they come again with the next sync.
     */
    LOCAL_COPY("schema-", 14, "normal", "The local copy", SetAside.Kind.LOCAL_COPY),

    /**
     * What became of the rows of uploads, and of sends. What it says was written stays, whatever
     * happens.
     */
    LEDGER("ledger-", 10, "full", "The ledger of uploads and sends", SetAside.Kind.UPLOAD_LEDGER),

    /** E-mails and blocks written here, every version of them, and what is being typed. */
    LIBRARY("library-", 5, "full", "The content library", SetAside.Kind.LIBRARY);

    private final String scripts;
    private final int newest;
    private final String synchronous;
    private final String words;
    private final SetAside.Kind kind;

    Purpose(String scripts, int newest, String synchronous, String words, SetAside.Kind kind) {
        this.scripts = scripts;
        this.newest = newest;
        this.synchronous = synchronous;
        this.words = words;
        this.kind = kind;
    }

    /** The name of a step of its schema, beside this class. */
    String script(int step) {
        return scripts + step + ".sql";
    }

    /** The number of the last step of its schema. */
    int newest() {
        return newest;
    }

    /** SQLite's word for when a change is on the disk. */
    String synchronous() {
        return synchronous;
    }

    /**
     * The size of a page of a new file. A load of millions of rows is quicker with fewer and larger
     * ones, a change of a few rows with small ones.
     */
    int bytesAPage() {
        return this == LOCAL_COPY ? 8192 : 4096;
    }

    /** What it is called at the beginning of a sentence. */
    String words() {
        return words;
    }

    /** What comes in place of a damaged one, as the end of a sentence. */
    String anew() {
        return switch (this) {
            case LOCAL_COPY -> "a new copy is filled from the account.";
            case LEDGER -> "a new ledger is begun.";
            case LIBRARY -> "a new library is begun.";
        };
    }

    SetAside.Kind kind() {
        return kind;
    }
}
