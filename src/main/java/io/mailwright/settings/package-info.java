@NullMarked
package io.mailwright.settings;

import org.jspecify.annotations.NullMarked;
