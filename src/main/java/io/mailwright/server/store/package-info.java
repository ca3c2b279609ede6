@NullMarked
package io.mailwright.server.store;

import org.jspecify.annotations.NullMarked;
