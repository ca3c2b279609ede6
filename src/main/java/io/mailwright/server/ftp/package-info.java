@NullMarked
package io.mailwright.server.ftp;

import org.jspecify.annotations.NullMarked;
