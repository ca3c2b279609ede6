@NullMarked
package io.mailwright.personalisation.script;

import org.jspecify.annotations.NullMarked;
