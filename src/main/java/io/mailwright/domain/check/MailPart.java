package io.mailwright.domain.check;

/** The parts of an e-mail that its author writes. */
public enum MailPart {
    SUBJECT,
    HTML,
    TEXT
}
