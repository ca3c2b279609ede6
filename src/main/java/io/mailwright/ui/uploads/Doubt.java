package io.mailwright.ui.uploads;

/**
 * A column whose values can be read in two ways, and nothing in the file tells which.
 *
 * @param ofDates whether it is about dates; else about numbers
 */
record Doubt(Target target, boolean ofDates) {
    /** A value that is two things. */
    String example() {
        return ofDates ? target.found().doubtfulDate() : target.found().doubtfulNumber();
    }

    boolean isSettled() {
        return (ofDates ? target.datesProperty() : target.decimalsProperty()).get() != null;
    }
}
