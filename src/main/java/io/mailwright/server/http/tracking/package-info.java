/** What recipients reach by the links of their messages, on a port of its own. */
@NullMarked
package io.mailwright.server.http.tracking;

import org.jspecify.annotations.NullMarked;
