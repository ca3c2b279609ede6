@NullMarked
package io.mailwright.cli.report;

import org.jspecify.annotations.NullMarked;
