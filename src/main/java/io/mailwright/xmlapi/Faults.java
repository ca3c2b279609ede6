package io.mailwright.xmlapi;

import io.mailwright.domain.Failure;

import org.apache.hc.client5.http.ConnectTimeoutException;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Words for what goes wrong on the way to an account and back. */
final class Faults {
    private Faults() {}

    static String words(String host, IOException fault) {
        return switch (fault) {
            case UnknownHostException _ ->
                    "%s cannot be found: check the address and the network".formatted(host);
            case ConnectTimeoutException _ ->
                    "%s does not answer: no connection in time".formatted(host);
            case ConnectException _ ->
                    "%s cannot be reached: the connection was refused".formatted(host);
            case NoRouteToHostException _ ->
                    "%s cannot be reached: there is no way to it from this network".formatted(host);
            case SSLHandshakeException _, SSLPeerUnverifiedException _ ->
                    "%s could not prove that it is itself (its certificate is not good)"
                            .formatted(host);
            case SSLException _ -> "%s does not speak TLS as expected".formatted(host);
            case InterruptedIOException _ ->
                    "%s took too long to answer; whether it did what was asked is not known"
                            .formatted(host);
            default -> "The connection to %s broke off before its answer was whole".formatted(host);
        };
    }

    static Failure.Unreachable empty(String host) {
        return new Failure.Unreachable("%s sent an empty answer".formatted(host), null);
    }

    static Failure.Malformed webPage(String host) {
        return new Failure.Malformed(
                "%s answered with a web page, not as an XML API does: check the address"
                        .formatted(host),
                null);
    }

    static Failure.Malformed notXml(String host, String why, Throwable cause) {
        return new Failure.Malformed(
                "%s sent an answer that cannot be read: %s".formatted(host, why), cause);
    }

    static Failure.Malformed wrongRoot(String host, String root) {
        return new Failure.Malformed(
                "%s answered with <%s>, not as an XML API does: check the address"
                        .formatted(host, root),
                null);
    }
}
