package io.mailwright.server.ftp;

import org.apache.ftpserver.command.AbstractCommand;
import org.apache.ftpserver.ftplet.DefaultFtpReply;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.impl.FtpIoSession;
import org.apache.ftpserver.impl.FtpServerContext;

import java.util.OptionalLong;

/**
 * {@code ALLO}: how large the next file will be. It is taken as a promise: FTP's end of data cannot
 * be told from a client's end, so only who gives the size is protected from half a file being taken
 * for a whole one. That the promise is held to is our own (grade X).
 */
final class Allocate extends AbstractCommand {
    private static final String PROMISED = Allocate.class.getName();

    /** What is promised for the upload at hand, which uses it up. */
    static OptionalLong take(FtpIoSession session) {
        return session.removeAttribute(PROMISED) instanceof Long promised
                ? OptionalLong.of(promised)
                : OptionalLong.empty();
    }

    @Override
    public void execute(FtpIoSession session, FtpServerContext context, FtpRequest request) {
        var argument = request.hasArgument() ? request.getArgument() : "";
        var size = argument.split(" ", 2)[0];
        if (!size.matches("\\d{1,18}")) {
            session.write(
                    new DefaultFtpReply(
                            FtpReply.REPLY_501_SYNTAX_ERROR_IN_PARAMETERS_OR_ARGUMENTS,
                            "ALLO needs a number of bytes."));
            return;
        }
        session.setAttribute(PROMISED, Long.valueOf(size));
        session.write(
                new DefaultFtpReply(
                        FtpReply.REPLY_200_COMMAND_OKAY, "The next file has to be so large."));
    }
}
