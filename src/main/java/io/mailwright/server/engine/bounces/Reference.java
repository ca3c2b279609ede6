package io.mailwright.server.engine.bounces;

/** Which message something is about. */
record Reference(long job, long batch, long subscriber) {}
