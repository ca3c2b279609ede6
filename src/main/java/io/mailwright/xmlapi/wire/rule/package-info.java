/** Who is in a group, found by its rule: the same at both ends of the wire. */
@NullMarked
package io.mailwright.xmlapi.wire.rule;

import org.jspecify.annotations.NullMarked;
