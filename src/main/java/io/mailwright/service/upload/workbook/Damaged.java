package io.mailwright.service.upload.workbook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Says that a workbook is not written as workbooks are. */
public final class Damaged extends IOException {
    public Damaged(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
