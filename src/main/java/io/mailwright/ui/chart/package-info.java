/** Charts as pictures: to be copied, saved as PNG or SVG, and printed. */
@NullMarked
package io.mailwright.ui.chart;

import org.jspecify.annotations.NullMarked;
