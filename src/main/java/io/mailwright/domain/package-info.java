@NullMarked
package io.mailwright.domain;

import org.jspecify.annotations.NullMarked;
