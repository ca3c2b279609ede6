@NullMarked
package io.mailwright.ui.reports;

import org.jspecify.annotations.NullMarked;
