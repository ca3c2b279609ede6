package io.mailwright.domain.tracking;

/**
 * How many people saw one part of the message of a job, or gave one answer in its survey. Only
 * extracts tell it.
 *
 * @param name of the part, or the question
 * @param answer empty for a part
 * @param people each once
 * @param total how often
 */
public record ToldFigure(Kind kind, String name, String answer, long people, long total) {
    /** What is counted. */
    public enum Kind {
        PART,
        ANSWER
    }
}
