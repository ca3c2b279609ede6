package io.mailwright.xmlapi.files;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sockets of one FTP session, to be cut off from another thread. Thread-safe. */
final class FtpSockets {
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** Notes a socket, and gives it back. */
    @Nullable Socket note(@Nullable Socket socket) {
        if (socket != null) {
            open.add(socket);
            if (cut) {
                reset();
            }
        }
        return socket;
    }

    /** Without lingering, which is a reset, and does not wait for a write that stands still. */
    void reset() {
        cut = true;
        for (var socket : open) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException _) {
                // It is closed already.
            }
        }
    }
}
