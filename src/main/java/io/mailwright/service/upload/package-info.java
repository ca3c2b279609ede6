@NullMarked
package io.mailwright.service.upload;

import org.jspecify.annotations.NullMarked;
