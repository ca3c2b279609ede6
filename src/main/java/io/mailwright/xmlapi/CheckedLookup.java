package io.mailwright.xmlapi;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Looks up hosts, and tells the addresses of those alone that may be asked. What is connected to is
 * what was checked: whoever answers for a host cannot tell others the second time. Thread-safe.
 */
record CheckedLookup(Predicate<InetAddress> allowed, Lookup lookup) implements DnsResolver {
    /** Answers with the addresses of a host. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /** That a host, which is the message, has an address that may not be asked. */
    static final class NotAllowed extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        NotAllowed(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookup.of(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new NotAllowed(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
