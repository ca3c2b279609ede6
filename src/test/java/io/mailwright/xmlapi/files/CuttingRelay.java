package io.mailwright.xmlapi.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Stands between client and server and breaks connections off in the midst of a file, as a bad
 * network does, or freezes them. Passive data connections of plain FTP go through it too.
 */
final class CuttingRelay implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final Pattern PASSIVE = Pattern.compile("\\|\\|\\|(\\d+)\\|");

    private final ServerSocket listening;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Deque<Pair> pairs = new ConcurrentLinkedDeque<>();
    private final CountDownLatch stands = new CountDownLatch(1);
    private volatile Before before = () -> {};
    private volatile boolean frozen;

    CuttingRelay(int target) throws IOException {
        this.listening = listen(target);
    }

    /** What is waited for. */
    @FunctionalInterface
    interface Before {
        void await() throws InterruptedException;
    }

    /** The two ends of one connection. */
    private record Pair(Socket client, Socket server) {}

    private ServerSocket listen(int target) throws IOException {
        var socket = new ServerSocket(0, 50, LOOPBACK);
        open.add(socket);
        Thread.ofVirtual().start(() -> accept(socket, target));
        return socket;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections there were, of every kind. */
    int connections() {
        return connections.get();
    }

    /**
     * Lets through so many bytes, then cuts everything that is connected; once.
     *
     * @param before what is waited for before the cut, because what an end has not yet read is lost
     *     with its connection
     */
    void cutAfter(long bytes, Before before) {
        this.before = before;
        left.set(bytes);
    }

    /** Lets through so many bytes, then nothing more that way of that connection; once. */
    void freezeAfter(long bytes) {
        frozen = true;
        left.set(bytes);
    }

    /** Waits for the first freeze. */
    void awaitFrozen() {
        try {
            stands.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept(ServerSocket from, int port) {
        try {
            while (true) {
                var client = from.accept();
                connections.incrementAndGet();
                var pair = new Pair(client, new Socket(LOOPBACK, port));
                open.add(pair.client());
                open.add(pair.server());
                pairs.addFirst(pair);
                Thread.ofVirtual().start(() -> carryThere(pair));
                Thread.ofVirtual().start(() -> carryBack(pair));
            }
        } catch (IOException _) {
            // The relay is closed.
        }
    }

    private void carryThere(Pair pair) {
        try {
            copy(pair.client().getInputStream(), pair.server().getOutputStream(), false);
            pair.server().shutdownOutput();
        } catch (IOException _) {
            cut();
        }
    }

    private void carryBack(Pair pair) {
        try {
            copy(pair.server().getInputStream(), pair.client().getOutputStream(), true);
            pair.client().shutdownOutput();
        } catch (IOException _) {
            cut();
        }
    }

    private void copy(InputStream in, OutputStream out, boolean replies) throws IOException {
        var bytes = new byte[8192];
        int count;
        while ((count = in.read(bytes)) >= 0) {
            if (left.addAndGet(-count) < 0) {
                stop();
            }
            out.write(replies ? passive(bytes, count) : Arrays.copyOf(bytes, count));
        }
    }

    private void stop() throws IOException {
        left.set(Long.MAX_VALUE);
        try {
            if (!frozen) {
                before.await();
                throw new IOException("cut");
            }
            frozen = false;
            stands.countDown();
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Has the data connection that a reply announces come here. */
    private byte[] passive(byte[] bytes, int count) throws IOException {
        var text = new String(bytes, 0, Math.min(count, 200), StandardCharsets.ISO_8859_1);
        var found = PASSIVE.matcher(text);
        if (!text.startsWith("229") || !found.find()) {
            return Arrays.copyOf(bytes, count);
        }
        var data = listen(Integer.parseInt(found.group(1)));
        return found.replaceFirst("|||" + data.getLocalPort() + "|")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The client learns of it when the server has dealt with it, so that what it finds is sure. The
     * newest connection is cut first: a server that loses the one with the commands would no longer
     * read what has come on the one with the file.
     */
    private void cut() {
        var cut = List.copyOf(pairs);
        pairs.removeAll(cut);
        for (var pair : cut) {
            quietly(pair.server()::shutdownOutput);
            quietly(() -> pair.server().getInputStream().skip(Long.MAX_VALUE));
            quietly(pair.server()::close);
        }
        cut.forEach(pair -> quietly(pair.client()::close));
    }

    /** Does something with a socket that may be closed. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (IOException _) {
            // It is closed already.
        }
    }

    @Override
    public void close() {
        open.forEach(each -> quietly(each::close));
    }
}
