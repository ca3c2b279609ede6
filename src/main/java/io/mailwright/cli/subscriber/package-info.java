@NullMarked
package io.mailwright.cli.subscriber;

import org.jspecify.annotations.NullMarked;
