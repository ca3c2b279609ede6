/** Finding anyone among a million, and seeing and mending what is known of them. */
@NullMarked
package io.mailwright.ui.subscribers;

import org.jspecify.annotations.NullMarked;
