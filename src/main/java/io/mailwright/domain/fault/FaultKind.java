package io.mailwright.domain.fault;

import java.util.Locale;

/** The ways in which a server can fail a client on purpose. Our own (grade X). */
public enum FaultKind {
    /** It waits, then answers. */
    SLOW,
    /** Status 503; nothing was done. */
    BUSY,
    /** Status 500; nothing was done. */
    ERROR,
    /** Status 200 with nothing in it; it was done. */
    EMPTY,
    /** Half an answer; it was done. */
    CUT,
    /** No answer; it was done. */
    LOST,
    /** A web page in place of the answer, as a sign-in page is; nothing was done. */
    HTML,
    /** The answer with its elements the other way round; it was done. */
    ORDER,
    /** Both connections of FTP break off in the midst of a file. */
    DROP;

    /** As it is written in a fault. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
