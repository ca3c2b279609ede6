package io.mailwright.ui.sends;

/** Something that is so of a send, by its name. */
record Fact(String name, String value) {}
