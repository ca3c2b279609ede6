@NullMarked
package io.mailwright.server.engine.export;

import org.jspecify.annotations.NullMarked;
