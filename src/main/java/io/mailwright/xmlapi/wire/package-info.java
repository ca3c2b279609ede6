@NullMarked
package io.mailwright.xmlapi.wire;

import org.jspecify.annotations.NullMarked;
