package io.mailwright.domain.upload;

import java.util.List;

/**
 * How the rows of an upload get into the account.
 *
 * @param way of those still to come: by calls, or as files that the account imports
 * @param imports these files, in their order; none if all rows go by calls
 */
public record UploadCourse(UploadWay way, List<Import> imports) {
    /** That of an upload whose rows go by calls, all of them. */
    public static final UploadCourse BY_CALLS = new UploadCourse(UploadWay.CALLS, List.of());

    public UploadCourse {
        imports = List.copyOf(imports);
    }

    /**
     * One file.
     *
     * @param adds whether it adds people, or changes some
     */
    public record Import(boolean adds, Stage stage) {}

    /** How far a file is. */
    public enum Stage {
        /** It is being made ready; the account was asked for nothing. */
        PLANNED,
        /** The account was asked to import it, which nobody can call back. */
        ASKED,
        DONE
    }

    /** Whether rows go as a file, which no limit slows down. */
    public boolean isByFile() {
        return way == UploadWay.FTP;
    }

    /** Whether the account was asked to import something that is not known to be done. */
    public boolean cannotBeCalledBack() {
        return imports.stream().anyMatch(each -> each.stage() == Stage.ASKED);
    }
}
