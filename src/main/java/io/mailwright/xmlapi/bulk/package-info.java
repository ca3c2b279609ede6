@NullMarked
package io.mailwright.xmlapi.bulk;

import org.jspecify.annotations.NullMarked;
