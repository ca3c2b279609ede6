package io.mailwright.server.files;

import java.util.Arrays;
import java.util.Optional;

/**
 * The folders of the site: bulk files lie in the root ({@code tracking.md} T16, grade V), files to
 * be imported in {@code import} ({@code subscribers-lists.md} S24, grade C). There are no others.
 */
public enum Folder {
    ROOT("", true),
    IMPORT("import", true),
    EXPORT("export", false);

    private final String name;
    private final boolean writable;

    Folder(String name, boolean writable) {
        this.name = name;
        this.writable = writable;
    }

    /** Its name in the root; empty for the root itself. */
    public String directory() {
        return name;
    }

    /** Whether others than the server itself may put files there. */
    public boolean isWritable() {
        return writable;
    }

    /** The one of that name, as it is written. */
    public static Optional<Folder> named(String name) {
        return Arrays.stream(values()).filter(folder -> folder.name.equals(name)).findFirst();
    }
}
