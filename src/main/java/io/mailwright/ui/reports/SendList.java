package io.mailwright.ui.reports;

/** A list that sends went to. */
record SendList(long id, String name) {}
