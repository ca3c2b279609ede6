@NullMarked
package io.mailwright.server.sample;

import org.jspecify.annotations.NullMarked;
