/** Rehearsals of sends: the server's own engine, mailing nobody. */
@NullMarked
package io.mailwright.server.rehearsal;

import org.jspecify.annotations.NullMarked;
