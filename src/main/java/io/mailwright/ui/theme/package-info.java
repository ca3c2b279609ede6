@NullMarked
package io.mailwright.ui.theme;

import org.jspecify.annotations.NullMarked;
