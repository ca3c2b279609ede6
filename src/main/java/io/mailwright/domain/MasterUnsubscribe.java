package io.mailwright.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** An address that is never to be mailed again, whatever list it is on. */
public record MasterUnsubscribe(String email, String name, String reason, @Nullable Instant at) {}
