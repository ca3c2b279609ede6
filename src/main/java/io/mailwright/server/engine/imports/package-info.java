@NullMarked
package io.mailwright.server.engine.imports;

import org.jspecify.annotations.NullMarked;
