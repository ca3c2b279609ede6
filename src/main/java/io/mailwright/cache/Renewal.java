package io.mailwright.cache;

/** Is told how far it is with what an older local copy needs before it can be used. */
@FunctionalInterface
public interface Renewal {
    Renewal UNSEEN = (_, _) -> {};

    /** So many of all events to be looked at; what is done stays, should this throw. */
    void at(long done, long total);
}
