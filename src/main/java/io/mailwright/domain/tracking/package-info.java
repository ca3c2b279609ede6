@NullMarked
package io.mailwright.domain.tracking;

import org.jspecify.annotations.NullMarked;
