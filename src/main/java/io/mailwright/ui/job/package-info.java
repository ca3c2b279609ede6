@NullMarked
package io.mailwright.ui.job;

import org.jspecify.annotations.NullMarked;
