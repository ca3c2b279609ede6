package io.mailwright.server.ftp;

import io.mailwright.server.fault.Faults;

import org.apache.ftpserver.command.impl.RETR;
import org.apache.ftpserver.ftplet.FtpFile;
import org.apache.ftpserver.impl.FtpIoSession;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** {@code RETR}: gives out a file, unless that is to go wrong on purpose. */
final class Retrieve extends RETR {
    private final Faults faults;

    Retrieve(Faults faults) {
        this.faults = faults;
    }

    @Override
    public InputStream openInputStream(FtpIoSession session, FtpFile file, long from)
            throws IOException {
        var whole = super.openInputStream(session, file, from);
        if (faults.strike("ftp.retr").isEmpty()) {
            return whole;
        }
        var drop = new Drop(session, (file.getSize() - from) / 2);
        return new FilterInputStream(whole) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                return count < 0 ? count : drop.after(count);
            }
        };
    }
}
