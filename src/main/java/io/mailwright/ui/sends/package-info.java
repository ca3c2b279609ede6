/** Sends: those prepared, planned and made, and preparing one step by step. */
@NullMarked
package io.mailwright.ui.sends;

import org.jspecify.annotations.NullMarked;
