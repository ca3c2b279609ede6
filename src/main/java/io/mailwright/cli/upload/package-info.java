@NullMarked
package io.mailwright.cli.upload;

import org.jspecify.annotations.NullMarked;
