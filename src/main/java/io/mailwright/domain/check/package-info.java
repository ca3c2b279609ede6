/** What checks of e-mails find, and where. */
@NullMarked
package io.mailwright.domain.check;

import org.jspecify.annotations.NullMarked;
