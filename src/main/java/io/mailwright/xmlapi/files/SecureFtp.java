package io.mailwright.xmlapi.files;

import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;

/** FTP with TLS, asked for, that can be cut off. */
final class SecureFtp extends FTPSClient {
    private final FtpSockets sockets;

    SecureFtp(FtpSockets sockets, CertificateTrust trust) {
        super("TLS", false);
        this.sockets = sockets;
        setTrustManager(trust);
        setEndpointCheckingEnabled(true);
    }

    @Override
    protected void _connectAction_() throws IOException {
        sockets.note(_socket_);
        super._connectAction_();
    }

    @Override
    protected @Nullable Socket _openDataConnection_(String command, String argument)
            throws IOException {
        return sockets.note(super._openDataConnection_(command, argument));
    }
}
