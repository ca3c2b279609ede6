package io.mailwright.xmlapi.files;

/** What to make of a file that lies there already under the name of the one to send. */
public enum Existing {
    /** It is another one, which this one takes the place of. */
    REPLACE,

    /**
     * The name was made for this content alone, so it is the beginning of it, and is continued. It
     * is compared by its digest where the server can tell that, else by its last 64 KiB; where
     * neither can be had, or they differ, all is sent again.
     */
    CONTINUE
}
