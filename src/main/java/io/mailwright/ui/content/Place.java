package io.mailwright.ui.content;

/** What of the library is looked at. */
sealed interface Place {
    /** All that is written here, in whatever folder. */
    record Everything() implements Place {}

    /** What is in a folder, and in those inside it. */
    record In(long folder) implements Place {}

    /** What is marked to be found soon. */
    record Starred() implements Place {}

    /** What is out of the way. */
    record Archived() implements Place {}

    /** The account's own e-mails. */
    record Account() implements Place {}

    /** What was thrown away. */
    record Deleted() implements Place {}
}
