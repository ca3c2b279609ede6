package io.mailwright.xmlapi.files;

import static java.util.Objects.requireNonNull;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.Credentials;

import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.impl.SftpOutputStreamAsync;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** SFTP with a password. What the user's own SSH has of keys and settings is left alone. */
final class SftpLine implements Line {
    private static final int BUFFER = 32 * 1024;

    /** The codes are those of FTP, so that one means the same whatever the protocol. */
    private static final int LOGIN_REFUSED = 530;

    private static final int NOT_DONE = 550;

    private final FileEndpoint endpoint;
    private final Credentials credentials;
    private final Timeouts timeouts;
    private final HostKeyTrust trust;
    private final SshClient client = SshClient.setUpDefaultClient();
    private @Nullable SftpClient sftp;

    SftpLine(
            FileEndpoint endpoint, Credentials credentials, Timeouts timeouts, HostKeyTrust trust) {
        this.endpoint = endpoint;
        this.credentials = credentials;
        this.timeouts = timeouts;
        this.trust = trust;
        client.setServerKeyVerifier(trust);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(
                List.of(
                        UserAuthPasswordFactory.INSTANCE,
                        UserAuthKeyboardInteractiveFactory.INSTANCE));
    }

    @Override
    public void connect() throws IOException {
        client.start();
        try {
            var session =
                    client.connect(credentials.username(), endpoint.hostName(), endpoint.port())
                            .verify(timeouts.connect())
                            .getClientSession();
            logIn(session);
            sftp = SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException e) {
            if (trust.refusal() != null) {
                throw trust.refusal();
            }
            throw e;
        }
    }

    private void logIn(ClientSession session) throws IOException {
        session.addPasswordIdentity(credentials.password());
        try {
            session.auth().verify(timeouts.silence());
        } catch (SshException e) {
            if (e.getDisconnectCode()
                    == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
                throw new Failure.Refused(
                        LOGIN_REFUSED, "%s refused the login".formatted(endpoint.server()));
            }
            throw e;
        }
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        try {
            var attributes = sftp().stat(path);
            return attributes.isRegularFile()
                    ? OptionalLong.of(attributes.getSize())
                    : OptionalLong.empty();
        } catch (SftpException e) {
            if (isMissing(e)) {
                return OptionalLong.empty();
            }
            throw refusal("%s does not tell of %s".formatted(endpoint.server(), path), e);
        }
    }

    /** Nearly no server tells it. */
    @Override
    public Optional<String> md5(String path) {
        return Optional.empty();
    }

    @Override
    public InputStream read(String path, long from) throws IOException {
        try {
            var in = sftp().read(path, BUFFER);
            in.skipNBytes(from);
            return in;
        } catch (SftpException e) {
            throw refusal("%s does not give out %s".formatted(endpoint.server(), path), e);
        }
    }

    @Override
    public OutputStream write(String path, long from, long total) throws IOException {
        var modes = EnumSet.of(OpenMode.Write, OpenMode.Create);
        if (from == 0) {
            modes.add(OpenMode.Truncate);
        }
        try {
            var out = sftp().write(path, BUFFER, modes);
            ((SftpOutputStreamAsync) out).setOffset(from);
            return out;
        } catch (SftpException e) {
            throw refusal("%s does not take %s".formatted(endpoint.server(), path), e);
        }
    }

    @Override
    public boolean delete(String path) throws IOException {
        try {
            sftp().remove(path);
            return true;
        } catch (SftpException e) {
            if (isMissing(e)) {
                return false;
            }
            throw refusal("%s does not delete %s".formatted(endpoint.server(), path), e);
        }
    }

    private SftpClient sftp() {
        return requireNonNull(sftp);
    }

    private static boolean isMissing(SftpException e) {
        return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
    }

    private static IOException refusal(String what, SftpException e) {
        return switch (e.getStatus()) {
            case SftpConstants.SSH_FX_NO_CONNECTION, SftpConstants.SSH_FX_CONNECTION_LOST -> e;
            default -> throw new Failure.Refused(NOT_DONE, what + ": " + e.getMessage());
        };
    }

    @Override
    public void close() {
        abort();
    }

    @Override
    public void abort() {
        client.close(true);
    }
}
