@NullMarked
package io.mailwright.server.envelope;

import org.jspecify.annotations.NullMarked;
