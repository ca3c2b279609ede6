@NullMarked
package io.mailwright.cli.frame;

import org.jspecify.annotations.NullMarked;
