package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

/** Words for what goes wrong between here and a place for files. */
final class TransferFaults {
    private static final int DEPTH = 6;

    private TransferFaults() {}

    static Failure.Unreachable of(String server, IOException fault) {
        return new Failure.Unreachable(words(server, fault), fault);
    }

    /** The first cause that says more than that it broke off; libraries wrap them. */
    private static String words(String server, IOException fault) {
        return Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .flatMap(cause -> words(server, cause).stream())
                .findFirst()
                .orElse("The connection to %s broke off".formatted(server));
    }

    private static Optional<String> words(String server, Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case UnwillingException own -> own.getMessage();
                    case UnknownHostException _ ->
                            "%s cannot be found: check the address and the network"
                                    .formatted(server);
                    case ConnectException _ ->
                            "%s cannot be reached: the connection was refused".formatted(server);
                    case NoRouteToHostException _ ->
                            "%s cannot be reached: there is no way to it from this network"
                                    .formatted(server);
                    case SSLException _ -> "%s does not speak TLS as expected".formatted(server);
                    case SilentException _, SocketTimeoutException _, TimeoutException _ ->
                            "%s does not answer in time".formatted(server);
                    default -> null;
                });
    }

    /** Whether it is the thread that was interrupted, and not the server that was late. */
    static boolean isInterrupt(Throwable fault) {
        return Thread.currentThread().isInterrupted()
                || fault instanceof ClosedByInterruptException
                || (fault instanceof InterruptedIOException
                        && !(fault instanceof SocketTimeoutException));
    }
}
