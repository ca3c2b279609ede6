@NullMarked
package io.mailwright.personalisation.plain;

import org.jspecify.annotations.NullMarked;
