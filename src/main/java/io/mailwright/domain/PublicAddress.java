package io.mailwright.domain;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses that everybody can reach from those that only this computer or network can. */
public final class PublicAddress {
    /**
     * Networks that are not of the public internet, or lead to some that are not (IANA registries).
     */
    private static final List<Network> RESERVED =
            List.of(
                    Network.of("0.0.0.0", 8),
                    Network.of("10.0.0.0", 8),
                    Network.of("100.64.0.0", 10),
                    Network.of("127.0.0.0", 8),
                    Network.of("169.254.0.0", 16),
                    Network.of("172.16.0.0", 12),
                    Network.of("192.0.0.0", 24),
                    Network.of("192.0.2.0", 24),
                    Network.of("192.88.99.0", 24),
                    Network.of("192.168.0.0", 16),
                    Network.of("198.18.0.0", 15),
                    Network.of("198.51.100.0", 24),
                    Network.of("203.0.113.0", 24),
                    Network.of("224.0.0.0", 3),
                    Network.of("2001::", 23),
                    Network.of("2001:db8::", 32),
                    Network.of("2002::", 16),
                    Network.of("3fff::", 20));

    /** Only these are given out as public addresses so far. */
    private static final Network PUBLIC_V6 = Network.of("2000::", 3);

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        boolean isKnown =
                address instanceof Inet4Address
                        || (address instanceof Inet6Address && PUBLIC_V6.has(address));
        return isKnown && RESERVED.stream().noneMatch(network -> network.has(address));
    }

    /** All addresses that begin with the same bits. */
    private record Network(List<Byte> start, int bits) {
        static Network of(String start, int bits) {
            try {
                return new Network(bytes(InetAddress.getByName(start)), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(start, e);
            }
        }

        private static List<Byte> bytes(InetAddress address) {
            byte[] bytes = address.getAddress();
            var list = new Byte[bytes.length];
            Arrays.setAll(list, i -> bytes[i]);
            return List.of(list);
        }

        boolean has(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.size()) {
                return false;
            }
            int left = bits;
            for (int i = 0; left > 0; i++, left -= Byte.SIZE) {
                int mask = left >= Byte.SIZE ? 0xFF : 0xFF << (Byte.SIZE - left);
                if (((bytes[i] ^ start.get(i)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
