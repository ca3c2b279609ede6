@NullMarked
package io.mailwright.server;

import org.jspecify.annotations.NullMarked;
