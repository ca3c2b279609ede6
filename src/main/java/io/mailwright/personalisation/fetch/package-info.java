@NullMarked
package io.mailwright.personalisation.fetch;

import org.jspecify.annotations.NullMarked;
