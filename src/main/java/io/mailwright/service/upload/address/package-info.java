/** E-mail addresses as files have them: what is wrong with one, and what was meant. */
@NullMarked
package io.mailwright.service.upload.address;

import org.jspecify.annotations.NullMarked;
