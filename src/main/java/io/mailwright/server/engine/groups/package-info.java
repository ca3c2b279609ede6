@NullMarked
package io.mailwright.server.engine.groups;

import org.jspecify.annotations.NullMarked;
