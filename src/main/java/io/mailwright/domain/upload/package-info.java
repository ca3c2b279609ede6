@NullMarked
package io.mailwright.domain.upload;

import org.jspecify.annotations.NullMarked;
