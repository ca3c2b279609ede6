package io.mailwright.service.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/**
 * The SHA-256 of a file, found on a thread of its own while its rows are read: what one has read
 * from the disk the other gets from memory. That the file is not changed meanwhile is seen to by
 * who reads the rows.
 */
final class FileHash {
    private static final int BUFFER = 1 << 17;

    private final CompletableFuture<String> found = new CompletableFuture<>();

    private FileHash() {}

    static FileHash of(Path file) {
        var hash = new FileHash();
        Thread.ofVirtual().name("hash").start(() -> hash.read(file));
        return hash;
    }

    private void read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = new DigestInputStream(in, digest)) {
                var buffer = new byte[BUFFER];
                int read = 0;
                while (read >= 0) {
                    read = bytes.read(buffer);
                }
            }
            found.complete(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            found.complete("");
        }
    }

    /** Waits for its end; empty if the file could not be read. */
    String value() {
        return found.join();
    }
}
