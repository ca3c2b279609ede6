/** Invents what becomes of messages that are sent nowhere. */
@NullMarked
package io.mailwright.server.engine.sending.simulation;

import org.jspecify.annotations.NullMarked;
