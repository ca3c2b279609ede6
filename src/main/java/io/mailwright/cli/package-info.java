@NullMarked
package io.mailwright.cli;

import org.jspecify.annotations.NullMarked;
