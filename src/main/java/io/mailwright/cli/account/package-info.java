@NullMarked
package io.mailwright.cli.account;

import org.jspecify.annotations.NullMarked;
