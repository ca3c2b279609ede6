package io.mailwright.server.engine.tracking;

/**
 * What a link in a message says: which message it is in, and what for.
 *
 * @param batch 0 but for triggered sends
 * @param list the one the message was sent by
 * @param link 0 unless it is for clicks
 */
public record Token(Purpose purpose, long job, long batch, long subscriber, long list, long link) {}
