@NullMarked
package io.mailwright.ui.problem;

import org.jspecify.annotations.NullMarked;
