package io.mailwright.personalisation;

/** All that one message is made of besides its e-mail. */
public record Context(Mailing mailing, Recipient recipient, Links links) {}
