@NullMarked
package io.mailwright.server.http;

import org.jspecify.annotations.NullMarked;
