package io.mailwright.server.ftp;

import org.apache.ftpserver.impl.FtpIoSession;

import java.io.IOException;
import java.net.SocketException;

/** Breaks a session off in the midst of a file, on purpose. */
final class Drop {
    private final FtpIoSession session;
    private long left;

    Drop(FtpIoSession session, long left) {
        this.session = session;
        this.left = left;
    }

    /** So many bytes have passed; answers as many. */
    int after(int bytes) throws IOException {
        left -= bytes;
        if (left <= 0) {
            session.close(true);
            throw new SocketException("dropped on purpose");
        }
        return bytes;
    }
}
