package io.mailwright.server.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what calls name of the files on the account's FTP area ({@code email-send.md} M1, M6). */
public final class FtpFiles {
    /** No way out of the folder, nothing hidden. */
    private static final Pattern NAME = Pattern.compile("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]*");

    private final Path folder;

    /**
     * The files of one account.
     *
     * @param data the folder of everything the server keeps
     */
    public FtpFiles(Path data) {
        this.folder = data.resolve("ftp");
    }

    /** The file of that name, in the area's own folder or in {@code import} ({@code S24}, C). */
    public Optional<Path> find(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(folder.resolve("import").resolve(name))
                        .filter(Files::isRegularFile)
                        .or(() -> Optional.of(folder.resolve(name)).filter(Files::isRegularFile))
                : Optional.empty();
    }
}
