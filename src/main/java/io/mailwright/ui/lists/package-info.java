@NullMarked
package io.mailwright.ui.lists;

import org.jspecify.annotations.NullMarked;
