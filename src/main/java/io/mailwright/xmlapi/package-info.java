@NullMarked
package io.mailwright.xmlapi;

import org.jspecify.annotations.NullMarked;
