/**
 * What ties a message to what its recipient does with it: signed links, and what becomes of the
 * account when somebody clicks, bounces or leaves.
 */
@NullMarked
package io.mailwright.server.engine.tracking;

import org.jspecify.annotations.NullMarked;
