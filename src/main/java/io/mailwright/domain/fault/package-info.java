/** What can be made to go wrong on purpose, to see how a client behaves. */
@NullMarked
package io.mailwright.domain.fault;

import org.jspecify.annotations.NullMarked;
