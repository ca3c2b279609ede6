package io.mailwright;

import io.mailwright.service.Services;
import io.mailwright.service.tracking.KnownAccount;
import io.mailwright.settings.Account;
import io.mailwright.settings.Home;
import io.mailwright.settings.Prompt;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A home whose one account has the events of the {@link KnownAccount}, for whoever only reads:
 * nobody serves it. Made when first asked for; it ends with this process.
 */
public final class KnownHome {
    private static final Account ACCOUNT =
            new Account(
                    "Known", URI.create("http://127.0.0.1:1/integrate.aspx"), "nobody", null, 1);

    private final Path folder;
    private final Services services;

    private KnownHome() {
        try {
            folder = Files.createTempDirectory("known");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var accounts = Composition.accounts(new Home(folder), _ -> null, Prompt.NOBODY);
        accounts.put(ACCOUNT, null);
        services = accounts.open(ACCOUNT);
        KnownAccount.known().into(services.cache());
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    }

    /** Made once, since it takes its time. */
    private static final class Once {
        static final KnownHome HOME = new KnownHome();
    }

    public static Path folder() {
        return Once.HOME.folder;
    }

    /** Open as long as this process is. */
    public static Services services() {
        return Once.HOME.services;
    }

    private void remove() {
        services.close();
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder with all that is in it. */
    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
