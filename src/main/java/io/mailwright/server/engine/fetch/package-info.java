@NullMarked
package io.mailwright.server.engine.fetch;

import org.jspecify.annotations.NullMarked;
