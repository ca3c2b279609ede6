package io.mailwright.cli.upload;

import io.mailwright.domain.upload.Upload;

/** The list an upload goes to, as {@code --json} shows it. */
record UploadList(long id, String name) {
    static UploadList of(Upload upload) {
        return new UploadList(upload.listId(), upload.listName());
    }
}
