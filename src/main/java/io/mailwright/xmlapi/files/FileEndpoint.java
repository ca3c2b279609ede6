package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an account's files are: {@code ftp://}, {@code ftps://} (TLS is asked for on FTP's own
 * port) or {@code sftp://}, host, port and a folder. The folder is one below where the login leads;
 * after {@code //} it is counted from the root.
 *
 * @param url may name the user, never the password
 * @param plainAllowed whether the password may cross a network unencrypted
 */
public record FileEndpoint(URI url, boolean plainAllowed) {
    /** What an account's address says at its end if its password may go unencrypted. */
    public static final String PLAIN_ALLOWED = "plain=allowed";

    /** Separators of Windows too, and whatever would end a command. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\\\p{Cc}\\p{Cs}]");

    enum Protocol {
        FTP(21),
        FTPS(21),
        SFTP(22);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }
    }

    /**
     * Checks the address.
     *
     * @throws Failure.Invalid in words, if it cannot be used
     */
    public FileEndpoint {
        var host = url.getHost();
        if (host == null || url.getScheme() == null) {
            throw new Failure.Invalid(
                    "\"%s\" is not a whole address for files: it has to look like sftp://host/folder"
                            .formatted(url.getRawUserInfo() == null ? url : "…"));
        }
        if (url.getRawQuery() != null
                || url.getRawFragment() != null
                || (url.getRawUserInfo() != null && url.getRawUserInfo().contains(":"))) {
            throw new Failure.Invalid(
                    "The address for files on %s must hold no password, ? or #".formatted(host));
        }
        if (Arrays.stream(Protocol.values()).noneMatch(one -> is(url, one))) {
            throw new Failure.Invalid(
                    "The address for files on %s has to begin with ftp://, ftps:// or sftp://"
                            .formatted(host));
        }
        if (is(url, Protocol.FTP) && !plainAllowed && !isLoopback(host)) {
            throw new Failure.Invalid(
                    "Plain FTP would send the password to %s in the clear: use ftps:// or sftp://, or write ?%s at the end of the address if that is to be"
                            .formatted(host, PLAIN_ALLOWED));
        }
    }

    /**
     * As written in an account's settings, where {@code ?plain=allowed} at the end lets the
     * password go unencrypted.
     *
     * @throws Failure.Invalid in words, if it cannot be used
     */
    public static FileEndpoint of(URI written) {
        var text = written.toString();
        return text.endsWith("?" + PLAIN_ALLOWED)
                ? new FileEndpoint(
                        URI.create(text.substring(0, text.length() - PLAIN_ALLOWED.length() - 1)),
                        true)
                : new FileEndpoint(written, false);
    }

    /** Whether the password crosses a network unencrypted. */
    public boolean isInTheClear() {
        return protocol() == Protocol.FTP && !isThisMachine();
    }

    /** Who logs in, if the address says it. */
    public Optional<String> user() {
        return Optional.ofNullable(url.getUserInfo());
    }

    Protocol protocol() {
        return Protocol.valueOf(url.getScheme().toUpperCase(Locale.ROOT));
    }

    /** Without the brackets of IPv6. */
    String hostName() {
        return url.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        return url.getPort() < 0 ? protocol().port : url.getPort();
    }

    /** Host and port, for messages and to know the server by. */
    String server() {
        return url.getHost() + ":" + port();
    }

    boolean isThisMachine() {
        return isLoopback(url.getHost());
    }

    /**
     * The path to say to the server.
     *
     * @param remote a name, or folders and a name with {@code /} between them
     * @throws Failure.Invalid if it leads elsewhere or cannot be said
     */
    String path(String remote) {
        boolean wrong =
                FORBIDDEN.matcher(remote).find()
                        || Arrays.stream(remote.split("/", -1))
                                .anyMatch(name -> name.isBlank() || name.matches("\\.\\.?"));
        if (wrong) {
            throw new Failure.Invalid("\"%s\" cannot be a file's name".formatted(remote));
        }
        var folder = url.getPath() == null ? "" : url.getPath().replaceFirst("^/", "");
        return folder.isEmpty() || folder.endsWith("/") ? folder + remote : folder + "/" + remote;
    }

    private static boolean is(URI url, Protocol protocol) {
        return protocol.name().equalsIgnoreCase(url.getScheme());
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
