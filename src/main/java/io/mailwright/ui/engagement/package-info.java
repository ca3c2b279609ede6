/** How people took to what was sent over time, and how lists grew. */
@NullMarked
package io.mailwright.ui.engagement;

import org.jspecify.annotations.NullMarked;
