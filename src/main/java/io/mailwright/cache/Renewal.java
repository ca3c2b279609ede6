package io.mailwright.cache;

/** Is told how far it is with what an older local copy needs before it can be used. */
@FunctionalInterface
public interface Renewal {
    Renewal UNSEEN = (_, _) -> {};

    /**
     * First so many of all steps that change the tables, each told of again and again while it
     * takes; then so many of all events to be looked at. What is done stays, should this throw.
     */
    void at(long done, long total);
}
