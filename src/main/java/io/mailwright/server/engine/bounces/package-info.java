/**
 * Takes in what comes back: reports that a message could not be delivered (RFC 3464) and that
 * somebody complained of one (RFC 5965), out of a folder or a mailbox.
 */
@NullMarked
package io.mailwright.server.engine.bounces;

import org.jspecify.annotations.NullMarked;
