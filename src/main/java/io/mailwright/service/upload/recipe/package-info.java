/** Runs recipes over rows, and keeps them as JSON. */
@NullMarked
package io.mailwright.service.upload.recipe;

import org.jspecify.annotations.NullMarked;
