@NullMarked
package io.mailwright;

import org.jspecify.annotations.NullMarked;
