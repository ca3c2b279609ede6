package io.mailwright.ui.problem;

/**
 * What the user is told of something that went wrong. Details stay folded away.
 *
 * @param headline what happened, one short sentence
 * @param advice what it means and what to do
 * @param level how loud it is said
 * @param retryable whether doing the same again may help
 * @param number finds it in the log, such as {@code MW-4F2A}
 * @param details for whoever is asked for help; may hold names of files, never of people
 */
public record Problem(
        String headline,
        String advice,
        Level level,
        boolean retryable,
        String number,
        String details) {
    /** All of it in one line, for a place beside what was asked for. */
    public String words() {
        return headline + " " + advice;
    }

    /** How loud a problem is said. */
    public enum Level {
        /** Something waits: a banner in the colour of things held. */
        WARNING,
        /** Something expected failed: a banner in the colour of failure. */
        FAILURE,
        /** Nobody expected it: one dialog. */
        UNEXPECTED
    }
}
