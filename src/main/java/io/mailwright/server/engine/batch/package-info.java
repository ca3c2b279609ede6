@NullMarked
package io.mailwright.server.engine.batch;

import org.jspecify.annotations.NullMarked;
