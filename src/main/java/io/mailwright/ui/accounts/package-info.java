/** The accounts that can be opened: adding, testing, editing and removing them. */
@NullMarked
package io.mailwright.ui.accounts;

import org.jspecify.annotations.NullMarked;
