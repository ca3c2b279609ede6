package io.mailwright.server.engine.fetch;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Finds the addresses of a host and lets only those pass that may be asked. The connection is made
 * to what passed, with no second look-up, so a name that changes its address gains nothing by it.
 */
final class GuardedResolver implements DnsResolver {
    private final DnsResolver names;
    private final Predicate<InetAddress> allowed;

    /** That a host has addresses, but none that may be asked. */
    static final class NotAllowed extends UnknownHostException {
        NotAllowed(String host) {
            super(host);
        }
    }

    GuardedResolver(DnsResolver names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        var passed = Arrays.stream(addresses).filter(allowed).toArray(InetAddress[]::new);
        if (passed.length == 0) {
            throw new NotAllowed(host);
        }
        return passed;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
