package io.mailwright.domain.content;

/**
 * What is wrong with an e-mail.
 *
 * @param blocks whether it is refused for this; else it is advice
 * @param part where it is: subject, html or text
 * @param line from 1; 0 if it is about the whole part
 * @param column from 1; 0 if it is about the whole part
 */
public record EmailFault(boolean blocks, String part, int line, int column, String reason) {}
