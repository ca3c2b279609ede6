package io.mailwright.server.ftp;

import io.mailwright.server.fault.Faults;
import io.mailwright.server.files.Upload;

import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DataConnection;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;
import org.apache.ftpserver.impl.IODataConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * {@code STOR} and {@code APPE}: receives a file, which others find when all of it has come and
 * before the client is told so. What breaks off stays, and is continued by {@code REST} and {@code
 * STOR} or by {@code APPE}.
 */
final class Store extends AbstractCommand {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final long REPLY_MILLIS = 10_000;
    private static final int INSUFFICIENT_STORAGE = 452;
    private static final int BAD_OFFSET = 554;

    /** After so many bytes a file breaks off, on purpose, whose size was not said. */
    private static final long SOME = 64 * 1024;

    private final boolean appends;
    private final Faults faults;

    Store(boolean appends, Faults faults) {
        this.appends = appends;
        this.faults = faults;
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
        try {
            var promised = Allocate.take(session);
            var file = file(session, request.getArgument());
            if (file != null) {
                var from = appends ? file.getSize() : session.getFileOffset();
                receive(session, file, from, promised);
            }
        } finally {
            session.resetState();
            session.getDataConnection().closeDataConnection();
        }
    }

    /** The file to receive; {@code null} if the client was told why there is none. */
    private static @Nullable SiteFile file(FtpIoSession session, @Nullable String path) {
        if (path == null) {
            reply(
                    session,
                    FtpReply.REPLY_501_SYNTAX_ERROR_IN_PARAMETERS_OR_ARGUMENTS,
                    "A name is needed.");
            return null;
        }
        if (session.getDataConnection() instanceof IODataConnectionFactory data
                && data.getInetAddress() == null) {
            reply(session, FtpReply.REPLY_503_BAD_SEQUENCE_OF_COMMANDS, "Say PASV or PORT first.");
            return null;
        }
        var file = ((SiteView) session.getFileSystemView()).getFile(path);
        if (file == null || !file.isWritable()) {
            reply(
                    session,
                    FtpReply.REPLY_553_REQUESTED_ACTION_NOT_TAKEN_FILE_NAME_NOT_ALLOWED,
                    "No file of that name can be put there.");
            return null;
        }
        return file;
    }

    private void receive(FtpIoSession session, SiteFile file, long from, OptionalLong promised) {
        if (from > file.getSize()) {
            reply(session, BAD_OFFSET, "There are only %d bytes.".formatted(file.getSize()));
            return;
        }
        reply(session, FtpReply.REPLY_150_FILE_STATUS_OKAY, "Send it.");
        DataConnection data;
        try {
            data = session.getDataConnection().openConnection();
        } catch (Exception e) {
            LOG.debug("No data connection", e);
            reply(session, FtpReply.REPLY_425_CANT_OPEN_DATA_CONNECTION, "No data connection.");
            return;
        }
        try (var upload = file.receive(from)) {
            data.transferFromClient(session.getFtpletSession(), stream(session, upload, promised));
            finish(session, upload, promised);
        } catch (IOException e) {
            LOG.debug("An upload broke off", e);
            reply(
                    session,
                    isDiskFull(e)
                            ? INSUFFICIENT_STORAGE
                            : FtpReply.REPLY_426_CONNECTION_CLOSED_TRANSFER_ABORTED,
                    "It broke off; what has come is kept, to be continued.");
        }
    }

    private OutputStream stream(FtpIoSession session, Upload upload, OptionalLong promised)
            throws IOException {
        var whole = upload.stream();
        if (faults.strike("ftp.stor").isEmpty()) {
            return whole;
        }
        var drop = new Drop(session, (promised.orElse(SOME) - upload.size()) / 2);
        return new FilterOutputStream(whole) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                whole.write(bytes, offset, length);
                drop.after(length);
            }
        };
    }

    private static void finish(FtpIoSession session, Upload upload, OptionalLong promised)
            throws IOException {
        var size = upload.size();
        if (promised.orElse(size) != size || !session.isConnected()) {
            reply(
                    session,
                    FtpReply.REPLY_426_CONNECTION_CLOSED_TRANSFER_ABORTED,
                    "%d bytes have come, not %d; they are kept, to be continued."
                            .formatted(size, promised.orElse(size)));
            return;
        }
        upload.finish();
        reply(session, FtpReply.REPLY_226_CLOSING_DATA_CONNECTION, "All of it has come.");
    }

    private static boolean isDiskFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    /** Waits until it is on its way, so that a server about to end has said it. */
    private static void reply(FtpIoSession session, int code, String words) {
        session.write(new DefaultFtpReply(code, words)).awaitUninterruptibly(REPLY_MILLIS);
    }
}
