package io.mailwright.domain.content;

import java.time.Instant;

/**
 * What an e-mail looks like, kept on this computer.
 *
 * @param asOf when the account told it
 */
public record EmailBody(long emailId, String html, Instant asOf) {}
