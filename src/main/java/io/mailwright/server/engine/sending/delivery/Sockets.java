package io.mailwright.server.engine.sending.delivery;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.SocketFactory;

/** Remembers the last socket it made, so that another thread can close it. Thread-safe. */
final class Sockets extends SocketFactory {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private volatile @Nullable Socket last;

    void closeLast() {
        var socket = last;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOG.debug("A connection did not end well: {}", e.getMessage());
            }
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        last = socket;
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress own, int ownPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress own, int ownPort)
            throws IOException {
        return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        var socket = createSocket();
        socket.connect(address);
        return socket;
    }
}
