/**
 * Sends the jobs of the account: finds whom they go to, makes their messages and hands them over,
 * with a ledger that tells of each message what became of it, whatever happens to the server.
 */
@NullMarked
package io.mailwright.server.engine.sending;

import org.jspecify.annotations.NullMarked;
