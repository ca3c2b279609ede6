package io.mailwright.domain;

import java.util.List;

/**
 * A file to be imported into lists, and how.
 *
 * @param lists one or more
 * @param file its name on the account's file site, without a path
 * @param headings whether the first record holds names
 * @param fields what each column is, in their order: an attribute or {@link #STATUS}; an empty one
 *     is left out
 * @param notice the address that is told of the end; empty for none
 */
public record ListImport(
        List<Long> lists,
        String file,
        Format format,
        boolean headings,
        List<String> fields,
        Mode mode,
        String notice) {
    /** The field that is the standing on the list. */
    public static final String STATUS = "Status";

    public ListImport {
        lists = List.copyOf(lists);
        fields = List.copyOf(fields);
    }

    /** How a file is written. */
    public enum Format {
        CSV,
        TAB
    }

    /** What a row may do. */
    public enum Mode {
        ADD_UPDATE,
        /** Who is on the list already is rejected. */
        ADD_ONLY,
        /** Who is not on the list is rejected. */
        UPDATE_ONLY
    }
}
