package io.mailwright.xmlapi.files;

import java.io.IOException;

/** The other side was waited for too long, and cut off. */
final class SilentException extends IOException {
    SilentException(IOException cause) {
        super(cause);
    }
}
