package io.mailwright.domain.tracking;

/**
 * How often a link of a job was clicked.
 *
 * @param alias the author's name for it; empty if there is none
 * @param people who clicked it at least once
 * @param clicks of all of them
 */
public record LinkFigure(String url, String alias, long people, long clicks) {}
