/** Brings what became of messages into the local copy, and tells it from there. */
@NullMarked
package io.mailwright.service.tracking;

import org.jspecify.annotations.NullMarked;
