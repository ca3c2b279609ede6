package io.mailwright.xmlapi.files;

import io.mailwright.domain.Failure;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/**
 * By what servers are known again: {@code known_hosts} as OpenSSH has it for SFTP, and {@code
 * known_certificates}, a line each of server and fingerprint, for FTPS with certificates nobody
 * vouches for. Thread-safe.
 */
public final class KnownServers {
    private final Path folder;
    private final @Nullable String agreed;

    /** What is known in that folder. */
    public KnownServers(Path folder) {
        this(folder, null);
    }

    private KnownServers(Path folder, @Nullable String agreed) {
        this.folder = folder;
        this.agreed = agreed;
    }

    /** The same, but a server with this fingerprint that was not known yet is known from now on. */
    public KnownServers agreeingTo(String fingerprint) {
        return new KnownServers(folder, fingerprint.strip());
    }

    Path hosts() {
        return folder.resolve("known_hosts");
    }

    Path certificates() {
        return folder.resolve("known_certificates");
    }

    boolean isAgreed(String fingerprint) {
        return fingerprint.equals(agreed);
    }

    /** The fingerprint of the certificate that server had; empty if it is not known. */
    Optional<String> certificateOf(String server) {
        try {
            return Files.exists(certificates())
                    ? Files.readAllLines(certificates()).stream()
                            .filter(line -> line.startsWith(server + " "))
                            .map(line -> line.substring(server.length() + 1).strip())
                            .reduce((_, last) -> last)
                    : Optional.empty();
        } catch (IOException e) {
            throw new Failure.FileUnusable(certificates(), "it cannot be read", e);
        }
    }

    void keepCertificate(String server, String fingerprint) {
        try {
            Files.writeString(
                    certificates(),
                    server + " " + fingerprint + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure.FileUnusable(certificates(), "it cannot be written", e);
        }
    }

    /** As SSH writes one. */
    static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
