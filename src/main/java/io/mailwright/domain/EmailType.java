package io.mailwright.domain;

/** The form of mail a subscriber wants. */
public enum EmailType {
    HTML,
    TEXT
}
