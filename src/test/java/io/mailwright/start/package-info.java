/** How long the installed window takes to its first painted frame. */
@NullMarked
package io.mailwright.start;

import org.jspecify.annotations.NullMarked;
