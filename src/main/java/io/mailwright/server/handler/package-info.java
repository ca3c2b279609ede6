@NullMarked
package io.mailwright.server.handler;

import org.jspecify.annotations.NullMarked;
