/**
 * Files of people as sources of rows: finds out how a file is written, and reads it as a stream.
 * Not thread-safe; a source can be read as often as asked.
 */
@NullMarked
package io.mailwright.service.upload.source;

import org.jspecify.annotations.NullMarked;
