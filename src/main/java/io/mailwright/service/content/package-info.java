/**
 * E-mails: written here and kept in versions, checked, brought to the account, fetched from it, and
 * made safe to be looked at.
 */
@NullMarked
package io.mailwright.service.content;

import org.jspecify.annotations.NullMarked;
