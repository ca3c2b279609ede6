package io.mailwright.server.engine;

import io.mailwright.domain.Failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificate authorities in a file, such as a company's own, and no others. */
public final class TrustedAuthorities {
    private TrustedAuthorities() {}

    /**
     * Makes encrypted connections to those who have a certificate of theirs.
     *
     * @param file in PEM or DER
     * @throws Failure.FileUnusable if there is none in it
     */
    public static SSLSocketFactory in(Path file) {
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(null, null);
            for (var one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                keys.setCertificateEntry("ca" + keys.size(), one);
            }
            if (keys.size() == 0) {
                throw new Failure.FileUnusable(file, "there is no certificate in it", null);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure.FileUnusable(file, "no certificates can be read from it", e);
        }
    }
}
