/**
 * Files that lie on the server for a while: what is to be imported, and what was exported. A file
 * is seen by its name when all of it is there, never sooner; how it gets there is FTP's business or
 * the engine's.
 */
@NullMarked
package io.mailwright.server.files;

import org.jspecify.annotations.NullMarked;
