@NullMarked
package io.mailwright.xmlapi.call;

import org.jspecify.annotations.NullMarked;
