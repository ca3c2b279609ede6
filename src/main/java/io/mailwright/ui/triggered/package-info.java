/** Triggered sends: the definitions known here, messages by them, and what became of each. */
@NullMarked
package io.mailwright.ui.triggered;

import org.jspecify.annotations.NullMarked;
