/** Reports as files that are read without this program. */
@NullMarked
package io.mailwright.service.tracking.export;

import org.jspecify.annotations.NullMarked;
