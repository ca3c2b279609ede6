@NullMarked
package io.mailwright.ui.text;

import org.jspecify.annotations.NullMarked;
