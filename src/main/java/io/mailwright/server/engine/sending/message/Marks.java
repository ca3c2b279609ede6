package io.mailwright.server.engine.sending.message;

import io.mailwright.server.engine.sending.simulation.Behaviour.Sent.Link;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;

/**
 * Addresses that stand in a compiled e-mail where each message gets one of its own: under a host
 * that nobody else can know or have. Thread-safe.
 */
final class Marks {
    /** Of the picture that counts opens; links count from 1. */
    static final long PIXEL = 0;

    private static final int RANDOM_BYTES = 12;
    private static final char END = '/';

    private final String start;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    Marks() {
        var random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        this.start = "https://" + HexFormat.of().formatHex(random) + ".invalid/";
    }

    /** Remembers a link that is marked. */
    void add(Link link) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    /** Those that are marked, in their order. */
    List<Link> links() {
        return links;
    }

    /** What stands for a link, or for the picture. */
    String of(long link) {
        return start + link + END;
    }

    /** Puts the addresses of one message in their places. */
    String fill(String made, LongFunction<String> addresses) {
        int next = made.indexOf(start);
        if (next < 0) {
            return made;
        }
        var filled = new StringBuilder(made.length() + 512);
        int done = 0;
        while (next >= 0) {
            int number = next + start.length();
            int end = made.indexOf(END, number);
            filled.append(made, done, next)
                    .append(addresses.apply(Long.parseLong(made, number, end, 10)));
            done = end + 1;
            next = made.indexOf(start, done);
        }
        return filled.append(made, done, made.length()).toString();
    }
}
