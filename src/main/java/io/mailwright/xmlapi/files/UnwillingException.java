package io.mailwright.xmlapi.files;

import java.io.IOException;

/** The server answered that it will not now; later it may. The message is ready to be shown. */
final class UnwillingException extends IOException {
    UnwillingException(String words) {
        super(words);
    }
}
