/** Every call of the XML API that client and server speak, to be looked at as a whole. */
@NullMarked
package io.mailwright.calls;

import org.jspecify.annotations.NullMarked;
