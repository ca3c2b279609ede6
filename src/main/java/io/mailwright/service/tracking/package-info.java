/** What became of sends. */
@NullMarked
package io.mailwright.service.tracking;

import org.jspecify.annotations.NullMarked;
