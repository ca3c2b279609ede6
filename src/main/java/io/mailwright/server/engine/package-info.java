@NullMarked
package io.mailwright.server.engine;

import org.jspecify.annotations.NullMarked;
