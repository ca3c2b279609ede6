/** Ways for messages out of the house: to a mail server, into files, or only as if. */
@NullMarked
package io.mailwright.server.engine.sending.delivery;

import org.jspecify.annotations.NullMarked;
