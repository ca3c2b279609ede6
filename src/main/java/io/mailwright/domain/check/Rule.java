package io.mailwright.domain.check;

import java.util.Locale;

/** What is looked for in an e-mail. */
public enum Rule {
    /** There is no string by which one leaves. */
    UNSUBSCRIBE_MISSING,
    /** The strings of the sender's postal address are not all there. */
    ADDRESS_MISSING,
    /** A string that is neither an attribute nor one every account has. */
    UNKNOWN_NAME,
    SCRIPT_SYNTAX,
    SUBJECT_MISSING,
    /** It holds what breaks its line. */
    SUBJECT_LINES,
    SUBJECT_LONG,
    SUBJECT_SHOUTING,
    /** An address that leads nowhere from a mail. */
    LINK_BROKEN,
    /** To a file of the library that no call can give to the account. */
    LINK_TO_FILE,
    LINK_PLAIN_HTTP,
    /** Reports would know it by its address alone. */
    LINK_WITHOUT_ALIAS,
    /** An address of a picture that leads nowhere from a mail. */
    IMAGE_BROKEN,
    IMAGE_PLAIN_HTTP,
    IMAGE_HEAVY,
    /** Nothing stands for a picture that is not shown. */
    ALT_MISSING,
    /** There is hardly a word that is not in a picture. */
    MOSTLY_IMAGES,
    TEXT_MISSING,
    MESSAGE_LARGE,
    /** Some mail programs do not know it. */
    CLIENT_SUPPORT,
    SPAM_PHRASE,
    /** More is fetched while sending than is wise. */
    FETCH_MANY,
    /** What is to be fetched while sending does not answer. */
    FETCH_UNREACHABLE,
    LINK_UNREACHABLE,
    IMAGE_UNREACHABLE;

    /** Its name as the command line writes it, such as {@code alt-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
