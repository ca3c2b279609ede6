package io.mailwright.service;

/** Where a long operation says how far it is. Cancelling is interrupting the thread. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, total, what) -> {};

    /**
     * So much is done; called now and then, from the thread that does the work.
     *
     * @param total zero or less if unknown
     * @param what the thing at hand, such as a list's name; data, not a sentence
     */
    void at(long done, long total, String what);
}
