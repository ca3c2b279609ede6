package io.mailwright.xmlapi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One connection to a place for files. Methods throw an {@code IOException} where the next
 * connection may succeed, and a {@code Failure} where it will not. Of one thread; {@link #abort} of
 * any.
 */
interface Line {
    /** Connects and logs in. */
    void connect() throws IOException;

    /** How many bytes the file has; empty if there is none, or the server does not tell. */
    OptionalLong size(String path) throws IOException;

    /** The MD5 of what is there, in lower-case hex; empty if the server does not tell. */
    Optional<String> md5(String path) throws IOException;

    /** Reads from that byte on. Has to be closed when all was read, and not before. */
    InputStream read(String path, long from) throws IOException;

    /**
     * Writes from that byte on: 0, in the place of what is there, or all there are. Closing it
     * makes it whole, so what shall not be whole is aborted.
     *
     * @param total how large the whole file will be
     */
    OutputStream write(String path, long from, long total) throws IOException;

    /** Deletes a file; whether it was there. */
    boolean delete(String path) throws IOException;

    /** Ends a connection on which all went well. */
    void close();

    /** Cuts the connection off, whatever is going on. */
    void abort();
}
