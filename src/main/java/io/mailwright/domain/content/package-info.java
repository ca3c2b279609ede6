@NullMarked
package io.mailwright.domain.content;

import org.jspecify.annotations.NullMarked;
