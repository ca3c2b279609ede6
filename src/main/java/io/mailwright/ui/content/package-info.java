@NullMarked
package io.mailwright.ui.content;

import org.jspecify.annotations.NullMarked;
