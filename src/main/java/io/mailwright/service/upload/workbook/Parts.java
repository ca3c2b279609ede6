package io.mailwright.service.upload.workbook;

import java.io.IOException;
import java.io.InputStream;

/** The parts of which a workbook consists, by name; each can be opened as often as asked. */
public interface Parts {
    /**
     * What a part holds, unpacked.
     *
     * @throws Damaged if there is none of that name
     */
    InputStream open(String name) throws IOException;

    /** How many bytes a part has, unpacked; negative if that is not known beforehand. */
    default long size(String name) throws IOException {
        return -1;
    }
}
