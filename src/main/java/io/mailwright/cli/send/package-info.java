@NullMarked
package io.mailwright.cli.send;

import org.jspecify.annotations.NullMarked;
