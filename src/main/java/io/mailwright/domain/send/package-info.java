@NullMarked
package io.mailwright.domain.send;

import org.jspecify.annotations.NullMarked;
