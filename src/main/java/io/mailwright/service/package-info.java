@NullMarked
package io.mailwright.service;

import org.jspecify.annotations.NullMarked;
