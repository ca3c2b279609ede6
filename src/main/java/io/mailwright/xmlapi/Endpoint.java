package io.mailwright.xmlapi;

import io.mailwright.domain.Failure;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;

/**
 * Where an account's API answers. Only what can be reached safely is one: {@code https}, or plain
 * {@code http} to this machine itself, and no login in the address.
 *
 * @param url the whole address; no suffix is added to it ({@code envelope.md} E1)
 */
public record Endpoint(URI url) {
    /**
     * Checks the address.
     *
     * @throws Failure.Invalid in words, if it cannot be used
     */
    public Endpoint {
        var host = url.getHost();
        if (host == null || url.getScheme() == null) {
            throw new Failure.Invalid(
                    "\"%s\" is not a whole address: it has to look like https://host/integrate.aspx"
                            .formatted(url.getRawUserInfo() == null ? url : "…"));
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new Failure.Invalid(
                    "The address for %s must hold no login and no #: give username and password apart"
                            .formatted(host));
        }
        switch (url.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> {}
            case "http" -> requireLoopback(host);
            default ->
                    throw new Failure.Invalid(
                            "The address for %s has to begin with https://".formatted(host));
        }
    }

    /** Host and port, for messages. */
    public String host() {
        return url.getRawAuthority();
    }

    private static void requireLoopback(String host) {
        if (!isLoopback(host)) {
            throw new Failure.Invalid(
                    "Plain http would send the password to %s in the clear: use https://"
                            .formatted(host));
        }
    }

    /** By name or number alone: what a name server says can change. */
    private static boolean isLoopback(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
