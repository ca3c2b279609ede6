package io.mailwright.domain.upload;

/** How cells of a text file are quoted that hold a delimiter, a quote or a line break. */
public enum Quoting {
    /** In double quotes; a quote inside is written twice. */
    DOUBLED,
    /** In double quotes; a quote inside stands behind a backslash. */
    BACKSLASH,
    /** In single quotes; one inside is written twice. */
    SINGLE,
    /** As {@link #DOUBLED}, but quotes in the wrong place are taken as they stand. */
    LENIENT,
    /**
     * As {@link #LENIENT}, but no cell goes on into the next line: a quote that is not closed in
     * its own is taken as it stands.
     */
    IN_LINE,
    /** Not at all: quotes are characters like others. */
    NONE
}
