package io.mailwright.server.ftp;

import org.apache.ftpserver.ftplet.DefaultFtplet;
import org.apache.ftpserver.ftplet.FtpReply;
import org.apache.ftpserver.ftplet.FtpRequest;
import org.apache.ftpserver.ftplet.FtpSession;
import org.apache.ftpserver.ftplet.FtpletResult;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Knows which clients wait for something, so that the site can end when none does. */
final class InFlight extends DefaultFtplet {
    private final Set<UUID> sessions = new HashSet<>();
    private boolean closing;

    @Override
    public synchronized FtpletResult onConnect(FtpSession session) {
        return closing ? FtpletResult.DISCONNECT : FtpletResult.DEFAULT;
    }

    @Override
    public synchronized FtpletResult beforeCommand(FtpSession session, FtpRequest request) {
        if (closing) {
            return FtpletResult.DISCONNECT;
        }
        sessions.add(session.getSessionId());
        return FtpletResult.DEFAULT;
    }

    @Override
    public FtpletResult afterCommand(FtpSession session, FtpRequest request, FtpReply reply) {
        end(session);
        return FtpletResult.DEFAULT;
    }

    /** Also after a command that failed, of whose end nobody says anything. */
    @Override
    public FtpletResult onDisconnect(FtpSession session) {
        end(session);
        return FtpletResult.DEFAULT;
    }

    private synchronized void end(FtpSession session) {
        sessions.remove(session.getSessionId());
        notifyAll();
    }

    /** Lets nothing more begin, and waits until all has ended; whether it has. */
    synchronized boolean drain(Duration longest) {
        closing = true;
        var until = System.nanoTime() + longest.toNanos();
        try {
            while (!sessions.isEmpty() && System.nanoTime() < until) {
                wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return sessions.isEmpty();
    }
}
