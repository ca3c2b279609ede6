package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;

import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.jspecify.annotations.Nullable;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** FTP, and FTP with TLS asked for. Always passive and binary; names in UTF-8. */
final class FtpLine implements Line {
    /** Of a draft the one, of custom the other. */
    private static final String[] MD5_COMMANDS = {"MD5", "XMD5"};

    private static final Pattern MD5 = Pattern.compile("\\b[0-9A-Fa-f]{32}\\b");

    private final FileEndpoint endpoint;
    private final Credentials credentials;
    private final @Nullable CertificateTrust trust;
    private final FTPClient client;
    private final FtpSockets sockets = new FtpSockets();

    /**
     * A line to connect.
     *
     * @param trust checks the server's certificate; {@code null} for plain FTP
     */
    FtpLine(
            FileEndpoint endpoint,
            Credentials credentials,
            Timeouts timeouts,
            @Nullable CertificateTrust trust) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.trust = trust;
        this.client = trust == null ? new PlainFtp(sockets) : new SecureFtp(sockets, trust);
        client.setConnectTimeout((int) timeouts.connect().toMillis());
        client.setDefaultTimeout((int) timeouts.silence().toMillis());
        client.setDataTimeout(timeouts.silence());
        client.setControlEncoding(StandardCharsets.UTF_8);
        client.setUseEPSVwithIPv4(true);
    }

    @Override
    public void connect() throws IOException {
        try {
            client.connect(endpoint.hostName(), endpoint.port());
        } catch (IOException e) {
            if (trust != null && trust.refusal() != null) {
                throw trust.refusal();
            }
            throw e;
        }
        require(FTPReply.isPositiveCompletion(client.getReplyCode()));
        if (!client.login(credentials.username(), credentials.password())) {
            throw refusal("%s refused the login".formatted(endpoint.server()));
        }
        if (client instanceof FTPSClient secure) {
            secure.execPBSZ(0);
            secure.execPROT("P");
        }
        client.enterLocalPassiveMode();
        require(client.setFileType(FTP.BINARY_FILE_TYPE));
        if (client.hasFeature("UTF8")) {
            client.sendCommand("OPTS", "UTF8 ON");
        }
    }

    private void require(boolean ready) throws IOException {
        if (!ready) {
            throw refusal("%s is not ready".formatted(endpoint.server()));
        }
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        var told = client.getSize(path);
        return told != null && told.strip().matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(told.strip()))
                : OptionalLong.empty();
    }

    @Override
    public Optional<String> md5(String path) throws IOException {
        for (var command : MD5_COMMANDS) {
            if (client.hasFeature(command)
                    && FTPReply.isPositiveCompletion(client.sendCommand(command, path))) {
                return MD5.matcher(client.getReplyString())
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .reduce((_, last) -> last);
            }
        }
        return Optional.empty();
    }

    @Override
    public InputStream read(String path, long from) throws IOException {
        client.setRestartOffset(from);
        var in = client.retrieveFileStream(path);
        if (in == null) {
            throw refusal("%s does not give out %s".formatted(endpoint.server(), path));
        }
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return in.read(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                complete("%s broke off %s".formatted(endpoint.server(), path));
            }
        };
    }

    /** The size is said first, so that our own server takes no half for a whole. */
    @Override
    public OutputStream write(String path, long from, long total) throws IOException {
        client.allocate(total);
        var out =
                from == 0 || restarts(from)
                        ? client.storeFileStream(path)
                        : client.appendFileStream(path);
        if (out == null) {
            throw refusal("%s does not take %s".formatted(endpoint.server(), path));
        }
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                complete("%s did not keep %s".formatted(endpoint.server(), path));
            }
        };
    }

    /** Where the server cannot begin in the midst, the rest is appended to what is there. */
    private boolean restarts(long from) throws IOException {
        boolean can = client.hasFeature("REST", "STREAM");
        if (can) {
            client.setRestartOffset(from);
        }
        return can;
    }

    private void complete(String otherwise) throws IOException {
        if (!client.completePendingCommand()) {
            throw refusal(otherwise);
        }
    }

    @Override
    public boolean delete(String path) throws IOException {
        if (client.deleteFile(path)) {
            return true;
        }
        if (size(path).isPresent()) {
            throw refusal("%s does not delete %s".formatted(endpoint.server(), path));
        }
        return false;
    }

    /** What the last reply means: to be tried again, or not. */
    private IOException refusal(String what) throws Failure.Refused {
        int code = client.getReplyCode();
        var words = what + ": " + text();
        if (FTPReply.isNegativePermanent(code) || code == FTPReply.INSUFFICIENT_STORAGE) {
            throw new Failure.Refused(code, words);
        }
        return new UnwillingException(words);
    }

    /** Without its number, on one line. */
    private String text() {
        var lines = client.getReplyStrings();
        var last = lines == null || lines.length == 0 ? "no reason" : lines[lines.length - 1];
        return last.replaceFirst("^\\d{3}[ -]", "").strip();
    }

    @Override
    public void close() {
        try {
            client.logout();
            client.disconnect();
        } catch (IOException _) {
            // It has nothing more to say.
        }
    }

    /** With a reset, which no server takes for the end of a file. */
    @Override
    public void abort() {
        sockets.reset();
    }
}
