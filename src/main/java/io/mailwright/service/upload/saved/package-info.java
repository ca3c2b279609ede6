/** Keeps what a user made, such as a mapping, as JSON files. */
@NullMarked
package io.mailwright.service.upload.saved;

import org.jspecify.annotations.NullMarked;
