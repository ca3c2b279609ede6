package io.mailwright.server.ftp;

import org.apache.ftpserver.ssl.ClientAuth;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.security.GeneralSecurityException;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** TLS for the site, begun when the first client asks for it. Thread-safe. */
final class SiteTls implements SslConfiguration {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final KeyFile key;
    private @Nullable SSLContext context;

    SiteTls(KeyFile key) {
        this.key = key;
    }

    @Override
    public synchronized SSLContext getSSLContext() throws GeneralSecurityException {
        if (context == null) {
            context = made();
        }
        return context;
    }

    private SSLContext made() throws GeneralSecurityException {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(key.open(), KeyFile.PASSWORD);
            var made = SSLContext.getInstance("TLS");
            made.init(keys.getKeyManagers(), null, null);
            return made;
        } catch (IOException e) {
            throw new GeneralSecurityException("the site's key cannot be had", e);
        }
    }

    @Override
    public SSLContext getSSLContext(String protocol) throws GeneralSecurityException {
        return getSSLContext();
    }

    @Override
    public SSLSocketFactory getSocketFactory() throws GeneralSecurityException {
        return getSSLContext().getSocketFactory();
    }

    @Override
    public String @Nullable [] getEnabledCipherSuites() {
        return null;
    }

    @Override
    public String getEnabledProtocol() {
        return PROTOCOLS[0];
    }

    @Override
    public String[] getEnabledProtocols() {
        return PROTOCOLS.clone();
    }

    @Override
    public ClientAuth getClientAuth() {
        return ClientAuth.NONE;
    }
}
