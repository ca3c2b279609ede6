package io.mailwright.domain.upload;

/** What the check has to say of a row: by this, and by the column, rows are grouped. */
public enum Finding {
    /** An address with a slip that can be mended in one step. */
    MENDABLE_ADDRESS,
    /** An address that nothing can be made of. */
    NO_ADDRESS,
    /** A usable address at a domain that looks like a slip for a well-known one. */
    SUSPECT_DOMAIN,
    /** A value that looks as if it was read in another encoding than it was written in. */
    GARBLED,
    TOO_LONG,
    TOO_SHORT,
    /** None of the values the account allows. */
    NOT_ALLOWED,
    NO_DATE,
    NO_NUMBER,
    /** A date that is another one with the day first, and nothing told which is meant. */
    TWO_DATES,
    /** A number that is another one with a comma before the fraction, likewise. */
    TWO_NUMBERS,
    NO_TRUTH,
    /** A character that the wire cannot carry. */
    UNSENDABLE,
    /** A cell too long to be read as one. */
    OVERLONG,
    /** More cells than the heading has. */
    TOO_MANY_CELLS,
    /** Without a value the account asks of everybody. */
    REQUIRED,
    /** Another row of the file has the same address and is used. */
    TWICE,
    NEVER_MAILED,
    UNSUBSCRIBED_EVERYWHERE,
    UNSUBSCRIBED_HERE,
    ON_LIST_ALREADY,
    NOT_ON_LIST,
    /** The recipe leaves the row out. */
    LEFT_OUT,
    /** Mail came back. On the list it stays so; who comes onto it is mailed there again. */
    BOUNCED,
    /** Not mailed for now. On the list it stays so; who comes onto it is mailed there again. */
    HELD,
    /** A value that would be another than before. */
    CHANGED,
    OTHER
}
