@NullMarked
package io.mailwright.ui.shell;

import org.jspecify.annotations.NullMarked;
