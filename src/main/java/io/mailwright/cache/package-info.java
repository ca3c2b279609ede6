@NullMarked
package io.mailwright.cache;

import org.jspecify.annotations.NullMarked;
