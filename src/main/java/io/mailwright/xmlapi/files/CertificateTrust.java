package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.net.Socket;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whether a server is the one it says, for one connection: its certificate is vouched for and made
 * for the host, or is the one it had before. That of a server on this machine, which nobody vouches
 * for, is taken the first time. A data connection has to show what the control connection showed.
 */
final class CertificateTrust extends X509ExtendedTrustManager {
    private final FileEndpoint endpoint;
    private final KnownServers known;
    private final X509ExtendedTrustManager standard = standard();
    private @Nullable X509Certificate shown;
    private Failure.@Nullable Untrusted refusal;

    CertificateTrust(FileEndpoint endpoint, KnownServers known) {
        this.endpoint = endpoint;
        this.known = known;
    }

    /** Why the server was refused; {@code null} if it was not. */
    Failure.@Nullable Untrusted refusal() {
        return refusal;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how, Socket socket)
            throws CertificateException {
        if (shown != null) {
            if (!shown.equals(chain[0])) {
                throw new CertificateException("another server on the data connection");
            }
            return;
        }
        try {
            standard.checkServerTrusted(chain, how, socket);
        } catch (CertificateException e) {
            requireKnown(KnownServers.fingerprint(chain[0]), e);
        }
        shown = chain[0];
    }

    private void requireKnown(String fingerprint, CertificateException why)
            throws CertificateException {
        var before = known.certificateOf(endpoint.server());
        if (before.isPresent()) {
            if (!before.get().equals(fingerprint)) {
                refusal =
                        Failure.Untrusted.changed(
                                endpoint.server(), fingerprint, known.certificates());
                throw why;
            }
        } else if (endpoint.isThisMachine() || known.isAgreed(fingerprint)) {
            known.keepCertificate(endpoint.server(), fingerprint);
        } else {
            refusal = Failure.Untrusted.unknown(endpoint.server(), fingerprint);
            throw why;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how) {
        throw new UnsupportedOperationException("every check is of a connection");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how, SSLEngine engine) {
        throw new UnsupportedOperationException("no engine is used");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how) {
        throw new UnsupportedOperationException("nobody is a client of ours");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how, Socket socket) {
        checkClientTrusted(chain, how);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how, SSLEngine engine) {
        checkClientTrusted(chain, how);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return standard.getAcceptedIssuers();
    }

    private static X509ExtendedTrustManager standard() {
        try {
            var factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers())
                    .filter(X509ExtendedTrustManager.class::isInstance)
                    .map(X509ExtendedTrustManager.class::cast)
                    .findFirst()
                    .orElseThrow();
        } catch (NoSuchAlgorithmException | KeyStoreException e) {
            throw new IllegalStateException("every Java has certificates it trusts", e);
        }
    }
}
