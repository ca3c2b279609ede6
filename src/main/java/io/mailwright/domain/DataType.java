package io.mailwright.domain;

/** What the values of an attribute are. */
public enum DataType {
    TEXT,
    NUMBER,
    DATE,
    BOOLEAN
}
