package io.mailwright.service.tracking.push;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import javax.net.SocketFactory;

/**
 * Sockets that close once so many commits went over, as the death of this program closes them: the
 * database has it, its answer is never read. The driver makes one by its name in the address.
 */
public final class CutSockets extends SocketFactory {
    private final int commits;

    /** Takes the number of commits, as the address says it. */
    public CutSockets(String commits) {
        this.commits = Integer.parseInt(commits);
    }

    /**
     * What to add to an address for it. Statements go over in words each time, and unciphered, for
     * another test may have given the database a certificate.
     */
    static String after(int commits) {
        return "&sslmode=disable&prepareThreshold=0&socketFactory=%s&socketFactoryArg=%d"
                .formatted(CutSockets.class.getName(), commits);
    }

    @Override
    public Socket createSocket() {
        return new Cut();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    private final class Cut extends Socket {
        private int left = commits;

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    var said = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
                    if (said.contains("COMMIT") && --left == 0) {
                        Cut.this.close();
                    }
                }
            };
        }
    }
}
