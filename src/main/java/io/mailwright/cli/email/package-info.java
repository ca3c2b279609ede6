@NullMarked
package io.mailwright.cli.email;

import org.jspecify.annotations.NullMarked;
