package io.mailwright.server.ftp;

import io.mailwright.server.files.OwnerOnly;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The site's key and the certificate it has signed for itself, made when they are first needed, by
 * the {@code keytool} that every Java brings.
 */
final class KeyFile {
    /** No secret: the format wants one, and the file is its owner's alone. */
    static final char[] PASSWORD = "mailwright".toCharArray();

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final int VALID_DAYS = 3650;
    private static final int LONGEST_SECONDS = 60;

    private final Path file;
    private final InetAddress address;

    /**
     * The key in that file.
     *
     * @param address where the site is reached, to stand in the certificate
     */
    KeyFile(Path file, InetAddress address) {
        this.file = file;
        this.address = address;
    }

    /** Reads it; makes it first if it is not there. */
    KeyStore open() throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            make();
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    /** Aside and moved, so that what is there is whole; of two who make one the first counts. */
    private void make() throws IOException {
        var folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "key");
        var made = folder.resolve("made.p12");
        var own = folder.resolve("own.p12");
        try {
            keytool(made);
            Files.createFile(own, OwnerOnly.forFile(own));
            Files.write(own, Files.readAllBytes(made));
            Files.move(own, file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another server has made the key");
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(own);
            Files.delete(folder);
        }
    }

    private void keytool(Path made) throws IOException {
        var process =
                new ProcessBuilder(command(made))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("keytool made no key");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("no time to make a key", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Path made) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Mailwright",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:" + address.getHostAddress(),
                "-validity",
                Integer.toString(VALID_DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                made.toString(),
                "-storepass",
                new String(PASSWORD));
    }
}
