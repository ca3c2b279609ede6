package io.mailwright.xmlapi.files;

import org.apache.commons.net.ftp.FTPClient;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Socket;

/** FTP that can be cut off. */
final class PlainFtp extends FTPClient {
    private final FtpSockets sockets;

    PlainFtp(FtpSockets sockets) {
        this.sockets = sockets;
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
