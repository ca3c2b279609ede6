@NullMarked
package io.mailwright.ui.control;

import org.jspecify.annotations.NullMarked;
