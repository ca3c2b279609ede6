package io.mailwright.domain.send;

/** Some of the people of a send's lists and groups, to be looked at. */
public sealed interface Portion {
    /** Who gets it. */
    record Reached() implements Portion {}

    /** Who gets nothing for a reason. */
    record LeftOut(SendCode why) implements Portion {}

    /** Who gets it and has no value of an attribute, called as the account calls it. */
    record Lacking(String attribute) implements Portion {}
}
