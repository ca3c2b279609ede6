/**
 * Makes the messages of a job out of its e-mail: checked and compiled once, with links that lead by
 * way of the server, then made for each recipient.
 */
@NullMarked
package io.mailwright.server.engine.sending.message;

import org.jspecify.annotations.NullMarked;
