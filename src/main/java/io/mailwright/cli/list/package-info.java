@NullMarked
package io.mailwright.cli.list;

import org.jspecify.annotations.NullMarked;
