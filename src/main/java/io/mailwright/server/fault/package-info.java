/** Goes wrong on purpose, for training and tests; see {@code docs/wire.md}. Ours (grade X). */
@NullMarked
package io.mailwright.server.fault;

import org.jspecify.annotations.NullMarked;
