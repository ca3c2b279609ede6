package io.mailwright.personalisation;

/** The parts of a message. */
public enum Part {
    SUBJECT,
    HTML,
    TEXT
}
