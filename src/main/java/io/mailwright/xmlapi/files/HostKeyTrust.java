package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.jspecify.annotations.Nullable;

import java.net.SocketAddress;
import java.security.PublicKey;

/**
 * Whether an SSH server is the one it was, by {@code known_hosts}, for one connection. A key that
 * is not known is taken only if its fingerprint was agreed to, and is then written down.
 */
final class HostKeyTrust implements ServerKeyVerifier {
    private final FileEndpoint endpoint;
    private final KnownServers known;
    private volatile Failure.@Nullable Untrusted refusal;

    HostKeyTrust(FileEndpoint endpoint, KnownServers known) {
        this.endpoint = endpoint;
        this.known = known;
    }

    /** Why the server was refused; {@code null} if it was not. */
    Failure.@Nullable Untrusted refusal() {
        return refusal;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        var fingerprint = KeyUtils.getFingerPrint(key);
        var verifier =
                new KnownHostsServerKeyVerifier((_, _, _) -> isAgreed(fingerprint), known.hosts());
        verifier.setModifiedServerKeyAcceptor((_, _, _, _, _) -> {
            refusal = Failure.Untrusted.changed(endpoint.server(), fingerprint, known.hosts());
            return false;
        });
        return verifier.verifyServerKey(session, address, key);
    }

    private boolean isAgreed(String fingerprint) {
        if (known.isAgreed(fingerprint)) {
            return true;
        }
        refusal = Failure.Untrusted.unknown(endpoint.server(), fingerprint);
        return false;
    }
}
