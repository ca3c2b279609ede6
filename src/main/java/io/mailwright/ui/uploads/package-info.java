/** Getting a file of subscribers in without harm, and proving what became of every row. */
@NullMarked
package io.mailwright.ui.uploads;

import org.jspecify.annotations.NullMarked;
