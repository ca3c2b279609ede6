/** How people took to what was sent over time, and how lists grew; from the local copy. */
@NullMarked
package io.mailwright.service.engagement;

import org.jspecify.annotations.NullMarked;
