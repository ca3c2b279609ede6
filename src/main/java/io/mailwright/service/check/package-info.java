/**
 * Checks of e-mails: one engine for the editor, sends and the command line. Without state, needs no
 * network but where it says so.
 */
@NullMarked
package io.mailwright.service.check;

import org.jspecify.annotations.NullMarked;
