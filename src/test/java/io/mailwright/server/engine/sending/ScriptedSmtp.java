package io.mailwright.server.engine.sending;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that answers, and hangs up, as a test wants it to; it remembers what it took. */
final class ScriptedSmtp implements AutoCloseable {
    /** In the place of an answer: the connection is cut. */
    static final String HANG_UP = "";

    private final ServerSocket server;
    private final Script script;
    private final @Nullable SSLContext tls;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();

    /** A message that was taken, or at least whole. */
    record Taken(String recipient, String message) {}

    /** What to answer. */
    interface Script {
        /**
         * What to say to a command.
         *
         * @param verb such as {@code RCPT}; {@code CONTENT} for a line of the message, of which
         *     only an answer of {@link #HANG_UP} counts; {@code END} for a whole one
         * @param recipient of the message, once it is known
         * @return {@code null} for the usual answer
         */
        String answer(String verb, String recipient);
    }

    ScriptedSmtp(Script script) {
        this(script, null);
    }

    /** One that offers STARTTLS. */
    ScriptedSmtp(Script script, @Nullable SSLContext tls) {
        this.script = script;
        this.tls = tls;
        try {
            server = new ServerSocket();
            server.setReceiveBufferSize(8192);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Taken> taken() {
        return taken;
    }

    /** Commands, as they were sent. */
    List<String> said() {
        return said;
    }

    /** Whether nobody is connected. */
    boolean isIdle() {
        return open.isEmpty();
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Session(socket).run();
        } catch (IOException _) {
            // The other side went away.
        } finally {
            open.remove(socket);
        }
    }

    private final class Session {
        private Socket socket;
        private BufferedReader in;
        private String recipient = "";

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.in = reader(socket);
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(
                    new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        private boolean isPlain() {
            return tls != null && !(socket instanceof SSLSocket);
        }

        private boolean encrypt() throws IOException {
            var encrypted =
                    (SSLSocket)
                            Objects.requireNonNull(tls)
                                    .getSocketFactory()
                                    .createSocket(socket, "localhost", socket.getPort(), true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            socket = encrypted;
            in = reader(encrypted);
            said.add("(encrypted)");
            return true;
        }

        void run() throws IOException {
            boolean goesOn = say("CONNECT", "220 test");
            while (goesOn) {
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                said.add(line);
                goesOn = command(line);
            }
        }

        private boolean command(String line) throws IOException {
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            return switch (verb) {
                case "EHLO" ->
                        say(
                                verb,
                                isPlain()
                                        ? "250-test\r\n250 STARTTLS"
                                        : "250-test\r\n250 AUTH PLAIN LOGIN");
                case "STARTTLS" -> say(verb, "220 go on") && encrypt();
                case "AUTH" -> say(verb, "235 ok");
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    yield say(verb, "250 ok");
                }
                case "DATA" -> say(verb, "354 go on") && content();
                case "QUIT" -> {
                    say(verb, "221 bye");
                    yield false;
                }
                default -> say(verb, "250 ok");
            };
        }

        private boolean content() throws IOException {
            var message = new StringBuilder();
            for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null || HANG_UP.equals(script.answer("CONTENT", recipient))) {
                    return false;
                }
                message.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
            }
            var answer = script.answer("END", recipient);
            if (answer == null || answer.isEmpty() || answer.startsWith("2")) {
                taken.add(new Taken(recipient, message.toString()));
            }
            return say("", answer == null ? "250 taken" : answer);
        }

        private boolean say(String verb, String usual) throws IOException {
            var scripted = verb.isEmpty() ? null : script.answer(verb, recipient);
            var answer = scripted == null ? usual : scripted;
            if (answer.isEmpty()) {
                return false;
            }
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return true;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
