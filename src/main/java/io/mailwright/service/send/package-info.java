/**
 * Sends: jobs, with a ledger in which each is written down before the account is asked for it, and
 * messages by definitions.
 */
@NullMarked
package io.mailwright.service.send;

import org.jspecify.annotations.NullMarked;
