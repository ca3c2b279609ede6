/** E-mails: brought to the account, fetched from it, checked before. */
@NullMarked
package io.mailwright.service.content;

import org.jspecify.annotations.NullMarked;
